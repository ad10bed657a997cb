import {
  boolean,
  integer,
  integerFrom,
  optional,
  record,
  type RecordType,
  string,
  term,
} from '../record.ts';
import { notEmpty, oneOf } from '../rule.ts';
import { windowsIntegrityLevel } from '../vocabulary.ts';

/** §6.13.2.1: the members of STARTUPINFO by the names that Microsoft gives them. */
const startupInfo: RecordType = {
  clause: '6.13.2',
  isClosed: true,
  rules: [notEmpty],
  properties: {
    cb: optional(integer),
    lpDesktop: optional(string),
    lpTitle: optional(string),
    dwX: optional(integer),
    dwY: optional(integer),
    dwXSize: optional(integer),
    dwYSize: optional(integer),
    dwXCountChars: optional(integer),
    dwYCountChars: optional(integer),
    dwFillAttribute: optional(string),
    dwFlags: optional(string),
    wShowWindow: optional(string),
    cbReserved2: optional(integerFrom(0, 0)),
    hStdInput: optional(string),
    hStdOutput: optional(string),
    hStdError: optional(string),
  },
};

/** STIX 2.1 §6.13.2. Properties of a Windows process. */
export const windowsProcess: RecordType = {
  clause: '6.13.2',
  properties: {
    aslr_enabled: optional(boolean),
    dep_enabled: optional(boolean),
    priority: optional(string),
    owner_sid: optional(string),
    window_title: optional(string),
    startup_info: optional(record(startupInfo)),
    integrity_level: optional(term(windowsIntegrityLevel)),
  },
  rules: [
    oneOf(
      'aslr_enabled',
      'dep_enabled',
      'priority',
      'owner_sid',
      'window_title',
      'startup_info',
      'integrity_level',
    ),
  ],
};
