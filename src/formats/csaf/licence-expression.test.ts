import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readLicences } from './licence-expression.ts';

const good: [string, string[]][] = [
  ['CC-BY-4.0', ['CC-BY-4.0']],
  ['MIT OR any-OSI', ['MIT', 'any-OSI']],
  ['GPL-2.0+ WITH Classpath-exception-2.0', ['GPL-2.0+', 'Classpath-exception-2.0']],
  ['(MIT AND (A or B)) and C', ['MIT', 'A', 'B', 'C']],
  ['LicenseRef-a.b-c WITH AdditionRef-d', ['LicenseRef-a.b-c', 'AdditionRef-d']],
];
for (const [text, names] of good) {
  test(`“${text}” names ${names.join(', ')}`, () => {
    assert.deepEqual(readLicences(text), names);
  });
}

const bad = [
  ...[
    '',
    ' ',
    '()',
    'MIT OR',
    'OR MIT',
    'MIT MIT',
    '(MIT',
    'MIT)',
    ')MIT(',
    'MIT AND AND MIT',
    'MIT+ +',
  ],
  ...[
    'MIT WITH',
    '(MIT) WITH x',
    'MIT WITH a WITH b',
    'MIT WITH LicenseRef-a',
    'AdditionRef-a',
    'and',
  ],
  ...[
    'LicenseRef-',
    'LicenseRef-a+',
    'licenseref-a',
    'DocumentRef-a:LicenseRef-b',
    'MIT/X11',
    'M_T',
  ],
  `${'('.repeat(20_000)}MIT`,
];
for (const text of bad) {
  test(`“${text.slice(0, 30)}” is no licence expression`, () => {
    assert.equal(readLicences(text), undefined);
  });
}
