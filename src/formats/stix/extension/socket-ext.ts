import { socketOption } from '../form.ts';
import {
  boolean,
  dictionaryOf,
  integer,
  integerFrom,
  optional,
  type RecordType,
  required,
  term,
} from '../record.ts';
import { networkSocketAddressFamily, networkSocketType } from '../vocabulary.ts';

/** STIX 2.1 §6.12.4. A network socket. */
export const socket: RecordType = {
  clause: '6.12.4',
  properties: {
    address_family: required(term(networkSocketAddressFamily)),
    is_blocking: optional(boolean),
    is_listening: optional(boolean),
    options: optional(dictionaryOf(integer, socketOption)),
    socket_type: optional(term(networkSocketType)),
    socket_descriptor: optional(integerFrom(0)),
    socket_handle: optional(integer),
  },
};
