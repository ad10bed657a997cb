import { emailAddress } from '../form.ts';
import { type ObjectType, optional, referenceTo, required, string } from '../record.ts';

/** STIX 2.1 §6.5. An e-mail address. */
export const emailAddr: ObjectType = {
  name: 'email-addr',
  clause: '6.5',
  sort: 'sco',
  properties: {
    value: required(emailAddress),
    display_name: optional(string),
    belongs_to_ref: optional(referenceTo('user-account')),
  },
  idFrom: ['value'],
};
