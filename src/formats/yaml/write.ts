import { stringify } from 'yaml';

import type { JsonValue } from '#formats/json/read.ts';

/**
 * A value as one YAML 1.2 document. No line is folded and nothing is an alias; a string that a
 * reader of YAML 1.1 would take for a time, a number or a word for true is quoted.
 */
export function writeYaml(value: JsonValue): string {
  return stringify(value, {
    version: '1.2',
    schema: 'core',
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
    lineWidth: 0,
  });
}
