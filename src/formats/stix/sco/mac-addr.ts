import { mac } from '../form.ts';
import { type ObjectType, required } from '../record.ts';

/** STIX 2.1 §6.10. One address of a network card. */
export const macAddr: ObjectType = {
  name: 'mac-addr',
  clause: '6.10',
  sort: 'sco',
  properties: {
    value: required(mac),
  },
  idFrom: ['value'],
};
