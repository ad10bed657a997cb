import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';

import type { Reason } from '#features/exposure/judgement.ts';
import { SubmissionId } from '#features/inventory/submission.ts';
import { SystemId } from '#features/inventory/system.ts';

import type { Candidate } from './addressees.ts';
import { joining, type Named } from './joining.ts';

const submission = () => SubmissionId.parse(`submission_${randomUUID()}`);
const [first, later] = [submission(), submission()];
const because = (key: string, said: boolean): Reason => ({
  text: { key },
  source: said
    ? { source: 's', record: 'r', container: 'c', snapshot: { id: 'i', file: 'f', receivedAt: '' } }
    : null,
});
const affected: Candidate = {
  systemId: SystemId.parse(`system_${randomUUID()}`),
  system: 'Gate',
  verdict: 'affected',
  reasons: [],
  allowed: null,
  forensic: false,
  outcome: null,
  tableDueAt: null,
  submissionId: first,
};
const unknown: Candidate = { ...affected, verdict: 'unknown' };
const outside = [because('exposure.reason.outside', true)];
const silent = [because('exposure.reason.not-listed', false)];
const clear: Candidate = { ...affected, verdict: 'not-affected', reasons: outside };
const named: Named = { basis: 'affected', releasedAt: null, submissionId: first };
const asked: Named = { ...named, basis: 'unknown' };
const released: Named = { ...named, releasedAt: new Date(0) };

const cases: [string, Candidate, Named | undefined, ReturnType<typeof joining>][] = [
  ['one newly affected', affected, undefined, 'join'],
  ['one already named', affected, named, 'stay'],
  ['one of which nothing was known, now affected', affected, asked, 'join'],
  ['one that was released, affected again', affected, released, 'join'],
  ['a new one of which nothing can be said', unknown, undefined, 'join'],
  [
    'one whose inventory has only grown old',
    { ...unknown, reasons: [because('exposure.reason.stale-inventory', false)] },
    undefined,
    'stay',
  ],
  ['one already asked', unknown, asked, 'stay'],
  ['one that a source now leaves out', clear, named, 'release'],
  ['one that its body has changed since', { ...clear, submissionId: later }, named, 'stay'],
  ['one of which every source has fallen silent', { ...clear, reasons: silent }, named, 'stay'],
  ['one that is clear and was never named', clear, undefined, 'stay'],
  ['one that was released before', clear, released, 'stay'],
];
for (const [situation, candidate, target, expected] of cases) {
  test(`${situation}: ${expected}`, () => {
    assert.equal(joining(candidate, target), expected);
  });
}
