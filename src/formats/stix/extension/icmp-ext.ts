import { hex, type RecordType, required } from '../record.ts';

/** STIX 2.1 §6.12.3. A message of ICMP. */
export const icmp: RecordType = {
  clause: '6.12.3',
  properties: {
    icmp_type_hex: required(hex),
    icmp_code_hex: required(hex),
  },
};
