import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isWithin, strictest, type Tlp, tlpLabels, tlpOf } from './tlp.ts';
import { inTlp1, tlpOfTlp1 } from './tlp1.ts';

for (const label of tlpLabels) {
  test(`${label} is itself`, () => {
    assert.equal(tlpOf(label), label);
  });
}

const spellings = [
  'TLP:CLEAR ',
  ' TLP:CLEAR',
  'tlp:clear',
  'TLP:Clear',
  'TLP: CLEAR',
  '\uff34\uff2c\uff30:CLEAR',
  'TLP\uff1aCLEAR',
  'TLP:\uff23LEAR',
  'TLP:WHITE',
  'TLP:AMBER STRICT',
  'TLP:AMBER-STRICT',
  'TLP:GREEN\u200b',
  'CLEAR',
  '',
];
for (const text of spellings) {
  test(`${JSON.stringify(text)} is no label, so the strictest`, () => {
    assert.equal(tlpOf(text), 'TLP:RED');
  });
}

test('of every mixture the strictest counts, in whatever order; of none, the strictest there is', () => {
  for (const [at, label] of tlpLabels.entries()) {
    const milder = tlpLabels.slice(at);
    assert.equal(strictest(milder), label);
    assert.equal(strictest([...milder].reverse()), label);
  }
  assert.equal(strictest([]), 'TLP:RED');
});

test('a ceiling lets through its own label and milder ones', () => {
  for (const [at, label] of tlpLabels.entries()) {
    for (const [height, ceiling] of tlpLabels.entries()) {
      assert.equal(isWithin(label, ceiling), at >= height, `${label} under ${ceiling}`);
    }
  }
});

const older: [string, Tlp][] = [
  ['WHITE', 'TLP:CLEAR'],
  ['TLP:WHITE', 'TLP:CLEAR'],
  ['GREEN', 'TLP:GREEN'],
  ['AMBER', 'TLP:AMBER'],
  ['RED', 'TLP:RED'],
  ['CLEAR', 'TLP:RED'],
  ['AMBER+STRICT', 'TLP:RED'],
  ['White', 'TLP:RED'],
  ['WHITE ', 'TLP:RED'],
];
for (const [text, expected] of older) {
  test(`${JSON.stringify(text)} in a document of TLP 1 means ${expected}`, () => {
    assert.equal(tlpOfTlp1(text), expected);
  });
}

test('what a format of TLP 1 can say is read again as the same label; the rest is not written', () => {
  for (const label of tlpLabels) {
    const written = inTlp1(label);
    assert.equal(written.ok, label !== 'TLP:AMBER+STRICT');
    if (written.ok) assert.equal(tlpOfTlp1(written.value), label);
  }
});
