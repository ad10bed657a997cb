import { type SchemaCheck, schemaCheck } from '#formats/json-schema/check.ts';

import { isCpe20, isCpe21 } from './cpe-pattern.ts';
import csaf20 from './schema/csaf-2.0.json' with { type: 'json' };
import csaf21 from './schema/csaf-2.1.json' with { type: 'json' };
import cvss2 from './schema/cvss-v2.0.json' with { type: 'json' };
import cvss30 from './schema/cvss-v3.0.json' with { type: 'json' };
import cvss31 from './schema/cvss-v3.1.json' with { type: 'json' };
import cvss40 from './schema/cvss-v4.0.json' with { type: 'json' };
import extensionContent from './schema/extension-content.json' with { type: 'json' };
import extensionMetaschema from './schema/extension-metaschema.json' with { type: 'json' };
import selectionList from './schema/ssvc-selection-list-2.0.0.json' with { type: 'json' };
import { isNamespace } from './ssvc-namespace.ts';

const cvss = {
  '2.0': renamed(cvss2, 'https://www.first.org/cvss/cvss-v2.0.json'),
  '3.0': renamed(cvss30, 'https://www.first.org/cvss/cvss-v3.0.json'),
  '3.1': renamed(cvss31, 'https://www.first.org/cvss/cvss-v3.1.json'),
  '4.0': renamed(cvss40, 'https://www.first.org/cvss/cvss-v4.0.json'),
};
const helper20 = csaf20.$defs.full_product_name_t.properties.product_identification_helper;
const helper21 = csaf21.$defs.full_product_name_t.properties.product_identification_helper;
const patterns = new Map([
  [helper20.properties.cpe.pattern, isCpe20],
  [helper21.properties.cpe.pattern, isCpe21],
  [selectionList.$defs.Selection.properties.namespace.pattern, isNamespace],
]);
// Of the metaschema only this is referred to; the rest of it refers to drafts that are not here.
const metaschema = {
  $id: extensionMetaschema.$id,
  $defs: { content_schema_t: extensionMetaschema.$defs.content_schema_t },
};
const manner = { draft: '2020-12', patterns } as const;
const beside = [...Object.values(cvss), selectionList, extensionContent, metaschema];

/** The official schemas of CSAF, by version. */
export const schemaOf: Readonly<Record<'2.0' | '2.1', SchemaCheck>> = {
  '2.0': schemaCheck('csaf.schema', csaf20, beside, manner),
  '2.1': schemaCheck('csaf.schema', csaf21, beside, manner),
};

/** The schemas of CVSS objects, by the version of CVSS. */
export const cvssSchemaOf: Readonly<Record<keyof typeof cvss, SchemaCheck>> = {
  '2.0': schemaCheck('csaf.cvss', cvss['2.0'], [], manner),
  '3.0': schemaCheck('csaf.cvss', cvss['3.0'], [], manner),
  '3.1': schemaCheck('csaf.cvss', cvss['3.1'], [], manner),
  '4.0': schemaCheck('csaf.cvss', cvss['4.0'], [], manner),
};

/** The schema of an SSVC selection list (CSAF 2.1 §3.2.4, `ssvc_v2`). */
export const ssvcSchema: SchemaCheck = schemaCheck('csaf.ssvc', selectionList, [], manner);

/** What every extension has in common (CSAF 2.1 §2.4, Extension Content Schema). */
export const extensionSchema: SchemaCheck = schemaCheck(
  'csaf.extension',
  extensionContent,
  [metaschema],
  manner,
);

/**
 * A schema of FIRST under the name it is referred to by. They name themselves with a date that the
 * references leave out, and two of them in the manner of draft 4 (`id`).
 */
function renamed(schema: Readonly<Record<string, unknown>>, name: string) {
  const members = Object.entries(schema).filter(([key]) => key !== 'id');
  return { ...Object.fromEntries(members), $id: name };
}
