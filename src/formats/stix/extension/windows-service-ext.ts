import { list, optional, type RecordType, referenceTo, string, term } from '../record.ts';
import { oneOf } from '../rule.ts';
import {
  windowsServiceStartType,
  windowsServiceStatus,
  windowsServiceType,
} from '../vocabulary.ts';

/** STIX 2.1 §6.13.3. Properties of a Windows service. */
export const windowsService: RecordType = {
  clause: '6.13.3',
  properties: {
    service_name: optional(string),
    descriptions: optional(list(string)),
    display_name: optional(string),
    group_name: optional(string),
    start_type: optional(term(windowsServiceStartType)),
    service_dll_refs: optional(list(referenceTo('file'))),
    service_type: optional(term(windowsServiceType)),
    service_status: optional(term(windowsServiceStatus)),
  },
  rules: [
    oneOf(
      'service_name',
      'descriptions',
      'display_name',
      'group_name',
      'start_type',
      'service_dll_refs',
      'service_type',
      'service_status',
    ),
  ],
};
