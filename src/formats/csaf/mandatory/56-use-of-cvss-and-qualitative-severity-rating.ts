import { entries, type Place, shown, within } from '../place.ts';
import { cvssIn, type Score, scoresOf } from '../scores.ts';
import type { CsafTest, Note } from '../test.ts';
import { stringsAt, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** §6.1.56 (2.1): one source gives a product CVSS values or a qualitative rating, not both. */
export const useOfCvssAndQualitativeSeverityRating: CsafTest = {
  clause: '6.1.56',
  severity: 'error',
  check(document, note) {
    for (const vulnerability of vulnerabilities(document)) {
      const scores = scoresOf(document, vulnerability);
      const ratings = scores.filter(isRating);
      if (ratings.length === 0) continue;
      const scored = scoredBy(scores.filter(({ content }) => cvssIn(content).length > 0));
      for (const { place, source } of ratings) noteScored(place, scored.get(source), note);
    }
  },
};

function noteScored(rating: Place, scored: ReadonlySet<string> | undefined, note: Note): void {
  for (const { path, value } of entries(rating, 'products')) {
    if (typeof value !== 'string' || !scored?.has(value)) continue;
    note(path, say('csaf.6.1.56', { id: shown(value) }));
  }
}

function isRating({ content }: Score): boolean {
  return within(content, 'qualitative_severity_rating') !== undefined;
}

/** The products of scores, by who scored them. */
function scoredBy(scores: readonly Score[]): ReadonlyMap<Score['source'], ReadonlySet<string>> {
  const found = new Map<Score['source'], Set<string>>();
  for (const { place, source } of scores) {
    const products = found.get(source) ?? new Set();
    found.set(source, products);
    for (const id of stringsAt(place, 'products')) products.add(id);
  }
  return found;
}
