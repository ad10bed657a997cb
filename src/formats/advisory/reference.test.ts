import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dayOf, momentOf } from './moment.ts';
import { isSafeUrl } from './reference.ts';

const urls: [string, boolean][] = [
  ['https://example.org/advisory?id=1#top', true],
  ['HTTP://example.org', true],
  ['javascript:alert(1)', false],
  ['ftp://example.org/file', false],
  ['https://', false],
  ['https:///path', false],
  ['https://user:secret@example.org/', false],
  ['https://example.org/a b', false],
  ['https://example.org\\@elsewhere', false],
  ['ttps://example.org', false],
  [`https://example.org/${'a'.repeat(3000)}`, false],
];
for (const [url, expected] of urls) {
  test(`${url.slice(0, 40)} is ${expected ? 'shown' : 'left out'}`, () => {
    assert.equal(isSafeUrl(url), expected);
  });
}

const moments: [string, string | undefined][] = [
  ['2026-06-10T00:00:00Z', '2026-06-10T00:00:00.000Z'],
  ['2026-06-10T09:00:00+09:00', '2026-06-10T00:00:00.000Z'],
  ['2010-08-10T00:00:00', '2010-08-10T00:00:00.000Z'],
  ['2024-08-07T02:17:12.154123Z', '2024-08-07T02:17:12.154Z'],
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ['2023-02-29T00:00:00Z', undefined],
  ['2026-06-10', undefined],
  ['2026-06-10 00:00:00Z', undefined],
  ['2026-06-10T25:00:00Z', undefined],
  ['yesterday', undefined],
];
for (const [text, expected] of moments) {
  test(`${text} is ${expected ?? 'no moment'}`, () => {
    assert.equal(momentOf(text)?.toISOString(), expected);
  });
}

test('a day that does not exist is no day', () => {
  assert.equal(dayOf('2026-02-30'), undefined);
  assert.equal(dayOf('2026-02-28')?.toISOString(), '2026-02-28T00:00:00.000Z');
});
