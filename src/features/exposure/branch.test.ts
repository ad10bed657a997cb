import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { OrganizationLine } from '#features/organizations/organization.ts';
import type { OrganizationId } from '#kernel/actor.ts';

import { type BodyMeant, branchesOf } from './branch.ts';

const idOf = (code: string) => code as OrganizationId;
const line = (code: string, supervisor: string | null): OrganizationLine => ({
  ...{ id: idOf(code), code, nameJa: code, nameEn: code, precedence: 1, kind: 'agency' },
  ...{ supervisorId: supervisor === null ? null : idOf(supervisor), sectors: [], designations: [] },
});
const lines = [
  line('hq', null),
  line('energy', 'hq'),
  line('grid', 'energy'),
  line('plant', 'grid'),
  line('water', 'hq'),
  line('works', 'water'),
];
const meant = (verdicts: Record<string, BodyMeant['verdict']>) =>
  new Map(
    Object.entries(verdicts).map(([code, verdict]) => [
      idOf(code),
      { verdict, systems: { affected: Number(verdict === 'affected'), unknown: 0 } },
    ]),
  );

test('a branch is kept where somebody in it is meant, with the way that leads there', () => {
  const branches = branchesOf(lines, meant({ plant: 'affected', works: 'not-affected' }));
  assert.deepEqual(
    branches.map((branch) => [branch.line.code, branch.depth, branch.verdict, branch.below]),
    [
      ['hq', 0, null, { affected: 1, unknown: 0 }],
      ['energy', 1, null, { affected: 1, unknown: 0 }],
      ['grid', 2, null, { affected: 1, unknown: 0 }],
      ['plant', 3, 'affected', { affected: 0, unknown: 0 }],
    ],
  );
});

test('whatever is meant anywhere below is counted once at each body above, which is not counted itself', () => {
  const all = { grid: 'affected', plant: 'unknown', works: 'unknown', energy: 'affected' } as const;
  const branches = branchesOf(lines, meant(all));
  const below = Object.fromEntries(branches.map((branch) => [branch.line.code, branch.below]));
  assert.deepEqual(below['hq'], { affected: 2, unknown: 2 });
  assert.deepEqual(below['energy'], { affected: 1, unknown: 1 });
  assert.deepEqual(below['grid'], { affected: 0, unknown: 1 });
  assert.deepEqual(below['water'], { affected: 0, unknown: 1 });
});

test('where nobody is meant there is no tree', () => {
  assert.deepEqual(branchesOf(lines, meant({ plant: 'not-affected' })), []);
});

test('a body whose supervisor is not in reach stands at the top', () => {
  const branches = branchesOf([line('plant', 'grid')], meant({ plant: 'affected' }));
  assert.deepEqual(
    branches.map(({ depth, verdict }) => [depth, verdict]),
    [[0, 'affected']],
  );
});
