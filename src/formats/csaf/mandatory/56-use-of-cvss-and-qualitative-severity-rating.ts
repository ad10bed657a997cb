import { entries, shown, within } from '../place.ts';
import { cvssIn, type Score, scoresOf } from '../scores.ts';
import type { CsafTest } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** §6.1.56 (2.1): one source gives a product CVSS values or a qualitative rating, not both. */
export const useOfCvssAndQualitativeSeverityRating: CsafTest = {
  clause: '6.1.56',
  severity: 'error',
  check(document, note) {
    for (const vulnerability of vulnerabilities(document)) {
      const scores = scoresOf(document, vulnerability);
      const isScored = ({ content }: Score) => cvssIn(content).length > 0;
      const scored = new Set(
        scores
          .filter(isScored)
          .flatMap(rows)
          .map(({ key }) => key),
      );
      for (const { product, key } of scores.filter(isRating).flatMap(rows)) {
        if (!scored.has(key)) continue;
        note(product.path, say('csaf.6.1.56', { id: shown(product.value) }));
      }
    }
  },
};

function isRating({ content }: Score): boolean {
  return within(content, 'qualitative_severity_rating') !== undefined;
}

/** Each product of a score, and one name for it and who scored it. */
function rows({ place, source }: Score) {
  return entries(place, 'products').map((product) => {
    return { product, key: JSON.stringify([product.value, source ?? null]) };
  });
}
