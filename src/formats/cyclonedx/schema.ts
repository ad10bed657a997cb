import { type Manner, type SchemaCheck, schemaCheck } from '#formats/json-schema/check.ts';

import bom12 from './schema/bom-1.2.schema.json' with { type: 'json' };
import bom13 from './schema/bom-1.3.schema.json' with { type: 'json' };
import bom14 from './schema/bom-1.4.schema.json' with { type: 'json' };
import bom15 from './schema/bom-1.5.schema.json' with { type: 'json' };
import bom16 from './schema/bom-1.6.schema.json' with { type: 'json' };
import bom17 from './schema/bom-1.7.schema.json' with { type: 'json' };
import cryptography from './schema/cryptography-defs.schema.json' with { type: 'json' };
import signature from './schema/jsf-0.82.schema.json' with { type: 'json' };
import licences from './schema/spdx.schema.json' with { type: 'json' };

const lengths: readonly number[] = [32, 40, 64, 96, 128];

/**
 * What a hash may be: the pattern tries one length after another, on what is half of many a document.
 */
const patterns: NonNullable<Manner['patterns']> = new Map([
  [
    '^([a-fA-F0-9]{32}|[a-fA-F0-9]{40}|[a-fA-F0-9]{64}|[a-fA-F0-9]{96}|[a-fA-F0-9]{128})$',
    (text) => lengths.includes(text.length) && /^[a-fA-F0-9]+$/.test(text),
  ],
]);

/** The checks by specification version; a version that is not here is not read. */
export const schemaOf: ReadonlyMap<string, SchemaCheck> = new Map([
  ['1.2', check(bom12, licences)],
  ['1.3', check(bom13, licences)],
  ['1.4', check(bom14, licences, signature)],
  ['1.5', check(bom15, licences, signature)],
  ['1.6', check(bom16, licences, signature, cryptography)],
  ['1.7', check(bom17, licences, signature, cryptography)],
]);

function check(bom: object, ...beside: readonly object[]): SchemaCheck {
  return schemaCheck('cyclonedx.schema', bom, beside, { patterns });
}
