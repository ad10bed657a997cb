import {
  dictionaryOf,
  integerFrom,
  list,
  optional,
  type RecordType,
  referenceTo,
  required,
  string,
} from '../record.ts';

/** STIX 2.1 §6.12.2. A request over HTTP. */
export const httpRequest: RecordType = {
  clause: '6.12.2',
  properties: {
    request_method: required(string),
    request_value: required(string),
    request_version: optional(string),
    request_header: optional(dictionaryOf(list(string))),
    message_body_length: optional(integerFrom(0)),
    message_body_data_ref: optional(referenceTo('artifact')),
  },
};
