import { unixAccount } from '../extension/unix-account-ext.ts';
import { boolean, type ObjectType, optional, string, term, timestamp } from '../record.ts';
import { oneOf } from '../rule.ts';
import { accountType } from '../vocabulary.ts';

/** STIX 2.1 §6.16. An account of any kind. */
export const userAccount: ObjectType = {
  name: 'user-account',
  clause: '6.16',
  sort: 'sco',
  properties: {
    user_id: optional(string),
    credential: optional(string),
    account_login: optional(string),
    account_type: optional(term(accountType)),
    display_name: optional(string),
    is_service_account: optional(boolean),
    is_privileged: optional(boolean),
    can_escalate_privs: optional(boolean),
    is_disabled: optional(boolean),
    account_created: optional(timestamp),
    account_expires: optional(timestamp),
    credential_last_changed: optional(timestamp),
    account_first_login: optional(timestamp),
    account_last_login: optional(timestamp),
  },
  rules: [
    oneOf(
      'extensions',
      'user_id',
      'credential',
      'account_login',
      'account_type',
      'display_name',
      'is_service_account',
      'is_privileged',
      'can_escalate_privs',
      'is_disabled',
      'account_created',
      'account_expires',
      'credential_last_changed',
      'account_first_login',
      'account_last_login',
    ),
  ],
  idFrom: ['account_type', 'user_id', 'account_login'],
  extensions: {
    'unix-account-ext': unixAccount,
  },
};
