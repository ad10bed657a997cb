import { entries, type Place, shown, textAt } from '../place.ts';
import { cvssIn, type Score, scoresOf } from '../scores.ts';
import type { CsafTest } from '../test.ts';
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
      const met = new Set<string>();
      for (const { product, version, key } of scoresOf(document, vulnerability).flatMap(scored)) {
        if (met.has(key))
          note(product.path, say('csaf.6.1.7', { id: shown(product.value), version }));
        met.add(key);
      }
    }
  },
};

type Scored = { readonly product: Place; readonly version: string; readonly key: string };

/** Each product of a score with each version of CVSS it is scored by. */
function scored({ place, content, source }: Score): readonly Scored[] {
  const versions = cvssIn(content).map((each) => shown(textAt(each, 'version') ?? each.version));
  return entries(place, 'products').flatMap((product) =>
    versions.map((version) => {
      const key = JSON.stringify([product.value, version, source ?? null]);
      return { product, version, key };
    }),
  );
}
