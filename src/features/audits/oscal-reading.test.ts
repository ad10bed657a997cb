import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { JsonObject } from '#formats/json/read.ts';
import type { OscalModel } from '#formats/oscal/model.ts';

import { planningIn, strangersInPlan } from './oscal-plan-taken.ts';
import type { Taking } from './oscal-reading.ts';
import { systemsFrom } from './oscal-system-taken.ts';
import { takenFrom } from './oscal-taken.ts';

// Documents of other tools, which know no property of ours.

const document = (model: OscalModel, root: JsonObject) => ({
  ...{ model, oscalVersion: '1.1.2', root, value: { [model]: root } },
});
const clauses = new Map(['ac-1', 'ac-2', 'ac-3', 'ac-4'].map((id) => [id, id]));
const taking: Taking = {
  ...{ clauses, ratings: new Set<string>(), otherwise: undefined },
  ownerOf: (statement) => /^(ac-\d)_/.exec(statement)?.[1],
};
const paths = (faults: readonly { readonly path: string }[]) => faults.map(({ path }) => path);

const risk = (uuid: string, more: JsonObject = {}) => ({
  ...{ uuid, title: `risk ${uuid}`, description: 'may be read', statement: 'open', ...more },
});
const found = (uuid: string, target: string, risks: readonly string[]) => ({
  ...{ uuid, title: 'seen', description: 'seen' },
  target: { 'target-id': target, status: { state: 'not-satisfied' } },
  'related-risks': risks.map((each) => ({ 'risk-uuid': each })),
});

test('a plan of action is findings of the clauses that its findings name, with what is to be done', () => {
  const task = (date: string) => ({ timing: { 'within-date-range': { start: date, end: date } } });
  const { findings, judgements, faults } = takenFrom(
    document('plan-of-action-and-milestones', {
      findings: [found('f1', 'ac-2_smt.a', ['r1'])],
      risks: [
        risk('r1', {
          deadline: '2027-12-31T00:00:00Z',
          remediations: [
            {
              title: 'Close it',
              tasks: [task('2027-01-31T00:00:00Z'), task('2027-03-31T00:00:00Z')],
            },
          ],
        }),
      ],
      'poam-items': [
        { title: 'has a risk', 'related-risks': [{ 'risk-uuid': 'r1' }] },
        {
          title: 'has a finding',
          description: 'x',
          'related-findings': [{ 'finding-uuid': 'f1' }],
        },
        { title: 'has neither', description: 'x' },
      ],
    }),
    taking,
  );
  assert.deepEqual(paths(faults), ['/plan-of-action-and-milestones/poam-items/2']);
  assert.deepEqual(
    findings.map(({ clause, title, plan }) => [clause, title, plan]),
    [
      ['ac-2', 'risk r1', { note: 'Close it', until: '2027-03-31' }],
      ['ac-2', 'has a finding', null],
    ],
  );
  assert.deepEqual(
    judgements.map(({ clause, result }) => [clause, result]),
    [['ac-2', 'not-met']],
  );
});

test('what names no clause goes to the one that was said beside it', () => {
  const of = document('plan-of-action-and-milestones', { 'poam-items': [{ title: 'a' }] });
  const { findings, faults } = takenFrom(of, { ...taking, otherwise: 'ac-1' });
  assert.deepEqual([findings[0]?.clause, faults], ['ac-1', []]);
});

test('a security plan is what its body says, part by part, and its systems', () => {
  const part = (state: string) => ({ 'implementation-status': { state }, description: state });
  const of = (id: string, ...states: string[]) => ({
    'control-id': id,
    'by-components': states.map(part),
  });
  const { systems, statements, faults } = systemsFrom(
    document('system-security-plan', {
      'system-implementation': {
        components: [
          { uuid: 'A', type: 'this-system', title: 'All', description: 'all' },
          { uuid: 'B', type: 'system', title: 'Mail', description: 'Mail' },
          { uuid: 'C', type: 'system', title: 'Mail', description: 'again' },
          { uuid: 'D', type: 'software', title: 'Server', description: 'server' },
          { uuid: 'E', type: 'system', title: 'x'.repeat(201), description: 'long' },
        ],
      },
      'control-implementation': {
        'implemented-requirements': [
          of('ac-1', 'implemented'),
          of('ac-2', 'implemented', 'planned'),
          of('ac-3'),
          { 'control-id': 'ac-4', statements: [of('', 'not-applicable')] },
          of('zz-9', 'implemented'),
        ],
      },
    }),
    taking,
  );
  assert.deepEqual(
    systems.map(({ uuid, name, purpose }) => [uuid, name.length, purpose]),
    [
      ['b', 4, ''],
      ['e', 201, 'long'],
    ],
  );
  assert.deepEqual(
    statements.map(({ clause, result }) => [clause, result]),
    [
      ['ac-1', 'met'],
      ['ac-2', 'partly-met'],
      ['ac-4', 'not-applicable'],
    ],
  );
  const place = '/system-security-plan';
  assert.deepEqual(paths(faults), [
    `${place}/system-implementation/components/4/title`,
    `${place}/control-implementation/implemented-requirements/4/control-id`,
  ]);
});

test('an assessment plan of another tool says when, whom and what, as far as it does', () => {
  const plan = document('assessment-plan', {
    metadata: {
      title: 'Yearly assessment',
      parties: [
        { uuid: 'o', type: 'organization', name: 'Body', 'short-name': 'm1' },
        { uuid: 'p', type: 'person', name: 'Assessor A' },
        { uuid: 'q', type: 'person', name: 'Somebody' },
      ],
      'responsible-parties': [{ 'role-id': 'assessor', 'party-uuids': ['p'] }],
    },
    tasks: [
      { timing: { 'on-date': { date: '2026-06-01T00:00:00Z' } } },
      {
        timing: {
          'within-date-range': { start: '2026-05-01T00:00:00Z', end: '2026-05-31T00:00:00Z' },
        },
      },
    ],
    'reviewed-controls': {
      'control-selections': [
        { 'include-controls': [{ 'control-id': 'ac-1' }, { 'control-id': 'zz-1' }] },
        { 'include-all': {} },
      ],
    },
  });
  assert.deepEqual(planningIn(plan), {
    ...{ title: 'Yearly assessment', kind: null, edition: null, bodies: ['m1'] },
    ...{ startsOn: '2026-05-01', endsOn: '2026-06-01', assessors: ['Assessor A'] },
  });
  assert.deepEqual(paths(strangersInPlan(plan, clauses)), [
    '/assessment-plan/reviewed-controls/control-selections/0/include-controls/1/control-id',
  ]);
});
