import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { checkSync } from 'recheck';

import { groundsIn } from './ground.ts';

const formats = fileURLToPath(new URL('..', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));
const data = process.env['NOROSHI_TEST_DATA'] ?? `${root}../shared/data`;
const skip = existsSync(data) ? false : `no test data at ${data}`;

/** Every regular expression that is put together while something is done. */
function putTogether(work: () => void): ReadonlySet<string> {
  const found = new Set<string>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, given: [string | RegExp, string?], newTarget) {
      found.add(typeof given[0] === 'string' ? given[0] : given[0].source);
      return Reflect.construct(target, given, newTarget) as object;
    },
  });
  try {
    work();
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

/** Every pattern that is written in a schema that ships. */
function written(): readonly string[] {
  const files = readdirSync(formats, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(^|[/\\])schema[/\\][^/\\]*\.json$/.test(name),
  );
  return files.flatMap((file) => patternsIn(JSON.parse(readFileSync(`${formats}${file}`, 'utf8'))));
}

function patternsIn(schema: unknown): readonly string[] {
  const found: string[] = [];
  const waiting: unknown[] = [schema];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, member] of Object.entries(next) as [string, unknown][]) {
      if (key === 'pattern' && typeof member === 'string') found.push(member);
      if (typeof member === 'object' && member !== null) waiting.push(member);
    }
  }
  return found;
}

// The linter reads the expressions in our code; those of the official schemas are run as well, but
// for the few that can backtrack, in whose place something else is run.
test('no pattern that real documents are judged by can backtrack', { skip }, () => {
  const grounds = groundsIn([data, `${root}testdata`]);
  const run = putTogether(() => {
    for (const { codec, seeds } of grounds) {
      for (const { value, text } of seeds) codec.run((value ?? text) as never);
    }
  });
  const slow = [...run].filter(
    (pattern) => checkSync(pattern, 'u', { timeout: null }).status !== 'safe',
  );
  assert.deepEqual(slow, []);
  const known = new Set(written());
  const seen = [...known].filter((pattern) => run.has(pattern));
  assert.ok(seen.length > 0.6 * known.size, `${seen.length} of ${known.size} were run`);
});
