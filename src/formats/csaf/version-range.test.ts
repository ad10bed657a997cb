import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isSingleVersion, rangeFaults } from './version-range.ts';

const judged: [name: string, ...faults: string[]][] = [
  ['vers:npm/>=2.2.0|<2.3.0'],
  ['vers:all/*'],
  ['vers:pypi/0.0.0|0.0.1|0.0.2|0.0.3|1.0|2.0pre1'],
  ['vers:gem/>=2.2.0|!=2.2.1|<2.3.0'],
  ['<=2'],
  ['>10.9a|!=10.9c|!=10.9f|<=10.9k'],
  ['1.0.0|1.1.0'],
  ['vers:tomee/>=8.0.0-M1|<=8.0.1', 'csaf.6.1.50.unknown'],
  ['vers:npm/<2.0.0|>=1.0.0', 'csaf.6.1.50.order'],
  ['vers:npm/1.0.0|1.0.0', 'csaf.6.1.50.order'],
  ['vers:npm/<1.0.0|<2.0.0', 'csaf.6.1.50.needless'],
  ['vers:npm/*', 'csaf.6.1.50.all'],
  ['vers:all/<2', 'csaf.6.1.50.all'],
  ['vers:npm', 'csaf.6.1.50.scheme'],
  ['vers:NPM/1.0.0|2.0.0', 'csaf.6.1.50.scheme'],
  ['vers:npm/', 'csaf.6.1.50.constraint'],
  ['vers:npm/>= 2.2.0', 'csaf.6.1.50.constraint'],
  ['vers:npm/=1.0.0|2.0.0', 'csaf.6.1.50.constraint'],
  ['<>3.2.0', 'csaf.6.1.50.constraint'],
  ['*', 'csaf.6.1.50.constraint'],
  ['all versions', 'csaf.6.1.50.constraint'],
  ['4.2.0', 'csaf.6.1.50.single'],
];
for (const [name, ...faults] of judged) {
  test(`the version range ${name} has ${faults.join(', ') || 'no fault'}`, () => {
    assert.deepEqual(
      rangeFaults(name).map(({ text }) => text.key),
      faults,
    );
  });
}

const single: [string, boolean][] = [
  ['vers:intdot/4.2.0', true],
  ['4.2.0', true],
  ['vers:npm/>=1.0.0|<=1.0.0', true],
  ['<=1.0.0|>=1.0.0', true],
  ['vers:npm/!=1.0.0', false],
  ['vers:npm/1.0.0|2.0.0', false],
  ['vers:all/*', false],
  ['all versions', false],
  ['', false],
];
for (const [name, expected] of single) {
  test(`“${name}” is ${expected ? 'a single version' : 'no single version'}`, () => {
    assert.equal(isSingleVersion(name), expected);
  });
}
