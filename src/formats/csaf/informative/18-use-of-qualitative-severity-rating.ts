import { within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { scores, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.18, whoever gave the rating. */
export const useOfQualitativeSeverityRating: CsafTest = {
  clause: '6.3.18',
  severity: 'info',
  check: (document, note) => {
    for (const metric of vulnerabilities(document).flatMap((each) => scores(document, each))) {
      if (!within(metric, 'content', 'qualitative_severity_rating')) continue;
      note(metric.path, say('csaf.qualitative-rating'));
    }
  },
};
