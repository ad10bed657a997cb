import type { JsonValue } from '#formats/json/read.ts';
import { isUri } from '#formats/json-schema/formats.ts';

import { packageFields } from './clause-7-package.ts';
import { fileFields } from './clause-8-file.ts';
import { snippetFields } from './clause-9-snippet.ts';
import { licenceFields } from './clause-10-licensing.ts';
import { relationshipFields } from './clause-11-relationship.ts';
import { annotations } from './clause-12-annotation.ts';
import { reviewFields } from './clause-13-review.ts';
import { checksumFields, checksumIn, type Field, isActor, isInstant } from './field.ts';

const externalDocument: readonly Field[] = [
  {
    key: 'externalDocumentId',
    clause: '6.6',
    type: 'string',
    mandatory: 'always',
    form: (text) => /^DocumentRef-[A-Za-z0-9.+-]+$/.test(text),
  },
  { key: 'spdxDocument', clause: '6.6', type: 'string', mandatory: 'always', form: isUri },
  {
    key: 'checksum',
    clause: '6.6',
    type: 'object',
    mandatory: 'always',
    fields: checksumFields('6.6'),
  },
];

/** `DocumentRef-x https://example.test/x SHA1: 85ed…` */
function externalDocumentIn(text: string): JsonValue | undefined {
  const [externalDocumentId, spdxDocument, ...rest] = text.split(' ').filter(Boolean);
  const checksum = checksumIn(rest.join(' '));
  if (externalDocumentId === undefined || spdxDocument === undefined) return undefined;
  return checksum === undefined ? undefined : { externalDocumentId, spdxDocument, checksum };
}

/** SPDX 2.3 clause 6: how the document came to be. */
export const creationFields: readonly Field[] = [
  {
    key: 'creators',
    tag: 'Creator',
    clause: '6.8',
    type: 'array',
    mandatory: 'always',
    form: isActor,
  },
  {
    key: 'created',
    tag: 'Created',
    clause: '6.9',
    type: 'string',
    mandatory: 'always',
    form: isInstant,
  },
  { key: 'comment', tag: 'CreatorComment', clause: '6.10', type: 'string' },
  {
    key: 'licenseListVersion',
    tag: 'LicenseListVersion',
    clause: '6.7',
    type: 'string',
    form: (text) => /^\d{1,4}\.\d{1,4}(?:\.\d{1,4})?$/.test(text),
  },
];

/** SPDX 2.3 clause 6, and the lists that hold everything else. */
export const documentFields: readonly Field[] = [
  { key: 'spdxVersion', tag: 'SPDXVersion', clause: '6.1', type: 'string', mandatory: 'always' },
  {
    key: 'dataLicense',
    tag: 'DataLicense',
    clause: '6.2',
    type: 'string',
    mandatory: 'always',
    form: (text) => text === 'CC0-1.0' || text === 'http://spdx.org/licenses/CC0-1.0',
  },
  {
    key: 'SPDXID',
    tag: 'SPDXID',
    clause: '6.3',
    type: 'string',
    mandatory: 'always',
    form: (text) => text === 'SPDXRef-DOCUMENT',
  },
  { key: 'name', tag: 'DocumentName', clause: '6.4', type: 'string', mandatory: 'always' },
  {
    key: 'documentNamespace',
    tag: 'DocumentNamespace',
    clause: '6.5',
    type: 'string',
    mandatory: 'always',
    form: (text) => isUri(text) && !text.includes('#'),
  },
  {
    key: 'externalDocumentRefs',
    tag: 'ExternalDocumentRef',
    clause: '6.6',
    type: 'array',
    fields: externalDocument,
    fromTag: externalDocumentIn,
  },
  {
    key: 'creationInfo',
    clause: '6.8',
    type: 'object',
    mandatory: 'always',
    fields: creationFields,
  },
  { key: 'comment', tag: 'DocumentComment', clause: '6.11', type: 'string' },
  { key: 'packages', clause: '7', type: 'array', fields: packageFields, isTelling: true },
  { key: 'files', clause: '8', type: 'array', fields: fileFields },
  { key: 'snippets', clause: '9', type: 'array', fields: snippetFields },
  { key: 'hasExtractedLicensingInfos', clause: '10', type: 'array', fields: licenceFields },
  { key: 'relationships', clause: '11', type: 'array', fields: relationshipFields },
  { key: 'documentDescribes', clause: '11', type: 'array' },
  annotations,
  { key: 'revieweds', clause: '13', type: 'array', fields: reviewFields },
];
