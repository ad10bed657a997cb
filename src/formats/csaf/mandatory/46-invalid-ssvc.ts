import { ssvcSchema } from '../schema.ts';
import { ssvcObjects } from '../ssvc.ts';
import type { CsafTest } from '../test.ts';

/** §6.1.46 (2.1): every SSVC object follows the schema of SSVC selection lists. */
export const invalidSsvc: CsafTest = {
  clause: '6.1.46',
  severity: 'error',
  check(document, note) {
    for (const { place } of ssvcObjects(document)) {
      for (const { path, text } of ssvcSchema(place.value)) note(`${place.path}${path}`, text);
    }
  },
};
