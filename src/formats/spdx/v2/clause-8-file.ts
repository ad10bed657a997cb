import { annotations } from './clause-12-annotation.ts';
import { checksumFields, checksumIn, type Field, isElementId } from './field.ts';

// §8.3, table 38.
const types = new Set(
  'SOURCE BINARY ARCHIVE APPLICATION AUDIO IMAGE TEXT VIDEO DOCUMENTATION SPDX OTHER'.split(' '),
);

/** §8.9 to §8.11, deprecated: the project a file comes from. */
export const artifactFields: readonly Field[] = [
  { key: 'name', tag: 'ArtifactOfProjectName', clause: '8.9', type: 'string' },
  { key: 'homePage', tag: 'ArtifactOfProjectHomePage', clause: '8.10', type: 'string' },
  { key: 'projectUri', tag: 'ArtifactOfProjectURI', clause: '8.11', type: 'string' },
];

/** SPDX 2.3 clause 8: a file. */
export const fileFields: readonly Field[] = [
  { key: 'fileName', tag: 'FileName', clause: '8.1', type: 'string', mandatory: 'always' },
  {
    key: 'SPDXID',
    tag: 'SPDXID',
    clause: '8.2',
    type: 'string',
    mandatory: 'always',
    form: isElementId,
  },
  {
    key: 'fileTypes',
    tag: 'FileType',
    clause: '8.3',
    type: 'array',
    form: (text) => types.has(text),
  },
  {
    key: 'checksums',
    tag: 'FileChecksum',
    clause: '8.4',
    type: 'array',
    mandatory: 'always',
    fields: checksumFields('8.4'),
    fromTag: checksumIn,
  },
  {
    key: 'licenseConcluded',
    tag: 'LicenseConcluded',
    clause: '8.5',
    type: 'string',
    mandatory: '2.2',
    isLicence: true,
  },
  {
    key: 'licenseInfoInFiles',
    tag: 'LicenseInfoInFile',
    clause: '8.6',
    type: 'array',
    mandatory: '2.2',
    isLicence: true,
  },
  { key: 'licenseComments', tag: 'LicenseComments', clause: '8.7', type: 'string' },
  {
    key: 'copyrightText',
    tag: 'FileCopyrightText',
    clause: '8.8',
    type: 'string',
    mandatory: '2.2',
  },
  { key: 'artifactOfs', clause: '8.9', type: 'array', fields: artifactFields },
  { key: 'comment', tag: 'FileComment', clause: '8.12', type: 'string' },
  { key: 'noticeText', tag: 'FileNotice', clause: '8.13', type: 'string' },
  { key: 'fileContributors', tag: 'FileContributor', clause: '8.14', type: 'array' },
  { key: 'attributionTexts', tag: 'FileAttributionText', clause: '8.15', type: 'array' },
  { key: 'fileDependencies', tag: 'FileDependency', clause: '8.16', type: 'array' },
  annotations,
];
