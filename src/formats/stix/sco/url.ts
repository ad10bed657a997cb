import { url as location } from '../form.ts';
import { type ObjectType, required } from '../record.ts';

/** STIX 2.1 §6.15. A uniform resource locator. */
export const url: ObjectType = {
  name: 'url',
  clause: '6.15',
  sort: 'sco',
  properties: {
    value: required(location),
  },
  idFrom: ['value'],
};
