import { ipv6 } from '../form.ts';
import { list, type ObjectType, optional, referenceTo, required } from '../record.ts';

/** STIX 2.1 §6.9. One or more IPv6 addresses. */
export const ipv6Addr: ObjectType = {
  name: 'ipv6-addr',
  clause: '6.9',
  sort: 'sco',
  properties: {
    value: required(ipv6),
    resolves_to_refs: optional(list(referenceTo('mac-addr'))),
    belongs_to_refs: optional(list(referenceTo('autonomous-system'))),
  },
  relationships: {
    'belongs-to': ['autonomous-system'],
    'resolves-to': ['mac-addr'],
  },
  idFrom: ['value'],
};
