import { cvssSchemaOf } from '../schema.ts';
import { cvssObjects } from '../scores.ts';
import type { CsafTest } from '../test.ts';

/** §6.1.8 (2.0, 2.1): every CVSS object follows the schema of its version. */
export const invalidCvss: CsafTest = {
  clause: '6.1.8',
  severity: 'error',
  check(document, note) {
    for (const object of cvssObjects(document)) {
      for (const { path, text } of cvssSchemaOf[object.version](object.value)) {
        note(`${object.path}${path}`, text);
      }
    }
  },
};
