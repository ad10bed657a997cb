import { unknownKeys } from '../known-key.ts';
import { shown } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.2.20. */
export const additionalProperties: CsafTest = {
  clause: '6.2.20',
  severity: 'warning',
  check: (document, note) => {
    for (const { path, name } of unknownKeys(document)) {
      note(path, say('csaf.additional-property', { key: shown(name) }));
    }
  },
};
