import type { Field } from './field.ts';

/** SPDX 2.3 clause 10: a licence that is not on the list, with its text. */
export const licenceFields: readonly Field[] = [
  {
    key: 'licenseId',
    tag: 'LicenseID',
    clause: '10.1',
    type: 'string',
    mandatory: 'always',
    form: (text) => /^LicenseRef-[A-Za-z0-9.-]+$/.test(text),
  },
  {
    key: 'extractedText',
    tag: 'ExtractedText',
    clause: '10.2',
    type: 'string',
    mandatory: 'always',
  },
  { key: 'name', tag: 'LicenseName', clause: '10.3', type: 'string' },
  { key: 'seeAlsos', tag: 'LicenseCrossReference', clause: '10.4', type: 'array' },
  { key: 'comment', tag: 'LicenseComment', clause: '10.5', type: 'string' },
];
