import { ipv4 } from '../form.ts';
import { list, type ObjectType, optional, referenceTo, required } from '../record.ts';

/** STIX 2.1 §6.8. One or more IPv4 addresses. */
export const ipv4Addr: ObjectType = {
  name: 'ipv4-addr',
  clause: '6.8',
  sort: 'sco',
  properties: {
    value: required(ipv4),
    resolves_to_refs: optional(list(referenceTo('mac-addr'))),
    belongs_to_refs: optional(list(referenceTo('autonomous-system'))),
  },
  relationships: {
    'belongs-to': ['autonomous-system'],
    'resolves-to': ['mac-addr'],
  },
  idFrom: ['value'],
};
