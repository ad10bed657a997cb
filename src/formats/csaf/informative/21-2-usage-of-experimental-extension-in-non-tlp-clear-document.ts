import { cut } from '../cut.ts';
import { experimentalExtensions, isClear } from '../extension.ts';
import { textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.21.2. */
export const usageOfExperimentalExtensionNotClear: CsafTest = {
  clause: '6.3.21.2',
  severity: 'info',
  check: (document, note) => {
    if (isClear(document)) return;
    for (const each of experimentalExtensions(document)) {
      const schema = cut(textAt(each, '$schema') ?? '');
      note(each.path, say('csaf.experimental-extension', { schema }));
    }
  },
};
