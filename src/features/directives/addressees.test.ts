import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';

import { SystemId } from '#features/inventory/system.ts';
import { OrganizationId } from '#kernel/actor.ts';

import { addresseeOf, type Candidate } from './addressees.ts';

const body = OrganizationId.parse(`org_${randomUUID()}`);
const clock = { start: new Date('2030-01-10T00:00:00Z'), days: 7 };
const system: Candidate = {
  systemId: SystemId.parse(`system_${randomUUID()}`),
  system: 'VPN',
  verdict: 'affected',
  reasons: [],
  decidedDays: 3,
  outcome: '3D',
  tableDueAt: null,
};

/** The addressee that a body becomes; it must become one. */
function bound(...of: Parameters<typeof addresseeOf>) {
  const addressee = addresseeOf(...of);
  assert.ok(addressee);
  return addressee;
}

test('a body whose systems are all clear is not addressed', () => {
  assert.equal(addresseeOf(body, [{ ...system, verdict: 'not-affected' }], clock), undefined);
});

test('a body without any system is addressed as unknown, by the directive’s own days', () => {
  const addressee = bound(body, [], clock);
  assert.equal(addressee.basis, 'unknown');
  assert.equal(addressee.dueAt.toISOString(), '2030-01-17T14:59:59.999Z');
});

test('an affected system has the days of its decision, from the start of the directive', () => {
  const addressee = bound(body, [system], clock);
  assert.equal(addressee.basis, 'affected');
  assert.equal(addressee.dueAt.toISOString(), '2030-01-13T14:59:59.999Z');
  assert.match(addressee.targets[0]?.dueRule ?? '', /^decision 3 /);
});

test('an affected system whose decision waits or sets no date has the directive’s days', () => {
  const addressee = bound(body, [{ ...system, decidedDays: null }], clock);
  assert.equal(addressee.dueAt.toISOString(), '2030-01-17T14:59:59.999Z');
  assert.match(addressee.targets[0]?.dueRule ?? '', /^directive 7 /);
});

test('the earliest of its systems is the deadline of a body; clear systems are left out', () => {
  const addressee = bound(
    body,
    [{ ...system, verdict: 'unknown' }, system, { ...system, verdict: 'not-affected' }],
    clock,
  );
  assert.equal(addressee.targets.length, 2);
  assert.equal(addressee.dueAt.toISOString(), '2030-01-13T14:59:59.999Z');
});
