import { cut } from '../cut.ts';
import { cvssObject, scoringOf } from '../cvss-object.ts';
import { type Place, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { scores, stringsAt, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.3.1. A product passes if any other score of the vulnerability is about it. */
export const useOfCvssV2AsTheOnlyScoringSystem: CsafTest = {
  clause: '6.3.1',
  severity: 'info',
  check: (document, note) => {
    for (const vulnerability of vulnerabilities(document)) {
      const all = scores(document, vulnerability);
      const scored = new Set(
        all
          .filter((each) => isScoredOtherwise(each))
          .flatMap((each) => stringsAt(each, 'products')),
      );
      for (const score of all) {
        const cvss = cvssObject(score, 'cvss_v2');
        const alone = stringsAt(score, 'products').find((id) => !scored.has(id));
        if (cvss && alone !== undefined)
          note(score.path, say('csaf.only-cvss-v2', { id: cut(alone) }));
      }
    }
  },
};

function isScoredOtherwise(score: Place): boolean {
  return ['cvss_v3', 'cvss_v4', 'ssvc_v1', 'ssvc_v2'].some((name) =>
    within(scoringOf(score), name),
  );
}
