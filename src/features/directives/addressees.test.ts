import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';

import { SystemId } from '#features/inventory/system.ts';
import { OrganizationId } from '#kernel/actor.ts';

import { type Action, remedy } from './action.ts';
import { addresseeOf, type Candidate } from './addressees.ts';

const organizationId = OrganizationId.parse(`org_${randomUUID()}`);
const body = { organizationId, reasons: [], ifExposed: true };
const named = { ...body, ifExposed: false };
const time = { start: new Date('2030-01-10T00:00:00Z'), days: 7, zone: 'Asia/Tokyo' };
const system: Candidate = {
  systemId: SystemId.parse(`system_${randomUUID()}`),
  system: 'VPN',
  verdict: 'affected',
  reasons: [],
  allowed: { days: 3 },
  forensic: false,
  outcome: '3D',
  tableDueAt: null,
  submissionId: null,
};
const clock = { actions: [remedy], clock: time };
const forensic: Action = { ...remedy, number: 2, evidence: 'review', onlyForensic: true };
const report: Action = {
  ...{ number: 3, text: '', evidence: 'report', per: 'organization', onlyForensic: false },
  due: { by: 'days', days: 2 },
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

test('the days end where those of the profile do', () => {
  const abroad = { ...clock, clock: { ...time, zone: 'America/New_York' } };
  assert.equal(bound(body, [], abroad).dueAt.toISOString(), '2030-01-17T04:59:59.999Z');
});

test('an affected system has the days of its decision, from the start of the directive', () => {
  const addressee = bound(body, [system], clock);
  assert.equal(addressee.basis, 'affected');
  assert.equal(addressee.dueAt.toISOString(), '2030-01-13T14:59:59.999Z');
  assert.match(addressee.assignments[0]?.dueRule ?? '', /^decision 3 /);
});

test('an affected system whose decision waits or sets no date has the directive’s days', () => {
  const addressee = bound(body, [{ ...system, allowed: null }], clock);
  assert.equal(addressee.dueAt.toISOString(), '2030-01-17T14:59:59.999Z');
  assert.match(addressee.assignments[0]?.dueRule ?? '', /^directive 7 /);
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

test('only a system whose decision demands it is to be examined for compromise', () => {
  const order = { actions: [remedy, forensic], clock: time };
  const asked = (forensicNeeded: boolean) =>
    bound(body, [{ ...system, forensic: forensicNeeded }], order).assignments.map(
      ({ action }) => action,
    );
  assert.deepEqual(asked(true), [1, 2]);
  assert.deepEqual(asked(false), [1]);
});

test('what is asked of the body has no system, and a deadline of its own', () => {
  const { assignments } = bound(body, [system], { actions: [remedy, report], clock: time });
  assert.deepEqual(
    assignments.map(({ action, systemId, dueAt }) => [
      action,
      systemId === null,
      dueAt.getUTCDate(),
    ]),
    [
      [1, false, 13],
      [3, true, 12],
    ],
  );
});

test('a body that is named, with nothing of its systems to act on, is asked as a body or not at all', () => {
  const clear = [{ ...system, verdict: 'not-affected' as const }];
  assert.equal(addresseeOf(named, clear, clock), undefined);
  const addressee = bound(named, clear, { actions: [remedy, report], clock: time });
  assert.deepEqual([addressee.basis, addressee.assignments.length], ['named', 1]);
  assert.equal(bound(named, [], clock).basis, 'unknown');
});
