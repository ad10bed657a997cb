import { asString, member } from '#formats/json/narrow.ts';

import {
  float,
  hashes,
  hex,
  integer,
  integerFrom,
  list,
  optional,
  record,
  type RecordType,
  required,
  type Rule,
  string,
  term,
  timestamp,
} from '../record.ts';
import { notEmpty, oneOf } from '../rule.ts';
import { windowsPeBinaryType } from '../vocabulary.ts';

/** STIX 2.1 §6.7.6.2. At least one of its parts is there. */
const optionalHeader: RecordType = {
  clause: '6.7.6.2',
  isClosed: true,
  rules: [notEmpty],
  properties: {
    magic_hex: optional(hex),
    major_linker_version: optional(integer),
    minor_linker_version: optional(integer),
    size_of_code: optional(integerFrom(0)),
    size_of_initialized_data: optional(integerFrom(0)),
    size_of_uninitialized_data: optional(integerFrom(0)),
    address_of_entry_point: optional(integer),
    base_of_code: optional(integer),
    base_of_data: optional(integer),
    image_base: optional(integer),
    section_alignment: optional(integer),
    file_alignment: optional(integer),
    major_os_version: optional(integer),
    minor_os_version: optional(integer),
    major_image_version: optional(integer),
    minor_image_version: optional(integer),
    major_subsystem_version: optional(integer),
    minor_subsystem_version: optional(integer),
    win32_version_value_hex: optional(hex),
    size_of_image: optional(integerFrom(0)),
    size_of_headers: optional(integerFrom(0)),
    checksum_hex: optional(hex),
    subsystem_hex: optional(hex),
    dll_characteristics_hex: optional(hex),
    size_of_stack_reserve: optional(integerFrom(0)),
    size_of_stack_commit: optional(integerFrom(0)),
    size_of_heap_reserve: optional(integerFrom(0)),
    size_of_heap_commit: optional(integerFrom(0)),
    loader_flags_hex: optional(hex),
    number_of_rva_and_sizes: optional(integer),
    hashes: optional(hashes),
  },
};

/** STIX 2.1 §6.7.6.3. */
const section: RecordType = {
  clause: '6.7.6.3',
  properties: {
    name: required(string),
    size: optional(integerFrom(0)),
    entropy: optional(float),
    hashes: optional(hashes),
  },
};

/** §6.7.6.1: the header knows whole seconds. */
const wholeSeconds: Rule = (object) =>
  asString(member(object, 'time_date_stamp'))?.includes('.') === true
    ? [
        {
          text: 'stix.timestamp-seconds',
          at: 'time_date_stamp',
          values: { property: 'time_date_stamp' },
        },
      ]
    : [];

/** STIX 2.1 §6.7.6. Properties of a Windows PE binary. */
export const windowsPeBinary: RecordType = {
  clause: '6.7.6',
  properties: {
    pe_type: required(term(windowsPeBinaryType)),
    imphash: optional(string),
    machine_hex: optional(hex),
    number_of_sections: optional(integerFrom(0)),
    time_date_stamp: optional(timestamp),
    pointer_to_symbol_table_hex: optional(hex),
    number_of_symbols: optional(integerFrom(0)),
    size_of_optional_header: optional(integerFrom(0)),
    characteristics_hex: optional(hex),
    file_header_hashes: optional(hashes),
    optional_header: optional(record(optionalHeader)),
    sections: optional(list(record(section))),
  },
  rules: [
    wholeSeconds,
    oneOf(
      'imphash',
      'machine_hex',
      'number_of_sections',
      'time_date_stamp',
      'pointer_to_symbol_table_hex',
      'number_of_symbols',
      'size_of_optional_header',
      'characteristics_hex',
      'file_header_hashes',
      'optional_header',
      'sections',
    ),
  ],
};
