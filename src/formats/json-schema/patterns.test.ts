import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { checkSync } from 'recheck';

const formats = fileURLToPath(new URL('..', import.meta.url));

type Found = { readonly file: string; readonly pattern: string };

/** Every regular expression of a schema: under `pattern`, and the keys under `patternProperties`. */
function patternsIn(file: string): readonly Found[] {
  const found: Found[] = [];
  const waiting: unknown[] = [JSON.parse(readFileSync(`${formats}${file}`, 'utf8'))];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, member] of Object.entries(next) as [string, unknown][]) {
      if (key === 'pattern' && typeof member === 'string') found.push({ file, pattern: member });
      if (key === 'patternProperties' && typeof member === 'object' && member !== null) {
        found.push(...Object.keys(member).map((pattern) => ({ file, pattern })));
      }
      if (typeof member === 'object' && member !== null) waiting.push(member);
    }
  }
  return found;
}

// The linter reads the expressions in our code; those of the official schemas are run as well.
test('no pattern of a schema that ships can backtrack', () => {
  const schemas = readdirSync(formats, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(^|[/\\])schema[/\\].*\.json$/.test(name),
  );
  const all = schemas.flatMap(patternsIn);
  assert.ok(schemas.length >= 9 && all.length >= 30, `${schemas.length}, ${all.length}`);
  const each = new Map(all.map((found) => [found.pattern, found]));
  const slow = [...each.values()].filter(
    ({ pattern }) => checkSync(pattern, 'u').status !== 'safe',
  );
  assert.deepEqual(slow, []);
});
