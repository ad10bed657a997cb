import { entries, shown, within } from '../place.ts';
import { cvssIn, type Score, scoresOf } from '../scores.ts';
import type { CsafTest } from '../test.ts';
import { stringsAt, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** §6.1.56 (2.1): one source gives a product CVSS values or a qualitative rating, not both. */
export const useOfCvssAndQualitativeSeverityRating: CsafTest = {
  clause: '6.1.56',
  severity: 'error',
  check(document, note) {
    for (const vulnerability of vulnerabilities(document)) {
      const scores = scoresOf(document, vulnerability);
      const scored = new Set(
        scores.filter(({ content }) => cvssIn(content).length > 0).flatMap(keysOf),
      );
      for (const { place, source } of scores.filter(isRating)) {
        for (const product of entries(place, 'products')) {
          if (!scored.has(keyOf(product.value, source))) continue;
          note(product.path, say('csaf.6.1.56', { id: shown(product.value) }));
        }
      }
    }
  },
};

function isRating({ content }: Score): boolean {
  return within(content, 'qualitative_severity_rating') !== undefined;
}

function keysOf({ place, source }: Score): readonly string[] {
  return stringsAt(place, 'products').map((product) => keyOf(product, source));
}

function keyOf(product: unknown, source: string | undefined): string {
  return JSON.stringify([product, source ?? null]);
}
