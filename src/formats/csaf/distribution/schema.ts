import { type SchemaCheck, schemaCheck } from '#formats/json-schema/check.ts';

import csaf20 from '../schema/csaf-2.0.json' with { type: 'json' };
import csaf21 from '../schema/csaf-2.1.json' with { type: 'json' };
import aggregator20 from './schema/aggregator-2.0.json' with { type: 'json' };
import aggregator21 from './schema/aggregator-2.1.json' with { type: 'json' };
import provider20 from './schema/provider-2.0.json' with { type: 'json' };
import provider21 from './schema/provider-2.1.json' with { type: 'json' };

const manner = { draft: '2020-12' } as const;

/** Of the schema of CSAF these refer to the publisher and the label, and to nothing else. */
const publisher20 = {
  $id: csaf20.$id,
  properties: {
    document: { properties: { publisher: csaf20.properties.document.properties.publisher } },
  },
};
const { distribution, publisher } = csaf21.properties.document.properties;
const publisher21 = {
  $id: csaf21.$id,
  properties: { document: { properties: { publisher, distribution } } },
};

/** The official schemas of provider metadata, by version. */
export const providerSchemaOf: Readonly<Record<'2.0' | '2.1', SchemaCheck>> = {
  '2.0': schemaCheck('csaf.provider', provider20, [publisher20], manner),
  '2.1': schemaCheck('csaf.provider', provider21, [publisher21], manner),
};

/** The official schemas of aggregators, by version. */
export const aggregatorSchemaOf: Readonly<Record<'2.0' | '2.1', SchemaCheck>> = {
  '2.0': schemaCheck('csaf.aggregator', aggregator20, [provider20, publisher20], manner),
  '2.1': schemaCheck('csaf.aggregator', aggregator21, [provider21, publisher21], manner),
};
