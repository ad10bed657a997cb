import { domainName as name } from '../form.ts';
import { list, type ObjectType, optional, referenceTo, required } from '../record.ts';

/** STIX 2.1 §6.4. A name of the domain name system. */
export const domainName: ObjectType = {
  name: 'domain-name',
  clause: '6.4',
  sort: 'sco',
  properties: {
    value: required(name),
    resolves_to_refs: optional(list(referenceTo('ipv4-addr', 'ipv6-addr', 'domain-name'))),
  },
  relationships: {
    'resolves-to': ['domain-name', 'ipv4-addr', 'ipv6-addr'],
  },
  idFrom: ['value'],
};
