import { asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';

import { judgeBundle, judgeObjects } from './bundle.ts';
import { deterministicId, type Sha1 } from './deterministic-id.ts';
import { below, gather, type Report } from './gather.ts';
import { liftObjects } from './lift.ts';
import type { Placed } from './placed.ts';
import { say } from './texts.ts';
import { isOf20, isStix, objectsOf } from './version.ts';

/**
 * Everything STIX 2.1 (OASIS Standard, 2021) has against a bundle or an object: errors where it says
 * MUST, warnings where it says SHOULD. What is of STIX 2.0 is lifted and judged as 2.1 beside the
 * few things only 2.0 asks. With `sha1`, the identifiers of observables are recomputed (§2.9).
 */
export function validateStix(value: JsonValue, sha1?: Sha1): readonly Finding[] {
  const document = asObject(value);
  if (!document || !isStix(document)) {
    return [{ rule: 'stix.8', path: '', severity: 'error', text: say('stix.not') }];
  }
  return judged(document, liftObjects(document, sha1).objects, sha1);
}

/** The findings on a document whose objects are lifted already. */
export function judged(
  document: JsonObject,
  objects: readonly Placed[],
  sha1?: Sha1,
): readonly Finding[] {
  const { report, findings } = gather();
  if (member(document, 'type') === 'bundle') judgeBundle(report, document);
  judgeOld(report, document);
  judgeObjects(report, objects);
  if (sha1) for (const placed of objects) judgeId(report, placed, sha1);
  return findings();
}

/** What STIX 2.0 (parts 2 and 3) requires beyond 2.1. */
const neededIn20: { readonly [type: string]: readonly string[] } = {
  identity: ['identity_class'],
  indicator: ['labels'],
  malware: ['labels', 'name'],
  'observed-data': ['objects'],
  report: ['labels'],
  'threat-actor': ['labels'],
  tool: ['labels'],
};

function judgeOld(report: Report, document: JsonObject): void {
  const placed = objectsOf(document);
  const isOld = isOf20(document, placed);
  for (const one of placed) {
    if (!isOld(one)) continue;
    const type = asString(member(one.object, 'type')) ?? '';
    const needed = Object.hasOwn(neededIn20, type) ? neededIn20[type] : undefined;
    for (const property of needed ?? []) {
      if (member(one.object, property) !== undefined) continue;
      const values = { property };
      report(one.place, {
        clause: 'version-2.0',
        text: 'stix.needed-in-2.0',
        severity: 'warning',
        values,
      });
    }
  }
}

/** §2.9: an identifier of version 5 should be the one that follows from the content. */
function judgeId(report: Report, { object, place }: Placed, sha1: Sha1): void {
  const id = asString(member(object, 'id'));
  const expected = deterministicId(sha1, object);
  if (expected === undefined || id === undefined || id.toLowerCase() === expected) return;
  const values = { expected };
  const remark = { clause: '2.9', text: 'stix.sco-id', severity: 'warning', values } as const;
  report(below(place, 'id'), remark);
}
