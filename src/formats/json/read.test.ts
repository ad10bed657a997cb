import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { wording } from '#kernel/text.ts';

import type { JsonLimits } from './limits.ts';
import { readJson } from './read.ts';
import { say } from './texts.ts';

// The same values in every run: what fails here fails for everybody.
fc.configureGlobal({ seed: 20261126 });

/** Findings as `rule path`, without the prefix every rule has. */
function faults(text: string, limits?: Partial<JsonLimits>): string[] {
  return readJson(text, limits).findings.map(
    ({ rule, path }) => `${rule.slice('json.'.length)} ${path}`,
  );
}

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

const accepted: [string, string][] = [
  ['a lone scalar', ' 0 '],
  ['a byte order mark before the text', '\uFEFF{"a":1}'],
  ['the same key in two objects', '[{"a":1},{"a":{"a":1}}]'],
  ['the largest integer a double keeps', '[9007199254740991,-9007199254740991]'],
  ['a long fraction', '[0.1000000000000000055511151231257827]'],
  ['every form of number', '[0,-0,1,10,1.5,1e3,1E+3,1e-3,-1.5e-3]'],
  ['every escape', String.raw`["\"\\\/\b\f\n\r\t\u00e9"]`],
  ['a surrogate pair, written and escaped', String.raw`["𠮷","\ud842\udfb7","\uD842` + '\uDFB7"]'],
  ['an empty key', '{"":1}'],
  ['exactly the allowed depth', nested(64)],
  ['a key that only begins like a forbidden one', '{"constructors":1,"__proto":2}'],
];
for (const [situation, text] of accepted) {
  test(`${situation} is read as JSON.parse reads it`, () => {
    const reading = readJson(text);
    assert.deepEqual(reading, {
      ok: true,
      document: JSON.parse(text.replace('\uFEFF', '')),
      findings: [],
    });
  });
}

const refused: [string, string, string[]][] = [
  ['one level too many', nested(65), [`too-deep ${'/0'.repeat(64)}`]],
  ['two equal keys', '{"a":{"b":1,"c":2,"b":3}}', ['duplicate-key /a/b']],
  ['two equal keys, one escaped', String.raw`{"ab":1,"\u0061b":2}`, ['duplicate-key /ab']],
  [
    'a duplicate under a key that needs escaping',
    '{"a/~":{"b":1,"b":2}}',
    ['duplicate-key /a~1~0/b'],
  ],
  ['__proto__', '[{"__proto__":{}}]', ['forbidden-key /0/__proto__']],
  ['__proto__ escaped', String.raw`{"__proto\u005f_":1}`, ['forbidden-key /__proto__']],
  ['constructor', '{"constructor":1}', ['forbidden-key /constructor']],
  ['prototype', '{"prototype":1}', ['forbidden-key /prototype']],
  ['U+0000 escaped', String.raw`{"a":"x\u0000"}`, ['null-character /a']],
  ['U+0000 written', '["\0"]', ['unexpected /0']],
  ['U+0000 in a key', String.raw`{"a\u0000":1}`, ['null-character /a\uFFFD']],
  ['a high surrogate alone, escaped', String.raw`["\ud800"]`, ['lone-surrogate /0']],
  ['a high surrogate alone, written', '["\ud800x"]', ['lone-surrogate /0']],
  ['a low surrogate alone', String.raw`["x\udc00"]`, ['lone-surrogate /0']],
  ['surrogates in the wrong order', String.raw`["\udc00\ud800"]`, ['lone-surrogate /0']],
  [
    'two high surrogates before a low one',
    String.raw`["\ud800\ud800\udc00"]`,
    ['lone-surrogate /0'],
  ],
  ['a surrogate in a key', String.raw`{"\ud800":1}`, ['lone-surrogate /\uFFFD']],
  ['2^53', '[9007199254740992]', ['number /0']],
  ['-2^53', '{"a":-9007199254740992}', ['number /a']],
  ['an infinite number', '[1e400]', ['number /0']],
  ['a large integer in exponent form', '[1e16]', ['number /0']],
  ['a number too long', `[0.${'1'.repeat(127)}]`, ['long-number /0']],
  ['nothing', '', ['truncated ']],
  ['white space only', ' \n', ['truncated ']],
  ['an open object', '{"a":1', ['truncated /a']],
  ['an open string', '["a', ['truncated /0']],
  ['an open escape', String.raw`["\u00`, ['truncated /0']],
  ['an open word', '[tru', ['truncated /0']],
  ['an open number', '[-', ['truncated /0']],
  ['a second document', '{} {}', ['trailing ']],
  ['a comment', '// a\n{}', ['unexpected ']],
  ['a comma at the end of an array', '[1,]', ['unexpected /1']],
  ['a comma at the end of an object', '{"a":1,}', ['unexpected ']],
  ['a missing comma', '[1 2]', ['unexpected /0']],
  ['a missing colon', '{"a" 1}', ['unexpected /a']],
  ['brackets that do not match', '[{"a":1]', ['unexpected /0/a']],
  ['a leading zero', '[01]', ['unexpected /0']],
  ['a fraction without digits', '[1.]', ['unexpected /0']],
  ['NaN', '[NaN]', ['unexpected /0']],
  ['single quotes', "{'a':1}", ['unexpected ']],
  ['a line break in a string', '["a\nb"]', ['unexpected /0']],
  ['an unknown escape', String.raw`["\x41"]`, ['unexpected /0']],
  ['a no-break space between tokens', '[\u00a01]', ['unexpected /0']],
  [
    'several faults',
    String.raw`{"a":[1e400,"\u0000"],"a":"\ud800","__proto__":1`,
    [
      'number /a/0',
      'null-character /a/1',
      'duplicate-key /a',
      'lone-surrogate /a',
      'forbidden-key /__proto__',
      'truncated /__proto__',
    ],
  ],
];
for (const [situation, text, expected] of refused) {
  test(`${situation} is refused`, () => {
    assert.deepEqual(faults(text), expected);
  });
}

test('limits of the caller hold', () => {
  assert.deepEqual(faults(nested(128), { depth: 128 }), []);
  assert.deepEqual(faults('[1]', { characters: 2 }), ['too-large ']);
  assert.deepEqual(faults('{"a":1,"b":2,"c":3,"d":4}', { keys: 2 }), ['too-many-keys /c']);
  assert.deepEqual(faults('[1,2,3]', { values: 3 }), ['too-many-values /2']);
  assert.deepEqual(faults('{"abc":1}', { keyCharacters: 2 }), ['long-key ']);
});

test('a text of five million levels is refused without reading on', () => {
  assert.equal(faults('['.repeat(5_000_000)).length, 1);
});

test('the line of a fault is said', () => {
  const [finding] = readJson('{\n "a": 1,\n "a": 2\n}').findings;
  assert.ok(finding);
  assert.equal(finding.text.values?.['line'], 3);
  assert.equal(
    wording(say.catalogue, finding.text, 'en'),
    'Line 3: the object already has this key.',
  );
});

test('a hundred findings are listed, and how many more there are', () => {
  const { findings } = readJson(`[${Array.from({ length: 150 }, () => '1e400').join()}]`);
  assert.equal(findings.length, 101);
  assert.deepEqual(findings.at(-1)?.text, { key: 'json.more', values: { count: 50 } });
});

test('what JSON.stringify writes is read back as it was', () => {
  const value = fc.jsonValue({ noUnicodeString: false, maxDepth: 5 });
  fc.assert(
    fc.property(value, (written) => {
      const reading = readJson(JSON.stringify(written));
      if (reading.ok) assert.deepEqual(reading.document, JSON.parse(JSON.stringify(written)));
      else assert.ok(reading.findings.every(({ rule }) => rule !== 'json.unexpected'));
    }),
    { numRuns: 300 },
  );
});

test('a damaged text is malformed here exactly when JSON.parse cannot read it', () => {
  const whole = String.raw`{"a":[1,-2.5e3,true,false,null,"x\u00e9\n𠮷"],"b":{"c":{},"d":[]}}`;
  const fragment = fc.constantFrom('', ...Array.from('{}[]",:\\u0123e-+.tfn \n\u0001'));
  const place = fc.nat(whole.length);
  fc.assert(
    fc.property(place, place, fragment, (from, length, inserted) => {
      const text = whole.slice(0, from) + inserted + whole.slice(from + (length % 3));
      const grammar = faults(text).some((fault) => /^(unexpected|truncated|trailing)/.test(fault));
      assert.equal(grammar, !parses(text), text);
    }),
    { numRuns: 3000 },
  );
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
