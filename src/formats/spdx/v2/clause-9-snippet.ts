import { annotations } from './clause-12-annotation.ts';
import { type Field, isElementId } from './field.ts';

const pointer: readonly Field[] = [
  { key: 'reference', clause: '9.3', type: 'string', mandatory: 'always' },
  { key: 'offset', clause: '9.3', type: 'number' },
  { key: 'lineNumber', clause: '9.4', type: 'number' },
];

const range: readonly Field[] = [
  { key: 'startPointer', clause: '9.3', type: 'object', mandatory: 'always', fields: pointer },
  { key: 'endPointer', clause: '9.3', type: 'object', mandatory: 'always', fields: pointer },
];

/** `310:420`: first and last, both counted from 1, in order; undefined where it is not so. */
export function rangeIn(text: string): readonly [first: number, last: number] | undefined {
  const parts = /^(\d{1,15})\s?:\s?(\d{1,15})$/.exec(text);
  const [first, last] = [Number(parts?.[1] ?? 0), Number(parts?.[2] ?? 0)];
  return first >= 1 && first <= last ? [first, last] : undefined;
}

/** SPDX 2.3 clause 9: a part of a file. */
export const snippetFields: readonly Field[] = [
  {
    key: 'SPDXID',
    tag: 'SnippetSPDXID',
    clause: '9.1',
    type: 'string',
    mandatory: 'always',
    form: isElementId,
  },
  {
    key: 'snippetFromFile',
    tag: 'SnippetFromFileSPDXID',
    clause: '9.2',
    type: 'string',
    mandatory: 'always',
  },
  { key: 'ranges', clause: '9.3', type: 'array', mandatory: 'always', fields: range },
  {
    key: 'licenseConcluded',
    tag: 'SnippetLicenseConcluded',
    clause: '9.5',
    type: 'string',
    mandatory: '2.2',
    isLicence: true,
  },
  {
    key: 'licenseInfoInSnippets',
    tag: 'LicenseInfoInSnippet',
    clause: '9.6',
    type: 'array',
    isLicence: true,
  },
  { key: 'licenseComments', tag: 'SnippetLicenseComments', clause: '9.7', type: 'string' },
  {
    key: 'copyrightText',
    tag: 'SnippetCopyrightText',
    clause: '9.8',
    type: 'string',
    mandatory: '2.2',
  },
  { key: 'comment', tag: 'SnippetComment', clause: '9.9', type: 'string' },
  { key: 'name', tag: 'SnippetName', clause: '9.10', type: 'string' },
  { key: 'attributionTexts', tag: 'SnippetAttributionText', clause: '9.11', type: 'array' },
  annotations,
];
