import { cut } from '../cut.ts';
import { cvssObject, cvssObjects, scoringOf } from '../cvss-object.ts';
import { statusItems } from '../product-status.ts';
import type { CsafTest } from '../test.ts';
import { scores, stringsAt, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.12: each metric with any CVSS, and each product that is affected. */
export const missingCvssV40: CsafTest = {
  clause: '6.3.12',
  severity: 'info',
  check: (document, note) => {
    for (const vulnerability of vulnerabilities(document)) {
      const withCvss = scores(document, vulnerability).filter(
        (each) => cvssObjects(each).length > 0,
      );
      for (const metric of withCvss) {
        if (cvssObject(metric, 'cvss_v4')) continue;
        note(scoringOf(metric).path, say('csaf.missing-cvss-v4'));
      }
      const covered = new Set(withCvss.flatMap((each) => stringsAt(each, 'products')));
      for (const { path, id } of statusItems(vulnerability, 'affected')) {
        if (!covered.has(id)) note(path, say('csaf.affected-without-cvss', { id: cut(id) }));
      }
    }
  },
};
