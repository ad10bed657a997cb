import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import type { JsonObject } from '#formats/json/read.ts';
import { Steps } from '#formats/mutation/steps.ts';

import type { OscalDocument } from '../model.ts';
import { resolveProfile } from './resolve.ts';

const metadata = { title: 'T', 'oscal-version': '1.1.2' };
const first = 100;
/** Twice the documents, twice the steps; what is sorted or searched in order adds a little. */
const mostGrowth = 2.3;

type Shape = { readonly profile: JsonObject; readonly catalog: JsonObject };

const times = <Item>(count: number, make: (at: number) => Item) =>
  Array.from({ length: count }, (_, at) => make(at));
const control = (id: string, rest: JsonObject = {}): JsonObject => ({ id, title: 'C', ...rest });
const controls = (count: number) => times(count, (at) => control(`c${at}`));
const prop = (at: number) => ({ name: `p${at}`, value: 'v' });
const named = (...ids: string[]) => ({ 'include-controls': [{ 'with-ids': ids }] });
const like = (pattern: string) => ({ 'include-controls': [{ matching: [{ pattern }] }] });
const importing = (count: number, directive: (at: number) => JsonObject) =>
  times(count, (at) => ({ href: 'c', ...directive(at) }));
const once = importing(1, () => ({}));
const each = (count: number) => importing(count, (at) => named(`c${at}`));
const group = (at: number, rest: JsonObject = {}): JsonObject => ({
  ...{ id: `g${at}`, title: 'G', params: [{ id: `p${at}`, label: 'x' }], ...rest },
  controls: [control(`c${at}`, { parts: [{ name: 'x', prose: `{{ insert: param, p${at} }}` }] })],
});
const useFirst = { combine: { method: 'use-first' } };
/** Lists inside one another, as deep as the reader lets them be. */
const deep = (inmost: readonly JsonObject[], list: string) =>
  times(25, String).reduce<readonly JsonObject[]>(
    (inside, id) => [{ id: `d${id}`, title: 'D', [list]: inside }],
    inmost,
  );
const resource = (uuid: string, ...links: string[]) => ({
  uuid,
  rlinks: links.map((href) => ({ href })),
});

function document(model: 'catalog' | 'profile', rest: JsonObject): OscalDocument {
  const root = { uuid: 'u', metadata, ...rest };
  return { model, oscalVersion: '1.1.2', root, value: { [model]: root } };
}

function resolved({ profile, catalog }: Shape) {
  const source = { name: 'c', document: document('catalog', catalog) };
  return resolveProfile({
    profile: document('profile', profile),
    name: 'p',
    sources: (href) => (href === 'c' ? source : undefined),
    issue: { uuid: 'u', at: 'now', source: 'p' },
  });
}

const shapes: Readonly<Record<string, (size: number) => Shape>> = {
  'imports of one catalogue': (size) => ({
    profile: { imports: each(size) },
    catalog: { controls: controls(size) },
  }),
  'imports of one catalogue with groups, as they are': (size) => ({
    profile: { imports: each(size), merge: { 'as-is': true } },
    catalog: { groups: times(size, group) },
  }),
  'imports of one catalogue with groups, flat': (size) => ({
    profile: { imports: each(size), merge: useFirst },
    catalog: { groups: times(size, group) },
  }),
  'imports of one catalogue with parameters, roles and resources': (size) => ({
    profile: { imports: importing(size, () => named('c0')), merge: useFirst },
    catalog: {
      metadata: { ...metadata, roles: times(size, (at) => ({ id: `r${at}`, props: [prop(at)] })) },
      params: times(size, (at) => ({ id: `p${at}`, label: 'x' })),
      controls: controls(1),
      'back-matter': { resources: times(size, (at) => ({ uuid: `u${at}` })) },
    },
  }),
  'imports that exclude all inside one control': (size) => ({
    profile: {
      imports: importing(size, () => ({
        ...named('c0'),
        'exclude-controls': [{ 'with-ids': ['all'], 'with-child-controls': 'yes' }],
      })),
      merge: useFirst,
    },
    catalog: { controls: [control('all', { controls: controls(size) })] },
  }),
  'imports by resource': (size) => ({
    profile: {
      imports: times(size, (at) => ({ href: `#u${at}`, ...named(`c${at}`) })),
      'back-matter': { resources: times(size, (at) => resource(`u${at}`, 'c')) },
    },
    catalog: { controls: controls(size) },
  }),
  'imports of one resource with links that lead nowhere': (size) => ({
    profile: {
      imports: times(size, () => ({ href: '#u' })),
      'back-matter': { resources: [resource('u', ...times(size, (at) => `x${at}`))] },
    },
    catalog: {},
  }),
  selectors: (size) => ({
    profile: {
      imports: importing(1, () => ({
        'include-controls': times(size, (at) => ({ 'with-ids': [`c${at}`, 'twice'] })),
      })),
    },
    catalog: { controls: [...controls(size), ...times(size, () => control('twice'))] },
  }),
  'patterns that begin differently': (size) => ({
    profile: {
      imports: importing(1, () => ({
        'include-controls': [{ matching: times(size, (at) => ({ pattern: `c${at}-*` })) }],
      })),
    },
    catalog: { controls: times(size, (at) => control(`c${at}-1`)) },
  }),
  'controls deep inside others, with those around them': (size) => ({
    profile: { imports: each(size), merge: { ...useFirst, 'as-is': true } },
    catalog: { controls: deep(controls(size), 'controls') },
  }),
  'controls deep inside groups': (size) => ({
    profile: { imports: each(size), merge: { 'as-is': true } },
    catalog: { groups: deep([{ title: 'G', controls: controls(size) }], 'groups') },
  }),
  'groups of a custom structure': (size) => ({
    profile: {
      imports: once,
      merge: {
        custom: {
          groups: times(size, (at) => ({
            id: `g${at}`,
            title: 'G',
            'insert-controls': [{ order: 'ascending', ...named(`c${at}`) }],
          })),
        },
      },
    },
    catalog: { groups: times(size, group) },
  }),
  'groups of a custom structure that all have one imported id': (size) => ({
    profile: {
      imports: once,
      merge: {
        custom: {
          groups: times(size, (at) => ({
            ...{ id: 'g', title: 'G', 'insert-controls': [like(`c${at}-*`)] },
          })),
        },
      },
    },
    catalog: {
      groups: [
        {
          ...{ id: 'g', title: 'G', params: times(size, (at) => ({ id: `p${at}` })) },
          controls: times(size, (at) => control(`c${at}-1`)),
        },
      ],
    },
  }),
  'controls of one id': (size) => ({
    profile: { imports: once, merge: { combine: { method: 'merge' }, 'as-is': true } },
    catalog: {
      controls: times(size, (at) => {
        return control('x', { props: [prop(at)], controls: [control(`c${at}`)] });
      }),
    },
  }),
  'groups of one id': (size) => ({
    profile: { imports: once, merge: { 'as-is': true } },
    catalog: { groups: times(size, (at) => group(at, { id: 'g', props: [prop(at)] })) },
  }),
  'groups with parameters that controls mention': (size) => ({
    profile: { imports: once, merge: { 'as-is': true } },
    catalog: { groups: times(size, (at) => group(at)) },
  }),
  'parameters that mention one another': (size) => ({
    profile: { imports: once },
    catalog: {
      params: times(size, (at) => ({ id: `p${at}`, label: `#p${at + 1} #p${(at * 7) % size}` })),
      controls: [control('c', { parts: [{ name: 'x', prose: '#p0' }] })],
    },
  }),
  'parameters of one id that mention it': (size) => ({
    profile: { imports: once },
    catalog: {
      params: times(size, (at) => ({ id: 'p', label: `${at} #p` })),
      controls: [control('c', { parts: [{ name: 'x', prose: '#p' }] })],
    },
  }),
  settings: (size) => ({
    profile: {
      imports: once,
      modify: { 'set-parameters': times(size, (at) => ({ 'param-id': `p${at}`, label: 'y' })) },
    },
    catalog: { groups: times(size, group) },
  }),
  'settings of one parameter': (size) => ({
    profile: {
      imports: once,
      modify: {
        'set-parameters': times(size, (at) => ({ 'param-id': 'p0', props: [prop(at)] })),
      },
    },
    catalog: { groups: [group(0)] },
  }),
  alterations: (size) => ({
    profile: {
      imports: once,
      modify: {
        alters: times(size, (at) => ({ 'control-id': `c${at}`, adds: [{ props: [prop(at)] }] })),
      },
    },
    catalog: { controls: controls(size) },
  }),
  'alterations of one control': (size) => ({
    profile: {
      imports: once,
      modify: {
        alters: times(size, (at) => ({
          'control-id': 'c0',
          adds: [{ position: at % 2 ? 'starting' : 'ending', props: [prop(at)] }],
        })),
      },
    },
    catalog: { controls: controls(1) },
  }),
  'directives about what is not there': (size) => ({
    profile: {
      imports: importing(1, () => named(...times(size, (at) => `z${at}`))),
      modify: {
        alters: times(size, (at) => ({ 'control-id': `z${at}` })),
        'set-parameters': times(size, (at) => ({ 'param-id': `z${at}`, label: 'y' })),
      },
    },
    catalog: { controls: controls(size) },
  }),
};

const steps = new Steps();
before(() => steps.begin());
after(() => steps.end());
for (const [what, shape] of Object.entries(shapes)) {
  test(`twice as many ${what} take twice the steps`, async () => {
    const counts: number[] = [];
    for (const factor of [1, 2, 4]) {
      const grown = shape(factor * first);
      counts.push(await steps.of(() => void resolved(grown)));
    }
    const [one = 0, two = 0, four = 0] = counts;
    assert.ok(
      one > first && two < mostGrowth * one && four < mostGrowth * two,
      counts.join(' to '),
    );
  });
}

const long = 'a'.repeat(240);
const stopped: [situation: string, rule: string, shape: Shape][] = [
  [
    'patterns that go back again and again in long identifiers',
    'oscal.resolve.patterns',
    {
      profile: { imports: importing(20, (at) => like(`*${'a'.repeat(120)}b${at}`)) },
      catalog: { controls: times(500, (at) => control(`${long}${at}`)) },
    },
  ],
  [
    'patterns by the thousand, spread over imports',
    'oscal.resolve.patterns',
    {
      profile: { imports: importing(4_000, () => like('*x*')) },
      catalog: { controls: controls(2_000) },
    },
  ],
  [
    'imports that take all and exclude all again',
    'oscal.resolve.too-large',
    {
      profile: {
        imports: importing(2_000, () => ({ 'exclude-controls': [{ 'with-ids': ['c0'] }] })),
      },
      catalog: { controls: controls(2_000) },
    },
  ],
  [
    'insertions that together are far more than the catalogue',
    'oscal.resolve.insertions',
    {
      profile: {
        imports: once,
        merge: { custom: { 'insert-controls': times(1_000, () => ({ 'include-all': {} })) } },
      },
      catalog: { controls: controls(1_000) },
    },
  ],
  [
    'one setting of thousands of props for thousands of parameters',
    'oscal.resolve.alterations',
    {
      profile: {
        imports: once,
        modify: { 'set-parameters': [{ 'param-id': 'p', props: times(2_000, prop) }] },
      },
      catalog: {
        params: times(2_000, (at) => ({ id: 'p', label: `${at}` })),
        controls: controls(1),
      },
    },
  ],
  [
    'one addition of thousands of props to thousands of controls',
    'oscal.resolve.alterations',
    {
      profile: {
        imports: once,
        modify: { alters: [{ 'control-id': 'c', adds: [{ props: times(2_000, prop) }] }] },
      },
      catalog: { controls: times(2_000, () => control('c')) },
    },
  ],
];
for (const [situation, rule, shape] of stopped) {
  test(`${situation}: ${rule}`, async () => {
    let found: readonly string[] = [];
    const taken = await steps.of(() => {
      const result = resolved(shape);
      assert.ok(!result.ok);
      found = result.findings.map((finding) => finding.rule);
    });
    assert.ok(found.includes(rule), found.slice(0, 3).join(', '));
    assert.ok(taken < 40_000_000, `${taken} steps`);
  });
}

test('two hundred thousand parameters of one group, and as many of one id, are no trouble', () => {
  const params = times(200_000, (at) => ({ id: 'p', label: `${at}` }));
  const mention = control('c', { parts: [{ name: 'x', prose: '#p' }] });
  const result = resolved({
    profile: { imports: once },
    catalog: { groups: [{ id: 'g', title: 'G', params, controls: [mention] }] },
  });
  assert.ok(result.ok);
  assert.equal((result.document.root['params'] as readonly unknown[]).length, 200_000);
});

test('hundreds of profiles that each import one large catalogue are stopped', async () => {
  const count = 700;
  const large = document('catalog', {
    params: times(count, (at) => ({ id: `p${at}` })),
    groups: times(count, (at) => group(at)),
    'back-matter': { resources: times(count, (at) => resource(`u${at}`)) },
  });
  const middle = document('profile', { imports: importing(1, () => named('c0')) });
  let taken: readonly string[] = [];
  const counted = await steps.of(() => {
    const result = resolveProfile({
      profile: document('profile', { imports: times(count, (at) => ({ href: `${at}` })) }),
      name: 'p',
      sources: (href) => ({ name: href, document: href === 'c' ? large : middle }),
      issue: { uuid: 'u', at: 'now', source: 'p' },
    });
    taken = result.findings.map(({ rule }) => rule);
  });
  assert.ok(taken.includes('oscal.resolve.brought'));
  assert.ok(counted < 40_000_000, `${counted} steps`);
});
