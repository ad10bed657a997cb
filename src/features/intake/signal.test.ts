import assert from 'node:assert/strict';
import { test } from 'node:test';

import { SnapshotId } from './intake.ts';
import { type Said, signalsFrom } from './signal.ts';

const day = (date: number) => new Date(Date.UTC(2099, 2, date));
const snapshotId = SnapshotId.parse('snapshot_00000000-0000-4000-9000-000000000000');

function said(kind: Said['kind'], value: string, rest: Partial<Said> = {}): Said {
  return {
    ...{
      kind,
      value,
      claimedScore: null,
      claimedSeverity: null,
      at: null,
      container: 'cisa',
      sourceId: 'kev',
      rank: 10,
      recordId: 'CVE-1',
    },
    ...{ number: 0, snapshotId, file: 'f', receivedAt: day(1), ...rest },
  };
}
const cve = { sourceId: 'cve', rank: 20, container: 'adp:CISA-ADP' };

test('nothing said is nothing known', () => {
  assert.deepEqual(signalsFrom([]), {
    ...{ listed: null, addedOn: null, dueOn: null, ransomware: null, requiredAction: null },
    ...{ exploitation: null, automatable: null, technicalImpact: null, cvss: [] },
  });
});

test('of one answer from two sources the smaller rank counts, in whatever order they come', () => {
  const known = [
    said('kev', 'listed', { at: day(3), ...cve }),
    said('kev', 'listed', { at: day(2) }),
  ];
  for (const order of [known, known.toReversed()]) {
    assert.equal(signalsFrom(order).listed?.sourceId, 'kev');
    assert.equal(signalsFrom(order).addedOn, '2099-03-02');
  }
});

test('a due date is taken from the listing that counts, never from another', () => {
  const own = said('kev', 'listed', { ...cve, rank: 5, at: day(2) });
  const other = [said('kev', 'listed', { at: day(1) }), said('kev.due', '2099-03-31')];
  assert.equal(signalsFrom(other).dueOn, '2099-03-31');
  assert.equal(signalsFrom([...other, own]).dueOn, null);
});

test('within a source the newest statement counts, and between equals the first', () => {
  const values = [
    said('ssvc.exploitation', 'none', { ...cve, at: day(1), number: 0 }),
    said('ssvc.exploitation', 'active', { ...cve, at: day(2), number: 1 }),
    said('ssvc.exploitation', 'poc', { ...cve, at: day(2), number: 2 }),
    said('ssvc.exploitation', 'none', { ...cve, number: 3 }),
  ];
  assert.equal(signalsFrom(values).exploitation?.value, 'active');
});

test('every vector is kept, the best source first', () => {
  const vectors = [
    said('cvss', 'b', { sourceId: 'osv-go', rank: 40 }),
    said('cvss', 'a', cve),
    said('cvss', 'c', { sourceId: 'osv-go', rank: 40, number: 1 }),
  ];
  assert.deepEqual(
    signalsFrom(vectors).cvss.map(({ value }) => value),
    ['a', 'b', 'c'],
  );
});
