import { isZero } from '../cvss-impact.ts';
import { shown } from '../place.ts';
import { cvssIn, type Score, scoresOf } from '../scores.ts';
import { type StatusItem, statusItems } from '../status-item.ts';
import type { CsafTest, Note } from '../test.ts';
import { stringsAt, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.2.19. A product that no score is about passes. */
export const cvssForFixedProducts: CsafTest = {
  clause: '6.2.19',
  severity: 'warning',
  check: (document, note) => {
    for (const vulnerability of vulnerabilities(document)) {
      const items = statusItems(vulnerability, 'fixed');
      if (items.length > 0) checkFixed(items, scoresOf(document, vulnerability), note);
    }
  },
};

function checkFixed(items: readonly StatusItem[], scores: readonly Score[], note: Note): void {
  const scored = new Set(
    scores
      .filter(({ content }) => cvssIn(content).some((cvss) => !isZero(cvss)))
      .flatMap(({ place }) => stringsAt(place, 'products')),
  );
  for (const { path, id } of items) {
    if (scored.has(id)) note(path, say('csaf.fixed-with-cvss', { id: shown(id) }));
  }
}
