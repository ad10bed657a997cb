import { cut } from '../cut.ts';
import { isZero } from '../cvss-impact.ts';
import { cvssObjects } from '../cvss-object.ts';
import type { Place } from '../place.ts';
import { type StatusItem, statusItems } from '../product-status.ts';
import type { CsafTest, Note } from '../test.ts';
import { scores, stringsAt, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.2.19. A product that no score is about passes. */
export const cvssForFixedProducts: CsafTest = {
  clause: '6.2.19',
  severity: 'warning',
  check: (document, note) => {
    for (const vulnerability of vulnerabilities(document)) {
      const items = statusItems(vulnerability, 'fixed');
      if (items.length > 0) checkFixed(items, scores(document, vulnerability), note);
    }
  },
};

function checkFixed(items: readonly StatusItem[], all: readonly Place[], note: Note): void {
  const scored = new Set(
    all
      .filter((score) => cvssObjects(score).some((cvss) => !isZero(cvss)))
      .flatMap((score) => stringsAt(score, 'products')),
  );
  for (const { path, id } of items) {
    if (scored.has(id)) note(path, say('csaf.fixed-with-cvss', { id: cut(id) }));
  }
}
