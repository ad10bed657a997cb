import type { JsonValue } from '#formats/json/read.ts';

import { shown } from '../place.ts';
import type { CsafTest, Note } from '../test.ts';
import { type Revision, revisionHistory, sortedRevisions } from '../tracking.ts';
import { say } from './texts.ts';

/**
 * §6.1.21 (2.0, 2.1): by date the revision history begins with 0 or 1 and leaves out no number, of
 * semantic versions no major one. A number that is there but dated too late is told apart from one
 * that is not there at all.
 */
export const missingItemInRevisionHistory: CsafTest = {
  clause: '6.1.21',
  severity: 'error',
  check(document, note) {
    const sorted = sortedRevisions(document).filter((each) => Number.isSafeInteger(major(each)));
    const [first] = sorted;
    if (!first) return;
    const path = revisionHistory(document);
    if (major(first) > 1) note(path, say('csaf.6.1.21.start', { number: shown(first.number) }));
    noteGaps(sorted, note, document);
  },
};

/** A gap of more numbers than this is told by its first ones. */
const mostMissing = 100;

function noteGaps(sorted: readonly Revision[], note: Note, document: JsonValue): void {
  const path = revisionHistory(document);
  const present = new Set(sorted.map(major));
  let left = mostMissing;
  let highest: { readonly number: number; readonly revision?: Revision } = { number: 0 };
  for (const revision of sorted) {
    for (let number = highest.number + 1; number < major(revision) && left > 0; number += 1) {
      const { date } = revision;
      const words = !present.has(number)
        ? say('csaf.6.1.21.missing', { number })
        : highest.revision
          ? say('csaf.6.1.21.between', { number, from: highest.revision.date, until: date })
          : say('csaf.6.1.21.before', { number, until: date });
      note(path, words);
      left -= 1;
    }
    if (major(revision) >= highest.number) highest = { number: major(revision), revision };
  }
}

function major({ version }: Revision): number {
  return Number(version.numbers[0]);
}
