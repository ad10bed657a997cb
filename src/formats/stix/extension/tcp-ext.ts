import { hex, optional, type RecordType } from '../record.ts';
import { oneOf } from '../rule.ts';

/** STIX 2.1 §6.12.5. Traffic over TCP. */
export const tcp: RecordType = {
  clause: '6.12.5',
  properties: {
    src_flags_hex: optional(hex),
    dst_flags_hex: optional(hex),
  },
  rules: [oneOf('src_flags_hex', 'dst_flags_hex')],
};
