// STIX 2.1 §2.9 and §3.6: what holds between the versions of an object that stand in one bundle.

import { canonicalJson } from '#formats/json/canonical.ts';
import { asString, member } from '#formats/json/narrow.ts';

import { uuidOf } from './data-type/identifier.ts';
import { compareTimestamps, isTimestamp } from './data-type/timestamp.ts';
import { below, type Report } from './gather.ts';
import type { Placed } from './placed.ts';

/** Judges objects with one identifier against each other, and identifiers with one UUID. */
export function judgeVersions(report: Report, objects: readonly Placed[]): void {
  const byId = new Map<string, Placed[]>();
  for (const placed of objects) {
    const id = asString(member(placed.object, 'id'));
    if (id === undefined) continue;
    const same = byId.get(id);
    if (same) same.push(placed);
    else byId.set(id, [placed]);
  }
  for (const same of byId.values()) {
    if (same.length === 1) continue;
    judgeCopies(report, same);
    judgeCreated(report, same);
    judgeRevocation(report, same);
  }
  judgeUuids(report, byId);
}

/** §3.6: a version is told by its `modified`; one version has one content. */
function judgeCopies(report: Report, same: readonly Placed[]): void {
  const contents = new Map<string, string>();
  for (const { object, place } of same) {
    const version = asString(member(object, 'modified')) ?? '';
    const content = canonicalJson(object) ?? '';
    const first = contents.get(version);
    if (first === undefined) contents.set(version, content);
    else {
      const text = first === content ? 'stix.duplicate' : 'stix.version-conflict';
      report(below(place, 'id'), { clause: '3.6', text, severity: 'warning' });
    }
  }
}

function judgeCreated(report: Report, same: readonly Placed[]): void {
  const first = same.map(({ object }) => member(object, 'created')).find(Boolean);
  for (const { object, place } of same) {
    const created = member(object, 'created');
    if (created === undefined || created === first) continue;
    report(below(place, 'created'), { clause: '3.6', text: 'stix.created-changed' });
  }
}

/** §3.6: after the version that revokes an object there is none. */
function judgeRevocation(report: Report, same: readonly Placed[]): void {
  const timed = same.flatMap((placed) => {
    const modified = asString(member(placed.object, 'modified'));
    return modified !== undefined && isTimestamp(modified) ? [{ ...placed, modified }] : [];
  });
  const revoked = timed
    .filter(({ object }) => member(object, 'revoked') === true)
    .map(({ modified }) => modified)
    .sort(compareTimestamps)[0];
  if (revoked === undefined) return;
  for (const { object, place, modified } of timed) {
    if (member(object, 'revoked') === true || compareTimestamps(modified, revoked) <= 0) continue;
    report(below(place, 'modified'), { clause: '3.6', text: 'stix.after-revocation' });
  }
}

/** §2.9: a producer uses a UUID for one type only; a bundle may hold objects of several producers. */
function judgeUuids(report: Report, byId: ReadonlyMap<string, readonly Placed[]>): void {
  const owners = new Map<string, string>();
  for (const [id, [first]] of byId) {
    const uuid = uuidOf(id);
    const owner = owners.get(uuid);
    if (owner === undefined) owners.set(uuid, id);
    else if (first) {
      const values = { id: owner };
      const remark = {
        clause: '2.9',
        text: 'stix.uuid-reused',
        severity: 'warning',
        values,
      } as const;
      report(below(first.place, 'id'), remark);
    }
  }
}
