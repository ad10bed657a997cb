import { member } from '#formats/json/narrow.ts';

import { headerField } from '../form.ts';
import {
  boolean,
  choice,
  dictionaryOf,
  list,
  type ObjectType,
  optional,
  record,
  type RecordType,
  referenceTo,
  required,
  type Rule,
  string,
  timestamp,
} from '../record.ts';
import { has, notBoth, oneOf } from '../rule.ts';

/** STIX 2.1 §6.6.2. One part of a message of several. */
const mimePart: RecordType = {
  clause: '6.6.2',
  properties: {
    body: optional(string),
    body_raw_ref: optional(referenceTo('artifact', 'file')),
    content_type: optional(string),
    content_disposition: optional(string),
  },
  rules: [oneOf('body', 'body_raw_ref'), notBoth('body', 'body_raw_ref')],
};

/** §6.6.1: a body, or parts; `is_multipart` says which. */
const bodyFits: Rule = (object) => {
  const isMultipart = member(object, 'is_multipart');
  if (typeof isMultipart !== 'boolean') return [];
  const property = isMultipart ? 'body' : 'body_multipart';
  return has(object, property)
    ? [{ text: 'stix.multipart', at: property, values: { property, value: String(isMultipart) } }]
    : [];
};

/**
 * §6.6.1 asks for a list, so that a field may be repeated; its examples and the published schemas
 * write a single value as it is.
 */
const headerValue = choice(list(string), string);

/** STIX 2.1 §6.6. An e-mail message. */
export const emailMessage: ObjectType = {
  name: 'email-message',
  clause: '6.6',
  sort: 'sco',
  properties: {
    is_multipart: required(boolean),
    date: optional(timestamp),
    content_type: optional(string),
    from_ref: optional(referenceTo('email-addr')),
    sender_ref: optional(referenceTo('email-addr')),
    to_refs: optional(list(referenceTo('email-addr'))),
    cc_refs: optional(list(referenceTo('email-addr'))),
    bcc_refs: optional(list(referenceTo('email-addr'))),
    message_id: optional(string),
    subject: optional(string),
    received_lines: optional(list(string)),
    additional_header_fields: optional(dictionaryOf(headerValue, headerField)),
    body: optional(string),
    body_multipart: optional(list(record(mimePart))),
    raw_email_ref: optional(referenceTo('artifact')),
  },
  rules: [bodyFits],
  idFrom: ['from_ref', 'subject', 'body'],
};
