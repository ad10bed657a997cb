import { type SchemaCheck, schemaCheck } from '#formats/json-schema/check.ts';

import bom12 from './schema/bom-1.2.schema.json' with { type: 'json' };
import bom13 from './schema/bom-1.3.schema.json' with { type: 'json' };
import bom14 from './schema/bom-1.4.schema.json' with { type: 'json' };
import bom15 from './schema/bom-1.5.schema.json' with { type: 'json' };
import bom16 from './schema/bom-1.6.schema.json' with { type: 'json' };
import bom17 from './schema/bom-1.7.schema.json' with { type: 'json' };
import cryptography from './schema/cryptography-defs.schema.json' with { type: 'json' };
import signature from './schema/jsf-0.82.schema.json' with { type: 'json' };
import licences from './schema/spdx.schema.json' with { type: 'json' };

const rule = 'cyclonedx.schema';

/** The checks by specification version; a version that is not here is not read. */
export const schemaOf: ReadonlyMap<string, SchemaCheck> = new Map([
  ['1.2', schemaCheck(rule, bom12, [licences])],
  ['1.3', schemaCheck(rule, bom13, [licences])],
  ['1.4', schemaCheck(rule, bom14, [licences, signature])],
  ['1.5', schemaCheck(rule, bom15, [licences, signature])],
  ['1.6', schemaCheck(rule, bom16, [licences, signature, cryptography])],
  ['1.7', schemaCheck(rule, bom17, [licences, signature, cryptography])],
]);
