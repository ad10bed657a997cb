import { float, floatFrom, type ObjectType, optional, string, term } from '../record.ts';
import { needs, oneOf } from '../rule.ts';
import { region } from '../vocabulary.ts';

/** STIX 2.1 §4.10. A place: a region, a country, or a point on the earth. */
export const location: ObjectType = {
  name: 'location',
  clause: '4.10',
  sort: 'sdo',
  properties: {
    name: optional(string),
    description: optional(string),
    latitude: optional(floatFrom(-90, 90)),
    longitude: optional(floatFrom(-180, 180)),
    precision: optional(float),
    region: optional(term(region)),
    country: optional(string),
    administrative_area: optional(string),
    city: optional(string),
    street_address: optional(string),
    postal_code: optional(string),
  },
  rules: [
    oneOf('region', 'country', 'latitude'),
    needs('latitude', 'longitude'),
    needs('longitude', 'latitude'),
    needs('precision', 'latitude'),
    needs('precision', 'longitude'),
  ],
};
