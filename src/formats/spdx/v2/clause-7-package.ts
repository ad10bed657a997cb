import type { JsonValue } from '#formats/json/read.ts';
import { isUri } from '#formats/json-schema/formats.ts';

import { annotations } from './clause-12-annotation.ts';
import { checksumFields, checksumIn, type Field, isElementId, isInstant } from './field.ts';

function isSource(text: string): boolean {
  return text === 'NOASSERTION' || /^(?:Person|Organization): ?\S/.test(text);
}

function isPlace(text: string): boolean {
  return text === 'NONE' || text === 'NOASSERTION' || isUri(text);
}

// §7.24, table 35.
const purposes = new Set(
  (
    'APPLICATION FRAMEWORK LIBRARY CONTAINER OPERATING-SYSTEM DEVICE FIRMWARE SOURCE ARCHIVE ' +
    // The JSON schema of 2.3 writes an underscore where the text has a dash.
    'FILE INSTALL OTHER OPERATING_SYSTEM'
  ).split(' '),
);

const categories = new Set([
  'SECURITY',
  'PACKAGE-MANAGER',
  // The 2.2 schema wrote an underscore where the text has a dash; both have been written since.
  'PACKAGE_MANAGER',
  'PERSISTENT-ID',
  'PERSISTENT_ID',
  'OTHER',
]);

/** §7.21 and §7.22: where else the package is known. */
export const referenceFields: readonly Field[] = [
  {
    key: 'referenceCategory',
    clause: '7.21',
    type: 'string',
    mandatory: 'always',
    form: (text) => categories.has(text),
    isTelling: true,
  },
  { key: 'referenceType', clause: '7.21', type: 'string', mandatory: 'always', isTelling: true },
  { key: 'referenceLocator', clause: '7.21', type: 'string', mandatory: 'always', isTelling: true },
  { key: 'comment', tag: 'ExternalRefComment', clause: '7.22', type: 'string' },
];

/** `SECURITY cpe23Type cpe:2.3:…`; a locator has no white space in it. */
export function referenceIn(text: string): JsonValue | undefined {
  const [referenceCategory, referenceType, referenceLocator, ...rest] = text
    .split(' ')
    .filter(Boolean);
  if (referenceCategory === undefined || referenceType === undefined) return undefined;
  if (referenceLocator === undefined || rest.length > 0) return undefined;
  return { referenceCategory, referenceType, referenceLocator };
}

const verificationCode: readonly Field[] = [
  {
    key: 'packageVerificationCodeValue',
    clause: '7.9',
    type: 'string',
    mandatory: 'always',
    form: (text) => /^[0-9a-f]{40}$/.test(text),
  },
  { key: 'packageVerificationCodeExcludedFiles', clause: '7.9', type: 'array' },
];

const longestCode = 100_000;

/** `d6a770ba… (excludes: ./package.spdx)`; the word `excludes:` is not always written. */
function verificationCodeIn(text: string): JsonValue | undefined {
  if (text.length > longestCode) return undefined;
  const bracket = text.indexOf('(');
  if (bracket < 0) return { packageVerificationCodeValue: text };
  if (!text.endsWith(')')) return undefined;
  const listed = text.slice(bracket + 1, -1).trim();
  const excluded = listed.startsWith('excludes:') ? listed.slice('excludes:'.length) : listed;
  return {
    packageVerificationCodeValue: text.slice(0, bracket).trim(),
    packageVerificationCodeExcludedFiles: excluded
      .split(',')
      .map((file) => file.trim())
      .filter(Boolean),
  };
}

function booleanIn(text: string): JsonValue | undefined {
  const word = text.toLowerCase();
  return word === 'true' || word === 'false' ? word === 'true' : undefined;
}

/** SPDX 2.3 clause 7: a package. */
export const packageFields: readonly Field[] = [
  {
    key: 'name',
    tag: 'PackageName',
    clause: '7.1',
    type: 'string',
    mandatory: 'always',
    isTelling: true,
  },
  {
    key: 'SPDXID',
    tag: 'SPDXID',
    clause: '7.2',
    type: 'string',
    mandatory: 'always',
    form: isElementId,
    isTelling: true,
  },
  { key: 'versionInfo', tag: 'PackageVersion', clause: '7.3', type: 'string', isTelling: true },
  { key: 'packageFileName', tag: 'PackageFileName', clause: '7.4', type: 'string' },
  { key: 'supplier', tag: 'PackageSupplier', clause: '7.5', type: 'string', form: isSource },
  { key: 'originator', tag: 'PackageOriginator', clause: '7.6', type: 'string', form: isSource },
  {
    key: 'downloadLocation',
    tag: 'PackageDownloadLocation',
    clause: '7.7',
    type: 'string',
    mandatory: 'always',
    form: isPlace,
  },
  {
    key: 'filesAnalyzed',
    tag: 'FilesAnalyzed',
    clause: '7.8',
    type: 'boolean',
    fromTag: booleanIn,
  },
  {
    key: 'packageVerificationCode',
    tag: 'PackageVerificationCode',
    clause: '7.9',
    type: 'object',
    fields: verificationCode,
    fromTag: verificationCodeIn,
  },
  {
    key: 'checksums',
    tag: 'PackageChecksum',
    clause: '7.10',
    type: 'array',
    fields: checksumFields('7.10'),
    fromTag: checksumIn,
  },
  { key: 'homepage', tag: 'PackageHomePage', clause: '7.11', type: 'string', form: isPlace },
  { key: 'sourceInfo', tag: 'PackageSourceInfo', clause: '7.12', type: 'string' },
  {
    key: 'licenseConcluded',
    tag: 'PackageLicenseConcluded',
    clause: '7.13',
    type: 'string',
    mandatory: '2.2',
    isLicence: true,
  },
  {
    key: 'licenseInfoFromFiles',
    tag: 'PackageLicenseInfoFromFiles',
    clause: '7.14',
    type: 'array',
    isLicence: true,
  },
  {
    key: 'licenseDeclared',
    tag: 'PackageLicenseDeclared',
    clause: '7.15',
    type: 'string',
    mandatory: '2.2',
    isLicence: true,
  },
  { key: 'licenseComments', tag: 'PackageLicenseComments', clause: '7.16', type: 'string' },
  {
    key: 'copyrightText',
    tag: 'PackageCopyrightText',
    clause: '7.17',
    type: 'string',
    mandatory: '2.2',
  },
  { key: 'summary', tag: 'PackageSummary', clause: '7.18', type: 'string' },
  { key: 'description', tag: 'PackageDescription', clause: '7.19', type: 'string' },
  { key: 'comment', tag: 'PackageComment', clause: '7.20', type: 'string' },
  {
    key: 'externalRefs',
    clause: '7.21',
    type: 'array',
    fields: referenceFields,
    isTelling: true,
  },
  { key: 'attributionTexts', tag: 'PackageAttributionText', clause: '7.23', type: 'array' },
  {
    key: 'primaryPackagePurpose',
    tag: 'PrimaryPackagePurpose',
    clause: '7.24',
    type: 'string',
    form: (text) => purposes.has(text),
    isTelling: true,
  },
  { key: 'releaseDate', tag: 'ReleaseDate', clause: '7.25', type: 'string', form: isInstant },
  { key: 'builtDate', tag: 'BuiltDate', clause: '7.26', type: 'string', form: isInstant },
  { key: 'validUntilDate', tag: 'ValidUntilDate', clause: '7.27', type: 'string', form: isInstant },
  annotations,
];
