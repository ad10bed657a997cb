import { extensionsAt } from '../extension-class.ts';
import { isOf } from '../profile.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.39.5. */
export const extensionInSupersededOrWithdrawnDocument: CsafTest = {
  clause: '6.2.39.5',
  severity: 'warning',
  check: (document, note) => {
    if (!isOf(document, 'csaf_superseded', 'csaf_withdrawn')) return;
    const places = [
      ...extensionsAt(document, '$.document.x_extensions'),
      ...extensionsAt(document, '$.x_extensions'),
    ];
    for (const { path } of places) note(path, say('csaf.extension-in-withdrawn'));
  },
};
