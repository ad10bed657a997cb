import assert from 'node:assert/strict';
import { test } from 'node:test';

import { documentsIn } from './documents.ts';

/** Each document as `path value`, or `path ! fault @line` for each fault. */
function documents(content: string | Uint8Array, name = ''): string[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return [...documentsIn({ name, bytes })].flatMap((document) =>
    document.ok
      ? [`${document.path} ${JSON.stringify(document.value)}`]
      : document.faults.map(
          ({ path, text }) => `${path} ! ${text.key} @${String(text.values?.['line'] ?? '')}`,
        ),
  );
}

const cases: [string, string | Uint8Array, string[]][] = [
  ['one object', '{"a":1}', [' {"a":1}']],
  ['one object over lines', '{\n  "a": 1\n}\n', [' {"a":1}']],
  ['one object behind a mark', '\uFEFF{"a":1}', [' {"a":1}']],
  ['lines', '{"a":1}\n{"a":2}\n', ['/line/1 {"a":1}', '/line/2 {"a":2}']],
  ['lines of another world', '{"a":1}\r\n\r\n{"a":2}\r\n', ['/line/1 {"a":1}', '/line/3 {"a":2}']],
  ['an array', '[{"a":1},{"a":2}]', ['/0 {"a":1}', '/1 {"a":2}']],
  ['an array over lines', '[\n{"a":1},\n{"a":2}\n]', ['/0 {"a":1}', '/1 {"a":2}']],
  ['an empty array', '[]', []],
  ['nothing but space', ' \n\t', [' ! intake.empty @']],
  ['an error page', '<!DOCTYPE html><title>502', [' ! intake.markup @']],
  ['half an object', '{"a":', ['/a ! json.truncated @1']],
  [
    'a first line cut short',
    '{"a":\n{"a":2}',
    ['/line/1/a ! json.truncated @1', '/line/2 {"a":2}'],
  ],
  [
    'lines with faults',
    '{"a":1}\n{"b":1,"b":2}\n{"__proto__":{}}\nno\n{"c":1}',
    [
      '/line/1 {"a":1}',
      '/line/2/b ! json.duplicate-key @2',
      '/line/3/__proto__ ! json.forbidden-key @3',
      '/line/4 ! json.unexpected @4',
      '/line/5 {"c":1}',
    ],
  ],
  [
    'bytes that are no UTF-8',
    Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d),
    [' ! intake.not-utf8 @'],
  ],
];
for (const [situation, content, expected] of cases) {
  test(`${situation}: ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(documents(content), expected);
  });
}

test('inside an archive a path begins with the name of the file', () => {
  assert.deepEqual(documents('{"a":1}\n{', 'x.ndjson'), [
    'x.ndjson#/line/1 {"a":1}',
    'x.ndjson#/line/2 ! json.truncated @2',
  ]);
});
