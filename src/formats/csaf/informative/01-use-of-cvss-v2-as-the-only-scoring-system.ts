import { shown, within } from '../place.ts';
import { type Score, scoresOf } from '../scores.ts';
import type { CsafTest } from '../test.ts';
import { stringsAt, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.3.1. A product passes if any other score of the vulnerability is about it. */
export const useOfCvssV2AsTheOnlyScoringSystem: CsafTest = {
  clause: '6.3.1',
  severity: 'info',
  check: (document, note) => {
    for (const vulnerability of vulnerabilities(document)) {
      const scores = scoresOf(document, vulnerability);
      const scored = new Set(
        scores
          .filter((score) => isScoredOtherwise(score))
          .flatMap(({ place }) => stringsAt(place, 'products')),
      );
      for (const { place, content } of scores) {
        const alone = stringsAt(place, 'products').find((id) => !scored.has(id));
        if (alone === undefined || !within(content, 'cvss_v2')) continue;
        note(place.path, say('csaf.only-cvss-v2', { id: shown(alone) }));
      }
    }
  },
};

function isScoredOtherwise({ content }: Score): boolean {
  return ['cvss_v3', 'cvss_v4', 'ssvc_v1', 'ssvc_v2'].some((name) => within(content, name));
}
