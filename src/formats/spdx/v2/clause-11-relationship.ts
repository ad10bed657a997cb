import type { JsonValue } from '#formats/json/read.ts';

import type { Field } from './field.ts';

// Table 68; the last two came with 2.3.
const types = new Set(
  (
    'DESCRIBES DESCRIBED_BY CONTAINS CONTAINED_BY DEPENDS_ON DEPENDENCY_OF ' +
    'DEPENDENCY_MANIFEST_OF BUILD_DEPENDENCY_OF DEV_DEPENDENCY_OF OPTIONAL_DEPENDENCY_OF ' +
    'PROVIDED_DEPENDENCY_OF TEST_DEPENDENCY_OF RUNTIME_DEPENDENCY_OF EXAMPLE_OF GENERATES ' +
    'GENERATED_FROM ANCESTOR_OF DESCENDANT_OF VARIANT_OF DISTRIBUTION_ARTIFACT PATCH_FOR ' +
    'PATCH_APPLIED COPY_OF FILE_ADDED FILE_DELETED FILE_MODIFIED EXPANDED_FROM_ARCHIVE ' +
    'DYNAMIC_LINK STATIC_LINK DATA_FILE_OF TEST_CASE_OF BUILD_TOOL_OF DEV_TOOL_OF TEST_OF ' +
    'TEST_TOOL_OF DOCUMENTATION_OF OPTIONAL_COMPONENT_OF METAFILE_OF PACKAGE_OF AMENDS ' +
    'PREREQUISITE_FOR HAS_PREREQUISITE OTHER ' +
    'REQUIREMENT_DESCRIPTION_FOR SPECIFICATION_FOR'
  ).split(' '),
);

/** SPDX 2.3 clause 11: how two elements are related. */
export const relationshipFields: readonly Field[] = [
  { key: 'spdxElementId', clause: '11.1', type: 'string', mandatory: 'always' },
  { key: 'relatedSpdxElement', clause: '11.1', type: 'string', mandatory: 'always' },
  {
    key: 'relationshipType',
    clause: '11.1',
    type: 'string',
    mandatory: 'always',
    form: (text) => types.has(text),
  },
  { key: 'comment', tag: 'RelationshipComment', clause: '11.2', type: 'string' },
];

/** `SPDXRef-a CONTAINS SPDXRef-b`; undefined where it is not three words. */
export function relationshipIn(text: string): JsonValue | undefined {
  const [spdxElementId, relationshipType, relatedSpdxElement, ...rest] = text
    .split(' ')
    .filter(Boolean);
  if (spdxElementId === undefined || relationshipType === undefined) return undefined;
  if (relatedSpdxElement === undefined || rest.length > 0) return undefined;
  return { spdxElementId, relationshipType, relatedSpdxElement };
}
