import { cut } from '../cut.ts';
import { experimentalExtensions, isClear } from '../extension.ts';
import { textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.54.4. */
export const usageOfExperimentalExtensionInClearDocument: CsafTest = {
  clause: '6.2.54.4',
  severity: 'warning',
  check: (document, note) => {
    if (!isClear(document)) return;
    for (const each of experimentalExtensions(document)) {
      const schema = cut(textAt(each, '$schema') ?? '');
      note(each.path, say('csaf.experimental-extension-clear', { schema }));
    }
  },
};
