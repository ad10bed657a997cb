import { shown } from '../place.ts';
import { cvssIn, scoresOf } from '../scores.ts';
import { statusItems } from '../status-item.ts';
import type { CsafTest } from '../test.ts';
import { stringsAt, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.12: each metric with any CVSS, and each product that is affected. */
export const missingCvssV40: CsafTest = {
  clause: '6.3.12',
  severity: 'info',
  check: (document, note) => {
    for (const vulnerability of vulnerabilities(document)) {
      const withCvss = scoresOf(document, vulnerability).filter(({ content }) => {
        return cvssIn(content).length > 0;
      });
      for (const { content } of withCvss) {
        const isNew = cvssIn(content).some(({ version }) => version === '4.0');
        if (content && !isNew) note(content.path, say('csaf.missing-cvss-v4'));
      }
      const covered = new Set(withCvss.flatMap(({ place }) => stringsAt(place, 'products')));
      for (const { path, id } of statusItems(vulnerability, 'affected')) {
        if (!covered.has(id)) note(path, say('csaf.affected-without-cvss', { id: shown(id) }));
      }
    }
  },
};
