import { boolean, dictionaryOf, optional, type RecordType, string } from '../record.ts';
import { oneOf } from '../rule.ts';

/** STIX 2.1 §6.7.4. Properties of a PDF file. */
export const pdf: RecordType = {
  clause: '6.7.4',
  properties: {
    version: optional(string),
    is_optimized: optional(boolean),
    document_info_dict: optional(dictionaryOf(string)),
    pdfid0: optional(string),
    pdfid1: optional(string),
  },
  rules: [oneOf('version', 'is_optimized', 'document_info_dict', 'pdfid0', 'pdfid1')],
};
