// STIX 2.1 §3.2: markings may be marked, but never by themselves, directly or by others.

import { asString, items, member } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { below, type Report } from './gather.ts';
import type { Placed } from './placed.ts';

/** Finds marking definitions that mark one another in a circle; each circle is told once. */
export function judgeMarkingCycles(report: Report, objects: readonly Placed[]): void {
  const markings = new Map<string, Placed>();
  for (const placed of objects) {
    const id = asString(member(placed.object, 'id'));
    if (member(placed.object, 'type') === 'marking-definition' && id !== undefined) {
      markings.set(id, placed);
    }
  }
  const done = new Set<string>();
  for (const id of markings.keys()) followFrom(id, { report, markings, done });
}

type Search = {
  readonly report: Report;
  readonly markings: ReadonlyMap<string, Placed>;
  readonly done: Set<string>;
};

/** Follows references in depth with a path of its own, so that no stack grows with the document. */
function followFrom(start: string, { report, markings, done }: Search): void {
  const path: { readonly id: string; readonly next: string[] }[] = [];
  const open = new Set<string>();
  const enter = (id: string) => {
    const placed = markings.get(id);
    if (!placed || done.has(id)) return;
    path.push({ id, next: markedBy(placed.object).filter((other) => other !== id) });
    open.add(id);
  };
  enter(start);
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const next = step.next.pop();
    if (next === undefined) {
      done.add(step.id);
      open.delete(step.id);
      path.pop();
    } else if (open.has(next)) {
      const at = below(markings.get(step.id)?.place ?? '', 'object_marking_refs');
      report(at, { clause: '3.2', text: 'stix.marking-cycle' });
    } else enter(next);
  }
}

/** The markings that apply to an object or to parts of it. */
function markedBy(object: JsonObject): string[] {
  const refs = items(member(object, 'object_marking_refs'));
  const granular = items(member(object, 'granular_markings'));
  return [...refs, ...granular.map((one) => member(one, 'marking_ref') ?? null)].filter(
    (ref) => typeof ref === 'string',
  );
}
