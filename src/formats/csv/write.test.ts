import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { readCsv } from './records.ts';
import { writeCsv } from './write.ts';

// The same values in every run: what fails here fails for everybody.
fc.configureGlobal({ seed: 20261126 });

const cases: [string, string][] = [
  ['plain', 'plain'],
  ['', ''],
  ['a,b', '"a,b"'],
  ['"quoted"', '"""quoted"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', `"'=1+1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['-1', `"'-1"`],
  ['+81 3', `"'+81 3"`],
  ['\t=1', `"'\t=1"`],
  ['a=1', 'a=1'],
];
for (const [text, expected] of cases) {
  test(`${JSON.stringify(text)} is written ${expected}`, () => {
    assert.equal(writeCsv([[text]]), `${expected}\r\n`);
  });
}

test('what is written is read again as it was, save for the mark before a formula', () => {
  const text = fc.string({ unit: 'binary-ascii', maxLength: 12 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (cells) => {
      const { records, fault } = readCsv(writeCsv([cells]));
      assert.equal(fault, undefined);
      const unmarked = (each: string) => each.replace(/^'(?=[=+\-@\t\r])/, '');
      // A mark that was there before is kept, and cannot be told from ours.
      assert.deepEqual(records[0]?.cells.map(unmarked), cells.map(unmarked));
    }),
  );
});
