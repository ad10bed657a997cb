import {
  list,
  type ObjectType,
  optional,
  reference,
  required,
  string,
  term,
  timestamp,
} from '../record.ts';
import { reportType } from '../vocabulary.ts';

/** STIX 2.1 §4.16. Threat intelligence on one subject, published. */
export const report: ObjectType = {
  name: 'report',
  clause: '4.16',
  sort: 'sdo',
  properties: {
    name: required(string),
    description: optional(string),
    report_types: optional(list(term(reportType))),
    published: required(timestamp),
    object_refs: required(list(reference)),
  },
};
