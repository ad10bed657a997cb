import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import type { JsonObject } from '#formats/json/read.ts';
import { Steps } from '#formats/mutation/steps.ts';

import { validateOscal } from './check.ts';
import type { OscalModel } from './model.ts';

const first = 100;
const mostGrowth = 2.3;

const at = '2026-11-26T00:00:00Z';
const times = <Item>(count: number, make: (at: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));
const uuid = (kind: number, index: number) =>
  `${String(kind).padStart(8, '0')}-1111-4111-8111-${String(index).padStart(12, '0')}`;
const described = { title: 't', description: 'See [it](#nowhere).' };
const observations = (size: number) =>
  times(size, (index) => ({
    ...{ ...described, uuid: uuid(1, index), methods: ['TEST'], collected: at },
    subjects: [{ 'subject-uuid': uuid(2, index), type: 'component' }],
  }));
const risks = (size: number) =>
  times(size, (index) => ({
    ...{ ...described, uuid: uuid(3, index), statement: 's', status: 'open' },
    links: [{ href: `#${uuid(1, index)}` }, { href: `#${uuid(9, index)}`, rel: 'reference' }],
  }));
const related = (index: number) => ({
  'related-observations': [{ 'observation-uuid': uuid(1, index) }],
  'related-risks': [{ 'risk-uuid': uuid(3, index) }, { 'risk-uuid': uuid(8, index) }],
});
const resources = (size: number) => ({
  resources: times(size, (index) => ({ uuid: uuid(4, index), rlinks: [{ href: `#${index}` }] })),
});
const metadata = (size: number) => ({
  ...{ title: 'T', 'last-modified': at, version: '1', 'oscal-version': '1.1.2' },
  roles: times(size, (index) => ({ id: `r${index}`, title: 'r' })),
  parties: times(size, (index) => ({
    ...{ uuid: uuid(5, index), type: 'person' },
    'member-of-organizations': [uuid(5, index + 1)],
  })),
  'responsible-parties': times(size, (index) => ({
    'role-id': `r${index}`,
    'party-uuids': [uuid(5, index)],
  })),
});
const control = (index: number): JsonObject => ({
  ...{ id: `c${index}`, title: 'C', params: [{ id: `p${index}`, 'depends-on': `p${index + 1}` }] },
  links: [{ href: `#c${index + 1}` }],
  parts: [{ id: `s${index}`, name: 'item', prose: `{{ insert: param, p${index * 2} }}` }],
});

const shapes: readonly [what: string, OscalModel, (size: number) => JsonObject][] = [
  ['a catalogue', 'catalog', (size) => ({ controls: times(size, control) })],
  [
    'a catalogue in which all is called alike',
    'catalog',
    (size) => ({ controls: times(size, () => control(0)) }),
  ],
  [
    'a profile',
    'profile',
    (size) => ({
      imports: times(size, (index) => ({ href: `#${uuid(4, index)}` })),
      modify: { 'set-parameters': times(size, () => ({ 'param-id': 'p', values: ['x'] })) },
    }),
  ],
  [
    'a mapping',
    'mapping-collection',
    (size) => ({
      mappings: [
        {
          maps: times(size, (index) => ({
            ...{ uuid: uuid(1, index), relationship: 'equal-to' },
            sources: [{ type: 'control', 'id-ref': 'x' }],
            targets: times(2, () => ({ type: 'control', 'id-ref': 'x' })),
          })),
        },
      ],
    }),
  ],
  [
    'components',
    'component-definition',
    (size) => ({
      components: times(size, (index) => ({
        ...{ ...described, uuid: uuid(1, index), type: 'software' },
        'control-implementations': [
          {
            ...{ uuid: uuid(2, index), source: 's', description: 'd' },
            'implemented-requirements': [{ uuid: uuid(3, 0), 'control-id': 'c', description: 'd' }],
          },
        ],
      })),
    }),
  ],
  [
    'a system security plan',
    'system-security-plan',
    (size) => ({
      'system-implementation': {
        users: times(size, (index) => ({ uuid: uuid(1, index), 'role-ids': [`r${index * 2}`] })),
        components: times(size, (index) => ({ ...described, uuid: uuid(2, index), type: 't' })),
      },
      'control-implementation': {
        ...described,
        'implemented-requirements': times(size, (index) => ({
          ...{ uuid: uuid(3, index), 'control-id': `c${index}` },
          'by-components': [{ 'component-uuid': uuid(2, index), uuid: uuid(6, index) }],
        })),
      },
    }),
  ],
  [
    'an assessment plan',
    'assessment-plan',
    (size) => ({
      tasks: times(size, (index) => ({
        ...{ ...described, uuid: uuid(1, index), type: 'action' },
        'associated-activities': [{ 'activity-uuid': uuid(2, index) }],
      })),
    }),
  ],
  [
    'assessment results',
    'assessment-results',
    (size) => ({
      results: [
        {
          ...{ ...described, uuid: uuid(0, 0), start: at },
          observations: observations(size),
          risks: risks(size),
          findings: times(size, (index) => ({
            ...{ ...described, ...related(index), uuid: uuid(6, index) },
            target: { type: 'objective-id', 'target-id': 'x', status: { state: 'satisfied' } },
          })),
        },
      ],
    }),
  ],
  [
    'results that all have one UUID',
    'assessment-results',
    (size) => ({ results: times(size, () => ({ ...described, uuid: uuid(0, 0), start: at })) }),
  ],
  [
    'a plan of action',
    'plan-of-action-and-milestones',
    (size) => ({
      observations: observations(size),
      risks: risks(size),
      'poam-items': times(size, (index) => ({
        ...{ ...described, ...related(index), uuid: uuid(6, index) },
      })),
    }),
  ],
];

const steps = new Steps();
before(() => steps.begin());
after(() => steps.end());
for (const [what, model, shape] of shapes) {
  test(`twice of everything in ${what} is judged in twice the steps`, async () => {
    const [one = 0, two = 0, four = 0] = await counted(model, shape);
    assert.ok(
      one > first && two < mostGrowth * one && four < mostGrowth * two,
      `${one} to ${four}`,
    );
  });
}

async function counted(model: OscalModel, shape: (size: number) => JsonObject) {
  const documents = [1, 1, 2, 4].map((factor) => {
    const size = factor * first;
    const root = { uuid: uuid(7, 0), metadata: metadata(size), 'back-matter': resources(size) };
    return { [model]: { ...root, ...shape(size) } };
  });
  const counts: number[] = [];
  for (const document of documents) {
    counts.push(await steps.of(() => void validateOscal(document)));
  }
  // The first of them compiled the schema.
  return counts.slice(1);
}

test('a place under names that are none of OSCAL is never written out', () => {
  const name = 'x'.repeat(1_000);
  const inside = times(20, String).reduce<JsonObject>((holder) => ({ [name]: holder }), {
    controls: times(10_000, () => ({ id: 'c', uuid: uuid(1, 0) })),
  });
  const findings = validateOscal({
    catalog: { uuid: uuid(7, 0), metadata: metadata(1), ...inside },
  });
  assert.deepEqual(
    findings.map(({ rule }) => rule).filter((rule) => rule !== 'oscal.index-metadata-party-uuid'),
    ['oscal.schema.additionalProperties'],
  );
});
