import { entries, shown, textAt } from '../place.ts';
import { cvssIn, type Score, scoresOf } from '../scores.ts';
import type { CsafTest, Note } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/**
 * §6.1.7: within a vulnerability a product has no two CVSS vectors of one version; in 2.1 of one
 * version and one source. Versions that CSAF does not include count as well.
 */
export const multipleScoresWithSameVersionPerProduct: CsafTest = {
  clause: '6.1.7',
  severity: 'error',
  check(document, note) {
    for (const vulnerability of vulnerabilities(document)) {
      const met = new Map<string, Set<string>>();
      for (const score of scoresOf(document, vulnerability)) noteScored(score, met, note);
    }
  },
};

/** The products that are scored by each version and source: `met` has those of the scores before. */
function noteScored({ place, content, source }: Score, met: Map<string, Set<string>>, note: Note) {
  const scorings = cvssIn(content).map((each) => {
    const version = shown(textAt(each, 'version') ?? each.version);
    const key = JSON.stringify([version, source ?? null]);
    const products = met.get(key) ?? new Set();
    met.set(key, products);
    return { version, products };
  });
  if (scorings.length === 0) return;
  for (const { path, value } of entries(place, 'products')) {
    if (typeof value !== 'string') continue;
    for (const { version, products } of scorings) {
      if (products.has(value)) note(path, say('csaf.6.1.7', { id: shown(value), version }));
      products.add(value);
    }
  }
}
