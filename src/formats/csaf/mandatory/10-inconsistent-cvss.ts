import { readVector } from '#formats/cvss/vector.ts';

import { cvssProperties } from '../cvss-properties.ts';
import { members, shown, textAt } from '../place.ts';
import { type CvssObject, cvssObjects } from '../scores.ts';
import type { CsafTest, Note } from '../test.ts';
import { say } from './texts.ts';

/**
 * §6.1.10 (2.0, 2.1): no property of a CVSS object contradicts its vector. A metric that the vector
 * leaves open contradicts nothing (6-2-19-12 is published as valid). Words that a property does not
 * have, and vectors that cannot be read, are left to §6.1.8.
 */
export const inconsistentCvss: CsafTest = {
  clause: '6.1.10',
  severity: 'error',
  check(document, note) {
    for (const object of cvssObjects(document)) noteContradictions(object, note);
  },
};

function noteContradictions(object: CvssObject, note: Note): void {
  const reading = readVector(textAt(object, 'vectorString') ?? '');
  if (!reading.ok) return;
  const { version, values } = reading.document;
  for (const { name, path, value } of members(object)) {
    const property = cvssProperties[version].get(name);
    const said = typeof value === 'string' ? property?.values.get(value) : undefined;
    if (!property || said === undefined) continue;
    const inVector = values.get(property.metric);
    if (inVector === undefined || said === inVector) continue;
    const metric = `${property.metric}:${inVector}`;
    note(path, say('csaf.6.1.10', { given: shown(value), metric }));
  }
}
