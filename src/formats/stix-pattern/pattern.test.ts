import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { checkPattern } from './check.ts';
import { isKeyword, parsePattern } from './parse.ts';
import { printPattern } from './print.ts';
import type { Comparison, Literal, Pattern, PatternVersion, Step } from './tree.ts';

// The same values in every run: what fails here fails for everybody.
fc.configureGlobal({ seed: 20261126 });

const printed = (text: string, version?: PatternVersion) => {
  const reading = parsePattern(text, version);
  return reading.ok ? printPattern(reading.pattern) : reading.fault.text.key;
};

const read: [string, string, string][] = [
  ['one test', "[ file:name='a' ]", "[file:name = 'a']"],
  ['old signs', '[file:size == 1 AND file:size <> 2]', '[file:size = 1 AND file:size != 2]'],
  ['numbers', '[x-b:cd IN (+1, -2, .5, 7.00, -.10)]', '[x-b:cd IN (1, -2, 0.5, 7.0, -0.1)]'],
  ['truth', '[x-b:cd = true OR x-b:cd = false]', '[x-b:cd = true OR x-b:cd = false]'],
  [
    'constants with a prefix',
    "[x-b:c = h'FFd8' OR x-b:c = b'AA==']",
    "[x-b:c = h'ffd8' OR x-b:c = b'AA==']",
  ],
  ['a moment', "[x-b:c > t'2026-11-26T00:00:00Z']", "[x-b:c > t'2026-11-26T00:00:00Z']"],
  ['line feeds in Base64', "[x-b:c = b'AA\nAA']", "[x-b:c = b'AAAA']"],
  ['escapes', String.raw`[x-b:c = 'it\'s \\ here']`, String.raw`[x-b:c = 'it\'s \\ here']`],
  ['letters beyond ASCII', "[file:name = '狼煙 🔥']", "[file:name = '狼煙 🔥']"],
  ['a quoted name that needs none', "[file:'name' = 'a']", "[file:name = 'a']"],
  [
    'names that need quotes',
    "[file:hashes.'SHA-256' = 'a' OR x-b:'IN' = 1]",
    "[file:hashes.'SHA-256' = 'a' OR x-b:'IN' = 1]",
  ],
  ['indices', '[x-b:c[0].d[*].e = 1]', '[x-b:c[0].d[*].e = 1]'],
  ['denials', "[x-b:c NOT = 1 AND x-b:d NOT LIKE 'x']", "[x-b:c NOT = 1 AND x-b:d NOT LIKE 'x']"],
  ['existence', '[EXISTS x-b:c AND NOT EXISTS x-b:d]', '[EXISTS x-b:c AND NOT EXISTS x-b:d]'],
  [
    'AND before OR',
    '[x-b:c = 1 OR x-b:c = 2 AND x-b:d = 3]',
    '[x-b:c = 1 OR x-b:c = 2 AND x-b:d = 3]',
  ],
  [
    'parentheses that are needed',
    '[(x-b:c = 1 OR x-b:c = 2) AND x-b:d = 3]',
    '[(x-b:c = 1 OR x-b:c = 2) AND x-b:d = 3]',
  ],
  [
    'parentheses that are not',
    '[((x-b:c = 1) OR (x-b:c = 2 AND (x-b:d = 3)))]',
    '[x-b:c = 1 OR x-b:c = 2 AND x-b:d = 3]',
  ],
  [
    'observations',
    '([x-b:c=1]) FOLLOWEDBY ([x-b:c=2] AND [x-b:c=3] OR [x-b:c=4])',
    '[x-b:c = 1] FOLLOWEDBY [x-b:c = 2] AND [x-b:c = 3] OR [x-b:c = 4]',
  ],
  [
    'an order that matters',
    '[x-b:c=1] FOLLOWEDBY ([x-b:c=2] FOLLOWEDBY [x-b:c=3])',
    '[x-b:c = 1] FOLLOWEDBY ([x-b:c = 2] FOLLOWEDBY [x-b:c = 3])',
  ],
  [
    'an order that does not',
    '([x-b:c=1] FOLLOWEDBY [x-b:c=2]) FOLLOWEDBY [x-b:c=3]',
    '[x-b:c = 1] FOLLOWEDBY [x-b:c = 2] FOLLOWEDBY [x-b:c = 3]',
  ],
  [
    'qualifiers',
    "([x-b:c=1] AND [x-b:c=2]) REPEATS 5 TIMES WITHIN 1.50 SECONDS START t'2026-11-26T00:00:00Z' STOP t'2026-11-27T00:00:00Z'",
    "([x-b:c = 1] AND [x-b:c = 2]) REPEATS 5 TIMES WITHIN 1.5 SECONDS START t'2026-11-26T00:00:00Z' STOP t'2026-11-27T00:00:00Z'",
  ],
  [
    'qualifiers on qualifiers',
    '([x-b:c=1] REPEATS 2 TIMES) REPEATS 3 TIMES',
    '([x-b:c = 1] REPEATS 2 TIMES) REPEATS 3 TIMES',
  ],
  ['comments', '[x-b:c /* x */ = 1] // y', '[x-b:c = 1]'],
  ['any white space', '[\u3000x-b:c\u00a0=\r\n1\u0085]', '[x-b:c = 1]'],
];
for (const [what, text, canonical] of read) {
  test(`${what}: ${canonical}`, () => {
    assert.equal(printed(text), canonical);
    assert.equal(printed(canonical), canonical);
  });
}

const broken: [string, string, string, number | undefined][] = [
  ['nothing', '', 'stix-pattern.ended', undefined],
  ['no brackets', 'file:size = 1', 'stix-pattern.expected', 1],
  ['no constant', '[file:size = ]', 'stix-pattern.expected', 14],
  ['no property', '[file = 1]', 'stix-pattern.expected', 7],
  ['a point for a colon', '[file.size = 1]', 'stix-pattern.expected', 6],
  ['a bare word', '[file:name = abc]', 'stix-pattern.expected', 14],
  ['a word in lower case', "[file:name = 'a'] within 5 SECONDS", 'stix-pattern.expected', 19],
  ['another unit', "[file:name = 'a'] WITHIN 5 HOURS", 'stix-pattern.expected', 28],
  ['an unclosed string', "[file:name = 'a]", 'stix-pattern.unclosed', 14],
  ['an unclosed comment', '[file:size = 1] /* ', 'stix-pattern.unclosed', 17],
  ['another escape', "[file:name = 'a\\n']", 'stix-pattern.escape', 16],
  ['a strange sign', '[file:size =? 1]', 'stix-pattern.character', 13],
  ['a slash', '[file:name MATCHES /a/]', 'stix-pattern.character', 20],
  ['a day that is none', "[x-b:c = t'2026-02-30T00:00:00Z']", 'stix-pattern.constant', 10],
  ['broken Base64', "[x-b:c = b'====']", 'stix-pattern.constant', 10],
  ['broken hex', "[x-b:c = h'f']", 'stix-pattern.constant', 10],
  ['a leading zero', '[x-b:c = 01]', 'stix-pattern.constant', 10],
  ['truth in order', '[x-b:c > true]', 'stix-pattern.expected', 10],
  ['a number that is like', '[x-b:c LIKE 1]', 'stix-pattern.expected', 13],
  ['a hyphen without quotes', "[x-b:c-d = 'x']", 'stix-pattern.expected', 6],
  ['a negative index', '[x-b:c[-1] = 1]', 'stix-pattern.expected', 8],
  ['a closing bracket too many', '[x-b:c = 1]]', 'stix-pattern.expected', 12],
  [
    'strings for moments',
    "[x-b:c = 1] START '2026-01-01T00:00:00Z' STOP '2027-01-01T00:00:00Z'",
    'stix-pattern.expected',
    19,
  ],
  ['half a repetition', '[x-b:c = 1] REPEATS 1.5 TIMES', 'stix-pattern.expected', 21],
];
for (const [what, text, key, at] of broken) {
  test(`${what} is no pattern: ${key}${at === undefined ? '' : ` at ${at}`}`, () => {
    const [fault, ...more] = checkPattern(text);
    assert.deepEqual([fault?.text.key, fault?.text.values?.['at']], [key, at]);
    assert.equal(fault?.severity, 'error');
    assert.deepEqual(more, []);
  });
}

const old: [string, string][] = [
  ["[file:name = 'a' and file:size > 1]", "[file:name = 'a' AND file:size > 1]"],
  ["[file:hashes.SHA-256 like 'a']", "[file:hashes.'SHA-256' LIKE 'a']"],
  ['[file:hashes."SHA-256" = \'a\']', "[file:hashes.'SHA-256' = 'a']"],
  ['[x-b:c = TRUE] Within 5 Seconds', '[x-b:c = true] WITHIN 5 SECONDS'],
  [
    "[x-b:c = 1] START '2026-01-01T00:00:00Z' STOP '2027-01-01T00:00:00Z'",
    "[x-b:c = 1] START t'2026-01-01T00:00:00Z' STOP t'2027-01-01T00:00:00Z'",
  ],
];
for (const [text, canonical] of old) {
  test(`only 2.0 takes ${text}, and it is printed as 2.1`, () => {
    assert.equal(parsePattern(text).ok, false);
    assert.equal(printed(text, '2.0'), canonical);
    assert.equal(printed(canonical), canonical);
  });
}

test('what 2.1 brought is unknown to 2.0', () => {
  assert.equal(parsePattern('[EXISTS x-b:c]', '2.0').ok, false);
  assert.equal(parsePattern('[x-b:c = 1] WITHIN 1.5 SECONDS', '2.0').ok, false);
});

const judged: [string, string, readonly string[]][] = [
  [
    'a qualifier twice',
    '[x-b:c = 1] REPEATS 2 TIMES REPEATS 3 TIMES',
    ['error 9.5.1 repeated-qualifier 29'],
  ],
  ['no times', '[x-b:c = 1] REPEATS 0 TIMES', ['error 9.5.1 positive 13']],
  ['no time', '[x-b:c = 1] WITHIN 0 SECONDS', ['error 9.5.1 positive 13']],
  [
    'an end before the start',
    "[x-b:c = 1] START t'2027-01-01T00:00:00Z' STOP t'2026-01-01T00:00:00Z'",
    ['warning 9.5.1 never 13'],
  ],
  ['two objects under AND', "[file:name = 'a' AND url:value = 'b']", ['error 9.5 and-types 22']],
  ['two objects under OR', "[file:name = 'a' OR url:value = 'b']", []],
  [
    'two objects under AND, one shared',
    "[(file:name = 'a' OR url:value = 'b') AND url:value = 'c']",
    [],
  ],
  ['a mixed set', "[x-b:c IN (1, 'a')]", ['error 9.6.1 set-types 2']],
  ['an empty set', '[x-b:c IN ()]', ['warning 9.6.1 empty-set 2']],
  ['a subset of names', "[file:name ISSUBSET '10.0.0.0/8']", ['error 9.6.1 subset-path 2']],
  ['a subset of nothing', "[ipv4-addr:value ISSUBSET 'a']", ['error 9.6.1 subset-value 2']],
  ['a subset behind a reference', "[network-traffic:src_ref.value ISSUPERSET '::/64']", []],
  ['a short hash', "[file:hashes.'SHA-256' = 'f00']", ['error 10.7 hash 2']],
  ['a short hash in a set', "[file:hashes.MD5 IN ('f00')]", ['error 10.7 hash 2']],
  ['part of a hash', "[file:hashes.MD5 LIKE 'f00%']", []],
  ['an unknown type', "[files:name = 'a']", ['warning 9.7 unknown-type 2']],
  ['a type of one’s own', "[x-files:name = 'a']", []],
  ['an unknown property', "[file:nom = 'a']", ['warning 9.7 unknown-property 2']],
  [
    'an unknown property behind a reference',
    "[file:parent_directory_ref.name = 'a']",
    ['warning 9.7 unknown-property 2'],
  ],
  ['a property of one’s own', "[file:x_nom = 'a']", []],
  ['an extension', "[file:extensions.'windows-pebinary-ext'.sections[*].entropy > 7.0]", []],
  [
    'an unknown part of an extension',
    "[file:extensions.'ntfs-ext'.uid = 'a']",
    ['warning 9.7 unknown-property 2'],
  ],
  ['an extension of one’s own', "[file:extensions.'x-own-ext'.a.b = 'a']", []],
  [
    'a list without an index',
    "[network-traffic:protocols = 'tcp']",
    ['warning 9.7.2 list-index 2'],
  ],
  ['a list that exists', '[EXISTS windows-registry-key:values]', []],
  ['parts of several kinds', "[email-message:body_multipart[*].body_raw_ref.name = 'a']", []],
  ['a number that is a name', '[file:name = 1]', ['warning 9.6.1 value-type 2']],
  [
    'a text that is a moment',
    "[file:ctime = '2026-01-01T00:00:00Z']",
    ['warning 9.6.1 value-type 2'],
  ],
  ['bytes as text', "[artifact:payload_bin = 'text' OR artifact:payload_bin = h'00']", []],
  ['a broken expression', "[file:name MATCHES '(a']", ['error 9.6.1 regex-broken 2']],
  [
    'a costly expression',
    String.raw`[file:name MATCHES '^(\\d+\\.?)+$']`,
    ['warning 9.6.1 regex-costly 2'],
  ],
  [
    'an expression too long',
    `[file:name MATCHES '${'a'.repeat(5000)}']`,
    ['warning 9.6.1 regex-long 2'],
  ],
];
for (const [situation, text, expected] of judged) {
  test(`${situation}: ${expected.length === 0 ? 'nothing' : expected.join(', ')}`, () => {
    const faults = checkPattern(text).map(({ clause, severity, text: { key, values } }) =>
      [severity, clause, key.replace('stix-pattern.', ''), values?.['at']].join(' '),
    );
    assert.deepEqual(faults, expected);
  });
}

test('a pattern full of faults is told in fifty and how many more', () => {
  const faults = checkPattern(`[${"file:hashes.MD5 = 'f00' OR ".repeat(500)}file:nom = 1]`);
  assert.equal(faults.length, 51);
  assert.equal(faults.at(-1)?.text.key, 'stix-pattern.more');
});

test('parentheses nested without end are refused where they are too deep', () => {
  const deep = `${'('.repeat(100_000)}[x-b:c = 1]${')'.repeat(100_000)}`;
  assert.equal(printed(deep), 'stix-pattern.too-deep');
  assert.equal(printed(`[${deep}`), 'stix-pattern.too-deep');
  assert.equal(printed(`[x-b:c = '${'x'.repeat(1024 * 1024)}']`), 'stix-pattern.too-long');
});

test('sixty thousand tests are one list, and not as many levels', () => {
  const many = Array.from({ length: 60_000 }, (_, at) => `x-b:c = ${at}`).join(' OR ');
  assert.deepEqual(checkPattern(`[${many}]`), []);
  assert.equal(printed(`[${many}]`), `[${many}]`);
});

const name = fc.oneof(
  fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_]{0,8}$/),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('IN', 'AND', 'true', "it's", '\\', 'SHA-256', ''),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  name.map((key) => ({ key })),
  fc.nat().map((index) => ({ index })),
  fc.constant({ index: '*' } as const),
);
const literal: fc.Arbitrary<Literal> = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => ({ type: 'string', text }) as const),
  fc.integer().map((number) => ({ type: 'integer', text: String(number) }) as const),
  fc.constantFrom('0.5', '-7.25', '1.0').map((text) => ({ type: 'float', text }) as const),
  fc.constantFrom('', '00', 'ffd8').map((text) => ({ type: 'hex', text }) as const),
  fc.constantFrom('', 'AA==').map((text) => ({ type: 'binary', text }) as const),
  fc.constant({ type: 'timestamp', text: '2026-11-26T00:00:00.123Z' } as const),
);
const path = fc.record({
  object: fc.stringMatching(/^[a-z][a-z0-9_-]{2,8}$/).filter((text) => !isKeyword(text)),
  steps: fc
    .tuple(
      name.map((key) => ({ key })),
      fc.array(step, { maxLength: 3 }),
    )
    .map(([first, rest]) => [first, ...rest]),
});
const common = {
  kind: fc.constant('test' as const),
  at: fc.constant(0),
  path,
  isNegated: fc.boolean(),
};
const { comparison } = fc.letrec<{ comparison: Comparison }>((tie) => ({
  comparison: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.record({ ...common, operator: fc.constantFrom('=', '!=', '<', '>='), value: literal }),
    fc.record({ ...common, operator: fc.constant('EXISTS' as const) }),
    fc.record({
      ...common,
      operator: fc.constant('IN' as const),
      values: fc.array(literal, { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(tie('comparison'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));
const { pattern } = fc.letrec<{ pattern: Pattern }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.record({ kind: fc.constant('observation' as const), of: comparison }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const, 'followedby' as const),
      of: fc.array(tie('pattern'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('qualified' as const),
      of: tie('pattern'),
      qualifiers: fc.constant([{ kind: 'repeats', at: 0, times: '2' }] as const),
    }),
  ),
}));

test('a printed pattern is read as the same pattern', () => {
  fc.assert(
    fc.property(pattern, (one) => {
      const text = printPattern(one);
      const reading = parsePattern(text);
      assert.ok(reading.ok, text);
      const canonical = printPattern(reading.pattern);
      const again = parsePattern(canonical);
      assert.ok(again.ok);
      assert.deepEqual(bare(again.pattern), bare(reading.pattern));
      assert.equal(printPattern(again.pattern), canonical);
    }),
    { numRuns: 1_000 },
  );
});

/** A pattern without the places where its parts stood. */
function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'at' ? 0 : part)));
}

test('any text is a pattern or is not, and nothing is thrown', () => {
  const bits = [
    '[',
    ']',
    '(',
    ')',
    "'",
    'file:name',
    ' = ',
    'AND',
    'OR',
    'NOT',
    'IN',
    '1',
    '.5',
    "h'",
    '*',
  ];
  const texts = fc.array(
    fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'binary', maxLength: 3 })),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom<PatternVersion>('2.0', '2.1'), (parts, version) => {
      const reading = parsePattern(parts.join(' '), version);
      if (reading.ok) assert.ok(parsePattern(printPattern(reading.pattern)).ok);
      assert.ok(Array.isArray(checkPattern(parts.join(''), version)));
    }),
    { numRuns: 5_000 },
  );
});
