import { experimentalExtensions } from '../extension-class.ts';
import { shown, textAt } from '../place.ts';
import { sharingOf } from '../sharing.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.54.4. */
export const usageOfExperimentalExtensionInClearDocument: CsafTest = {
  clause: '6.2.54.4',
  severity: 'warning',
  check: (document, note) => {
    if (sharingOf(document).label !== 'CLEAR') return;
    for (const each of experimentalExtensions(document)) {
      const schema = shown(textAt(each, '$schema') ?? '');
      note(each.path, say('csaf.experimental-extension-clear', { schema }));
    }
  },
};
