import { windowsProcess } from '../extension/windows-process-ext.ts';
import { windowsService } from '../extension/windows-service-ext.ts';
import {
  boolean,
  dictionaryOf,
  integer,
  list,
  type ObjectType,
  optional,
  referenceTo,
  string,
  timestamp,
} from '../record.ts';
import { oneOf } from '../rule.ts';

/** STIX 2.1 §6.13. An instance of a running program. Nothing in it makes it the same elsewhere, so its identifier is a UUIDv4. */
export const process: ObjectType = {
  name: 'process',
  clause: '6.13',
  sort: 'sco',
  properties: {
    is_hidden: optional(boolean),
    pid: optional(integer),
    created_time: optional(timestamp),
    cwd: optional(string),
    command_line: optional(string),
    environment_variables: optional(dictionaryOf(string)),
    opened_connection_refs: optional(list(referenceTo('network-traffic'))),
    creator_user_ref: optional(referenceTo('user-account')),
    image_ref: optional(referenceTo('file')),
    parent_ref: optional(referenceTo('process')),
    child_refs: optional(list(referenceTo('process'))),
  },
  rules: [
    oneOf(
      'extensions',
      'is_hidden',
      'pid',
      'created_time',
      'cwd',
      'command_line',
      'environment_variables',
      'opened_connection_refs',
      'creator_user_ref',
      'image_ref',
      'parent_ref',
      'child_refs',
    ),
  ],
  idFrom: [],
  extensions: {
    'windows-process-ext': windowsProcess,
    'windows-service-ext': windowsService,
  },
};
