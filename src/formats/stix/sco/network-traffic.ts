import { member } from '#formats/json/narrow.ts';

import { httpRequest } from '../extension/http-request-ext.ts';
import { icmp } from '../extension/icmp-ext.ts';
import { socket } from '../extension/socket-ext.ts';
import { tcp } from '../extension/tcp-ext.ts';
import {
  boolean,
  choice,
  dictionaryOf,
  integer,
  integerFrom,
  list,
  type ObjectType,
  optional,
  referenceTo,
  required,
  type Rule,
  string,
  timestamp,
} from '../record.ts';
import { has, inOrder, oneOf } from '../rule.ts';

const port = integerFrom(0, 65_535);
const endpoint = referenceTo('ipv4-addr', 'ipv6-addr', 'mac-addr', 'domain-name');

/** §6.12.1: traffic that ended is not active. */
const activeHasNoEnd: Rule = (object) =>
  has(object, 'end') && member(object, 'is_active') === true
    ? [{ text: 'stix.active-traffic', at: 'end' }]
    : [];

/** STIX 2.1 §6.12. Traffic from a source to a destination. */
export const networkTraffic: ObjectType = {
  name: 'network-traffic',
  clause: '6.12',
  sort: 'sco',
  properties: {
    start: optional(timestamp),
    end: optional(timestamp),
    is_active: optional(boolean),
    src_ref: optional(endpoint),
    dst_ref: optional(endpoint),
    src_port: optional(port),
    dst_port: optional(port),
    protocols: required(list(string)),
    src_byte_count: optional(integerFrom(0)),
    dst_byte_count: optional(integerFrom(0)),
    src_packets: optional(integerFrom(0)),
    dst_packets: optional(integerFrom(0)),
    ipfix: optional(dictionaryOf(choice(integer, string))),
    src_payload_ref: optional(referenceTo('artifact')),
    dst_payload_ref: optional(referenceTo('artifact')),
    encapsulates_refs: optional(list(referenceTo('network-traffic'))),
    encapsulated_by_ref: optional(referenceTo('network-traffic')),
  },
  rules: [oneOf('src_ref', 'dst_ref'), inOrder('start', 'end'), activeHasNoEnd],
  idFrom: ['start', 'end', 'src_ref', 'dst_ref', 'src_port', 'dst_port', 'protocols', 'extensions'],
  extensions: {
    'http-request-ext': httpRequest,
    'icmp-ext': icmp,
    'socket-ext': socket,
    'tcp-ext': tcp,
  },
};
