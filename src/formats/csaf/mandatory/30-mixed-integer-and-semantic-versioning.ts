import { shown } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { documentVersion, revisions } from '../tracking.ts';
import { say } from './texts.ts';

/** §6.1.30 (2.0, 2.1): the versions of a document are all integers, or all semantic versions. */
export const mixedIntegerAndSemanticVersioning: CsafTest = {
  clause: '6.1.30',
  severity: 'error',
  check(document, note) {
    const own = documentVersion(document);
    const scheme = own?.version.scheme ?? revisions(document)[0]?.version.scheme;
    for (const { place, number, version } of revisions(document)) {
      if (version.scheme === scheme) continue;
      note(`${place.path}/number`, say('csaf.6.1.30', { number: shown(number) }));
    }
  },
};
