import { shown } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { leadsNowhere, urlsElsewhere } from '../url.ts';
import { say } from './texts.ts';

/**
 * CSAF 2.0 and 2.1 §6.3.6, without asking any server: only what cannot resolve by its name is found.
 */
export const useOfNonSelfReferencingUrlsFailingToResolve: CsafTest = {
  clause: '6.3.6',
  severity: 'info',
  check: (document, note) => {
    for (const { path, value } of urlsElsewhere(document)) {
      if (typeof value !== 'string' || !leadsNowhere(value)) continue;
      note(path, say('csaf.unresolvable-url', { url: shown(value) }));
    }
  },
};
