import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { type Condition, judge, nameOf, type Truth } from './condition.ts';
import type { FieldKey } from './fact-fields.ts';
import type { FactValue } from './fact-value.ts';
import type { Fact, FactCertainty } from './facts.ts';
import { type Answer, blankPicture, type Picture } from './picture.ts';

fc.configureGlobal({ seed: 20261126 });

const at = new Date('2026-11-20T00:00:00Z');
const blank = blankPicture('incident', at);

const fact = (field: FieldKey, value: FactValue | null, certainty: FactCertainty): Fact => ({
  ...{ field, value, certainty, at },
  ...{ since: null, by: 'a' },
});
const knowing = (...facts: Fact[]): Picture => ({
  ...blank,
  facts: new Map(facts.map((each) => [each.field, each])),
});
const answered = (answer: Answer['answer']): Picture => ({
  ...blank,
  answers: new Map([['q', { question: 'q', answer, by: 'a', at }]]),
});

const malicious = { field: 'malicious', is: true } as const;
const many = { field: 'persons-affected', moreThan: 1000 } as const;
const persons = (count: number) => knowing(fact('persons-affected', count, 'suspected'));
const types = knowing(fact('incident-types', ['ransomware', 'malware'], 'confirmed'));
const suspected = knowing(fact('malicious', true, 'suspected'));

const cases: [string, Condition, Picture, Truth][] = [
  ['a field nobody spoke of', malicious, blank, 'open'],
  ['a field nobody knows', malicious, knowing(fact('malicious', null, 'unknown')), 'open'],
  ['a suspicion', malicious, suspected, 'yes'],
  ['a suspicion where it must be confirmed', { ...malicious, confirmed: true }, suspected, 'open'],
  ['a suspicion of the contrary', { field: 'malicious', is: false }, suspected, 'no'],
  ['exactly a thousand, of more than a thousand', many, persons(1000), 'no'],
  ['one more', many, persons(1001), 'yes'],
  [
    'exactly a thousand, of at least',
    { field: 'persons-affected', atLeast: 1000 },
    persons(1000),
    'yes',
  ],
  ['one of several kinds', { field: 'incident-types', oneOf: ['ddos', 'malware'] }, types, 'yes'],
  ['none of several kinds', { field: 'incident-types', oneOf: ['ddos'] }, types, 'no'],
  ['as many things as asked', { field: 'incident-types', count: 2 }, types, 'yes'],
  ['fewer things', { field: 'incident-types', count: 3 }, types, 'no'],
  ['a question nobody answered', { question: 'q', is: true }, blank, 'open'],
  ['a question answered “unknown”', { question: 'q', is: true }, answered('unknown'), 'open'],
  ['a question answered so', { question: 'q', is: true }, answered('yes'), 'yes'],
  ['a question answered otherwise', { question: 'q', is: false }, answered('yes'), 'no'],
  ['a body of which nothing is known', { reporter: 'sector', oneOf: ['gas'] }, blank, 'open'],
  [
    'a body of none of the sectors',
    { reporter: 'sector', oneOf: ['gas'] },
    { ...blank, reporter: { kind: null, sectors: [], designations: null } },
    'no',
  ],
  ['the kind of record', { record: ['sign', 'incident'] }, blank, 'yes'],
  ['a report that was not sent', { filed: { duty: 'd', stage: 's' } }, blank, 'no'],
  [
    'a report that was sent',
    { filed: { duty: 'd', stage: 's' } },
    { ...blank, filings: [{ duty: 'd', stage: 's', at }] },
    'yes',
  ],
  ['all of a claim and an open one', { all: [{ record: ['incident'] }, malicious] }, blank, 'open'],
  ['all of a false claim and an open one', { all: [{ record: ['sign'] }, malicious] }, blank, 'no'],
  ['any of a claim and an open one', { any: [malicious, { record: ['incident'] }] }, blank, 'yes'],
  [
    'any of a false claim and an open one',
    { any: [malicious, { record: ['sign'] }] },
    blank,
    'open',
  ],
  ['the contrary of an open claim', { not: malicious }, blank, 'open'],
  ['the contrary of a claim', { not: malicious }, suspected, 'no'],
];
for (const [situation, condition, picture, expected] of cases) {
  test(`${situation}: ${expected}`, () => {
    assert.equal(judge(condition, picture).truth, expected);
  });
}

test('an open claim names what it waits for, once, and nothing that is settled', () => {
  const condition: Condition = {
    all: [malicious, { record: ['incident'] }, { any: [malicious, many] }],
  };
  const { open } = judge(condition, blank);
  assert.deepEqual(open.map(nameOf), ['field malicious', 'field persons-affected']);
  assert.deepEqual(judge({ any: [{ record: ['incident'] }, malicious] }, blank).open, []);
});

// Conditions over two facts, a question and what the reporter is, three levels deep.
const leaf = fc.constantFrom<Condition>(
  malicious,
  { field: 'malicious', is: false, confirmed: true },
  many,
  { field: 'incident-types', oneOf: ['ransomware'] },
  { question: 'q', is: true },
  { reporter: 'sector', oneOf: ['gas'] },
);
const { condition: anyCondition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}));

/** What may become known, each with what may still be unknown before. */
const knowledge = fc.record({
  malicious: fc.boolean(),
  persons: fc.nat(2000),
  kind: fc.constantFrom('ransomware', 'ddos'),
  answer: fc.constantFrom<Answer['answer']>('yes', 'no'),
  sector: fc.constantFrom('gas', 'water'),
  before: fc.record({
    malicious: fc.constantFrom<FactCertainty | 'absent'>('absent', 'unknown', 'suspected'),
    ...{ persons: fc.boolean(), kind: fc.boolean(), answer: fc.boolean(), sector: fc.boolean() },
  }),
});
type Knowledge = typeof knowledge extends fc.Arbitrary<infer Known> ? Known : never;

function earlier(known: Knowledge): Picture {
  const { before } = known;
  const facts = [
    ...(before.malicious === 'absent'
      ? []
      : [
          before.malicious === 'unknown'
            ? fact('malicious', null, 'unknown')
            : fact('malicious', known.malicious, 'suspected'),
        ]),
    ...(before.persons ? [fact('persons-affected', known.persons, 'confirmed')] : []),
    ...(before.kind ? [fact('incident-types', [known.kind], 'suspected')] : []),
  ];
  const reporter = { ...blank.reporter, sectors: before.sector ? [known.sector] : null };
  return {
    ...(before.answer ? answered(known.answer) : blank),
    ...{ facts: knowing(...facts).facts, reporter },
  };
}

function later(known: Knowledge): Picture {
  const facts = [
    fact('malicious', known.malicious, 'confirmed'),
    fact('persons-affected', known.persons, 'confirmed'),
    fact('incident-types', [known.kind], 'confirmed'),
  ];
  const reporter = { ...blank.reporter, sectors: [known.sector] };
  return { ...answered(known.answer), facts: knowing(...facts).facts, reporter };
}

test('knowing more never opens what was decided, and never turns it round', () => {
  let decided = 0;
  fc.assert(
    fc.property(anyCondition, knowledge, (condition, known) => {
      const { truth } = judge(condition, earlier(known));
      if (truth === 'open') return;
      decided += 1;
      assert.equal(judge(condition, later(known)).truth, truth);
    }),
    { numRuns: 5000 },
  );
  assert.ok(decided > 1000, `${decided} of 5000 were decided`);
});

test('an open claim always names something to find out, a decided one nothing', () => {
  fc.assert(
    fc.property(anyCondition, knowledge, (condition, known) => {
      const { truth, open } = judge(condition, earlier(known));
      assert.equal(open.length > 0, truth === 'open');
    }),
    { numRuns: 5000 },
  );
});
