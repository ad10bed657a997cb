import { isDateTime, isUri } from '#formats/json-schema/formats.ts';

/**
 * One property of SPDX 2, with the clause of SPDX 2.3 that defines it (ISO/IEC 5962:2021, which is
 * SPDX 2.2.1, numbers these clauses the same).
 */
export type Field = {
  readonly key: string;
  readonly clause: string;
  readonly type: 'string' | 'boolean' | 'array' | 'object';
  /** `2.2`: mandatory there, and optional since 2.3. */
  readonly mandatory?: 'always' | '2.2';
  /** How a string is written. */
  readonly form?: (text: string) => boolean;
};

const always = 'always' as const;

/** An element of the document itself: `SPDXRef-` and letters, digits, dots and dashes. */
export function isElementId(text: string): boolean {
  return /^SPDXRef-[A-Za-z0-9.-]+$/.test(text);
}

function isActor(text: string): boolean {
  return text === 'NOASSERTION' || /^(?:Person|Organization): ?\S/.test(text);
}

export const documentFields: readonly Field[] = [
  {
    key: 'dataLicense',
    clause: '6.2',
    type: 'string',
    mandatory: always,
    form: (text) => text === 'CC0-1.0' || text === 'http://spdx.org/licenses/CC0-1.0',
  },
  {
    key: 'SPDXID',
    clause: '6.3',
    type: 'string',
    mandatory: always,
    form: (text) => text === 'SPDXRef-DOCUMENT',
  },
  { key: 'name', clause: '6.4', type: 'string', mandatory: always },
  {
    key: 'documentNamespace',
    clause: '6.5',
    type: 'string',
    mandatory: always,
    form: (text) => isUri(text) && !text.includes('#'),
  },
  { key: 'externalDocumentRefs', clause: '6.6', type: 'array' },
  { key: 'creationInfo', clause: '6.8', type: 'object', mandatory: always },
  { key: 'packages', clause: '7', type: 'array' },
  { key: 'files', clause: '8', type: 'array' },
  { key: 'snippets', clause: '9', type: 'array' },
  { key: 'relationships', clause: '11', type: 'array' },
  { key: 'documentDescribes', clause: '11', type: 'array' },
];

export const creationFields: readonly Field[] = [
  { key: 'creators', clause: '6.8', type: 'array', mandatory: always },
  { key: 'created', clause: '6.9', type: 'string', mandatory: always, form: isDateTime },
];

/** One of the creators. */
export const creatorField: Field = {
  key: 'creators',
  clause: '6.8',
  type: 'string',
  form: (text) => /^(?:Person|Organization|Tool): ?\S/.test(text),
};

export const packageFields: readonly Field[] = [
  { key: 'name', clause: '7.1', type: 'string', mandatory: always },
  { key: 'SPDXID', clause: '7.2', type: 'string', mandatory: always, form: isElementId },
  { key: 'versionInfo', clause: '7.3', type: 'string' },
  { key: 'supplier', clause: '7.5', type: 'string', form: isActor },
  { key: 'originator', clause: '7.6', type: 'string', form: isActor },
  { key: 'downloadLocation', clause: '7.7', type: 'string', mandatory: always },
  { key: 'filesAnalyzed', clause: '7.8', type: 'boolean' },
  { key: 'packageVerificationCode', clause: '7.9', type: 'object' },
  { key: 'checksums', clause: '7.10', type: 'array' },
  { key: 'licenseConcluded', clause: '7.13', type: 'string', mandatory: '2.2' },
  { key: 'licenseDeclared', clause: '7.15', type: 'string', mandatory: '2.2' },
  { key: 'copyrightText', clause: '7.17', type: 'string', mandatory: '2.2' },
  { key: 'externalRefs', clause: '7.21', type: 'array' },
  { key: 'primaryPackagePurpose', clause: '7.24', type: 'string' },
];

const categories = new Set([
  'SECURITY',
  'PACKAGE-MANAGER',
  // The 2.2 schema wrote an underscore where the text has a dash; both have been written since.
  'PACKAGE_MANAGER',
  'PERSISTENT-ID',
  'PERSISTENT_ID',
  'OTHER',
]);

export const referenceFields: readonly Field[] = [
  {
    key: 'referenceCategory',
    clause: '7.21',
    type: 'string',
    mandatory: always,
    form: (text) => categories.has(text),
  },
  { key: 'referenceType', clause: '7.21', type: 'string', mandatory: always },
  { key: 'referenceLocator', clause: '7.21', type: 'string', mandatory: always },
];

export const fileFields: readonly Field[] = [
  { key: 'fileName', clause: '8.1', type: 'string', mandatory: always },
  { key: 'SPDXID', clause: '8.2', type: 'string', mandatory: always, form: isElementId },
  { key: 'checksums', clause: '8.4', type: 'array', mandatory: always },
];

export const snippetFields: readonly Field[] = [
  { key: 'SPDXID', clause: '9.1', type: 'string', mandatory: always, form: isElementId },
];

// SPDX 2.3 §11.1, table 68; the last two came with 2.3.
const relationshipTypes = new Set(
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

export const relationshipFields: readonly Field[] = [
  { key: 'spdxElementId', clause: '11.1', type: 'string', mandatory: always },
  { key: 'relatedSpdxElement', clause: '11.1', type: 'string', mandatory: always },
  {
    key: 'relationshipType',
    clause: '11.1',
    type: 'string',
    mandatory: always,
    form: (text) => relationshipTypes.has(text),
  },
];
