import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type LicenceStanding, licenceStanding } from './licence.ts';

const standings: [string, LicenceStanding][] = [
  ['CC-BY-4.0', 'current'],
  ['cc-by-4.0', 'current'],
  ['any-OSI', 'current'],
  ['Classpath-exception-2.0', 'current'],
  ['GFDL-1.1', 'deprecated'],
  ['GPL-2.0+', 'deprecated'],
  ['Nokia-Qt-exception-1.1', 'deprecated'],
  ['A-Licence-Nobody-Knows', 'unlisted'],
  ['LicenseRef-scancode-public-domain', 'current'],
  ['LicenseRef-scancode-aop-pd', 'deprecated'],
  ['LicenseRef-scancode-nobody-knows', 'unlisted'],
  ['LicenseRef-www.example.com-no-work', 'other'],
  ['AdditionRef-ours', 'other'],
];
for (const [id, standing] of standings) {
  test(`${id} is ${standing}`, () => {
    assert.equal(licenceStanding(id), standing);
  });
}
