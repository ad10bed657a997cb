import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { JsonObject } from '#formats/json/read.ts';

import type { OscalDocument } from '../model.ts';
import { resolveProfile } from './resolve.ts';

const metadata = { title: 'T', 'oscal-version': '1.1.2' };

function document(model: 'catalog' | 'profile', rest: JsonObject): OscalDocument {
  const root = { uuid: 'u', metadata, ...rest };
  return { model, oscalVersion: '1.1.2', root, value: { [model]: root } };
}

const controls = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `c${at}`, title: 'C' }));

function rules(rest: JsonObject, documents: (href: string) => OscalDocument | undefined) {
  let asked = 0;
  const result = resolveProfile({
    profile: document('profile', rest),
    name: 'p',
    sources: (href) => {
      asked += 1;
      return { name: href, document: documents(href) };
    },
    issue: { uuid: 'u', at: 'now', source: 'p' },
  });
  return { found: [...new Set(result.findings.map(({ rule }) => rule))], asked };
}

test('a profile imported twice at each of thirty levels is resolved once at each', () => {
  const level = (at: number) =>
    document('profile', {
      imports: [{ href: `l${at + 1}` }, { href: `l${at + 1}` }],
      merge: { combine: { method: 'use-first' }, flat: {} },
    });
  const catalog = document('catalog', { controls: controls(10) });
  const { found, asked } = rules({ imports: [{ href: 'l1' }] }, (href) => {
    const at = Number(href.slice(1));
    return at < 30 ? level(at) : catalog;
  });
  assert.deepEqual(found, []);
  assert.equal(asked, 1 + 2 * 29);
});

test('controls doubled at each level are stopped', () => {
  const catalog = document('catalog', { controls: controls(1000) });
  const { found } = rules({ imports: [{ href: 'l1' }] }, (href) => {
    const at = Number(href.slice(1));
    const next = { href: `l${at + 1}` };
    return at < 25 ? document('profile', { imports: [next, next] }) : catalog;
  });
  assert.ok(found.includes('oscal.resolve.too-large'));
});

test('imports deeper than thirty-two are stopped', () => {
  const { found } = rules({ imports: [{ href: '1' }] }, (href) =>
    document('profile', { imports: [{ href: String(Number(href) + 1) }] }),
  );
  assert.deepEqual(found, ['oscal.resolve.depth']);
});

const catalog = document('catalog', { controls: controls(20_000) });
const stopped: [situation: string, profile: JsonObject, rule: string][] = [
  [
    'patterns by the thousand on controls by the thousand',
    {
      imports: [
        {
          href: 'c',
          'include-controls': [
            { matching: Array.from({ length: 1000 }, () => ({ pattern: '*x*' })) },
          ],
        },
      ],
    },
    'oscal.resolve.patterns',
  ],
  [
    'a pattern of a million characters',
    {
      imports: [
        { href: 'c', 'include-controls': [{ matching: [{ pattern: '*'.repeat(1_000_000) }] }] },
      ],
    },
    'oscal.resolve.pattern-long',
  ],
  [
    'insertions by the thousand',
    {
      imports: [{ href: 'c' }],
      merge: {
        custom: { 'insert-controls': Array.from({ length: 2000 }, () => ({ 'include-all': {} })) },
      },
    },
    'oscal.resolve.insertions',
  ],
];
for (const [situation, rest, rule] of stopped) {
  test(`${situation}: ${rule}`, () => {
    assert.ok(rules(rest, () => catalog).found.includes(rule));
  });
}

const parts = Array.from({ length: 10_000 }, (_, at) => ({ id: `p${at}`, name: 'item' }));
const big = document('catalog', { controls: [{ id: 'c', title: 'C', parts }] });
const removes = (count: number) => Array.from({ length: count }, () => ({ 'by-id': 'x' }));
const adds = (count: number) => Array.from({ length: count }, () => ({ 'by-id': 'x', props: [] }));
const alterations: [situation: string, alters: readonly JsonObject[]][] = [
  ['one after the other', removes(400).map((remove) => ({ 'control-id': 'c', removes: [remove] }))],
  ['in one', [{ 'control-id': 'c', removes: removes(400) }]],
  ['for something to add to', [{ 'control-id': 'c', adds: adds(400) }]],
];
for (const [situation, alters] of alterations) {
  test(`alterations that look through the same parts again and again, ${situation}, are stopped`, () => {
    const { found } = rules({ imports: [{ href: 'c' }], modify: { alters } }, () => big);
    assert.equal(found[0], 'oscal.resolve.alterations');
  });
}

test('twenty thousand selections of twenty thousand controls, with all inside them, are made', () => {
  const nested = document('catalog', {
    controls: [{ id: 'all', title: 'A', controls: controls(20_000) }],
  });
  const selectors = Array.from({ length: 20_000 }, () => ({
    'with-ids': ['all'],
    'with-child-controls': 'yes',
  }));
  assert.deepEqual(
    rules({ imports: [{ href: 'c', 'include-controls': selectors }] }, () => nested).found,
    [],
  );
});
