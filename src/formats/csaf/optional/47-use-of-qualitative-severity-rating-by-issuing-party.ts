import { canonicalReferences } from '../file-name.ts';
import { textAt, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { scores, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.47. A metric without a source, or with the document as its source, is the issuer's. */
export const useOfQualitativeSeverityRatingByIssuingParty: CsafTest = {
  clause: '6.2.47',
  severity: 'warning',
  check: (document, note) => {
    const own = new Set(canonicalReferences(document).map((each) => textAt(each, 'url')));
    for (const metric of vulnerabilities(document).flatMap((each) => scores(document, each))) {
      const source = textAt(metric, 'source');
      const isOwn = source === undefined || own.has(source);
      if (!isOwn || !within(metric, 'content', 'qualitative_severity_rating')) continue;
      note(metric.path, say('csaf.own-qualitative-rating'));
    }
  },
};
