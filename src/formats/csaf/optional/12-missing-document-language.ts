import { whole, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.2.12. */
export const missingDocumentLanguage: CsafTest = {
  clause: '6.2.12',
  severity: 'warning',
  check: (document, note) => {
    const top = within(whole(document), 'document');
    if (top && !within(top, 'lang')) note(top.path, say('csaf.missing-language'));
  },
};
