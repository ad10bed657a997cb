import { experimentalExtensions } from '../extension-class.ts';
import { shown, textAt } from '../place.ts';
import { sharingOf } from '../sharing.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.21.2. */
export const usageOfExperimentalExtensionNotClear: CsafTest = {
  clause: '6.3.21.2',
  severity: 'info',
  check: (document, note) => {
    if (sharingOf(document).label === 'CLEAR') return;
    for (const each of experimentalExtensions(document)) {
      const schema = shown(textAt(each, '$schema') ?? '');
      note(each.path, say('csaf.experimental-extension', { schema }));
    }
  },
};
