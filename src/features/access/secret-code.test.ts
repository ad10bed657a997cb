import assert from 'node:assert/strict';
import { test } from 'node:test';

import { browserOf } from './browser.ts';
import { codeBytes, codeKey, codeOf } from './secret-code.ts';

test('ten bytes are sixteen signs in four groups, each byte counting', () => {
  assert.equal(codeOf(new Uint8Array(codeBytes)), '0000-0000-0000-0000');
  assert.equal(codeOf(new Uint8Array(codeBytes).fill(255)), 'ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  const bytes = Uint8Array.from({ length: codeBytes }, (_, at) => at * 25);
  const seen = new Set([codeOf(bytes)]);
  for (let at = 0; at < codeBytes; at += 1) {
    seen.add(codeOf(bytes.with(at, (bytes[at] ?? 0) ^ 1)));
  }
  assert.equal(seen.size, codeBytes + 1);
});

for (const typed of [
  '7kq2 0m4x 9tjc w3hb',
  '７ＫＱ２-OM4X-9TJC-W3HB',
  '7KQ20M4X9TJCW3HB',
  '7KQ2—0M4X・9TJC W3HB',
]) {
  test(`“${typed}” is the code that was told`, () => {
    assert.equal(codeKey(typed), codeKey('7KQ2-0M4X-9TJC-W3HB'));
  });
}

test('I and L are 1, as they are read', () => {
  assert.equal(codeKey('IL1'), '111');
});

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
for (const [agent, expected] of [
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome}`, 'Chrome 142 / Windows'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/142.0.0.0`, 'Edge 142 / Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox 145 / Linux'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15',
    'Safari 18 / macOS',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1',
    'Safari 18 / iOS',
  ],
  ['curl/8.5.0', ''],
  ['', ''],
] as const) {
  test(`“${agent.slice(0, 40)}…” is ${expected || 'nobody we know'}`, () => {
    assert.equal(browserOf(agent), expected);
  });
}
