import { type CvssScore, scoreOf } from '#formats/cvss/score.ts';
import { severityOf } from '#formats/cvss/severity.ts';
import { asNumber } from '#formats/json/narrow.ts';

import { shown, textAt, within } from '../place.ts';
import { type CvssObject, cvssObjects } from '../scores.ts';
import type { CsafTest, Note } from '../test.ts';
import { say } from './texts.ts';

/**
 * §6.1.9 (2.0, 2.1): the scores and severities of a CVSS object are those of its vector. A vector
 * that cannot be read is left to §6.1.8.
 */
export const invalidCvssComputation: CsafTest = {
  clause: '6.1.9',
  severity: 'error',
  check(document, note) {
    const scores = new Map<string, ReturnType<typeof scoreOf>>();
    for (const object of cvssObjects(document)) {
      const vector = textAt(object, 'vectorString') ?? '';
      const score = scores.get(vector) ?? scoreOf(vector);
      scores.set(vector, score);
      if (score.ok) noteDifferences(object, score, note);
    }
  },
};

function noteDifferences(object: CvssObject, score: CvssScore, note: Note): void {
  for (const [name, value] of Object.entries(scoresBy(score))) {
    const given = within(object, `${name}Score`);
    if (given && asNumber(given.value) !== value) {
      note(given.path, say('csaf.6.1.9', { given: shown(given.value), computed: value }));
    }
    const rated = within(object, `${name}Severity`);
    const severity = severityOf(score.version, value).toUpperCase();
    if (rated && rated.value !== severity) {
      note(rated.path, say('csaf.6.1.9', { given: shown(rated.value), computed: severity }));
    }
  }
}

/** Metrics that are not given change nothing: what is scored with them is then as without. */
function scoresBy({ version, score, base, temporal, environmental }: CvssScore) {
  // The base score in the JSON of version 4 is that of the whole vector.
  if (version === '4.0') return { base: score };
  const withTime = temporal ?? base;
  return { base, temporal: withTime, environmental: environmental ?? withTime };
}
