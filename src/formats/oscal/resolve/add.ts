import { asString, items } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { idOf, objectsIn } from '../members.ts';
import { type ControlNode } from './body.ts';

const lists = ['params', 'props', 'links', 'parts'] as const;
/** Lists whose items have an id and may be the target of an addition. */
const targets = ['params', 'parts'] as const;

type Position = 'starting' | 'ending' | 'before' | 'after';

function positionOf(add: JsonObject): Position {
  const written = asString(add['position']);
  return written === 'starting' || written === 'before' || written === 'after' ? written : 'ending';
}

/**
 * Adds contents to a control (profile resolution, “Adding contents to controls”); false where
 * `by-id` names nothing inside it, so that the directive does nothing.
 *
 * Without `by-id`, or with the control's own id, the control as a whole is meant, and `before` and
 * `after` are `starting` and `ending`. Otherwise contents go into the object of that id, or beside
 * it: items of its own kind next to it, all others to the same end of what surrounds it.
 */
export function addTo(node: ControlNode, add: JsonObject, spend: () => void): boolean {
  const id = asString(add['by-id']);
  const position = positionOf(add);
  const end = position === 'starting' || position === 'before' ? 'starting' : 'ending';
  if (id === undefined || id === node.id) {
    node.content = withContents(node.content, add, end);
    return true;
  }
  const changed = inside(node.content, { id, add, position, end, spend });
  if (changed) {
    node.content = changed;
    return true;
  }
  for (const child of node.controls) {
    spend();
    const isBeside = child.id === id && (position === 'before' || position === 'after');
    if (isBeside) node.content = withContents(node.content, add, end);
    else if (!addTo(child, add, spend)) continue;
    return true;
  }
  return false;
}

type Addition = {
  readonly id: string;
  readonly add: JsonObject;
  readonly position: Position;
  readonly end: 'starting' | 'ending';
  readonly spend: () => void;
};

/** A holder with the addition in it, or undefined where it has no object of that id. */
function inside(holder: JsonObject, addition: Addition): JsonObject | undefined {
  for (const list of targets) {
    const found = objectsIn(holder, list);
    for (const [at, item] of found.entries()) {
      addition.spend();
      if (idOf(item) === addition.id) return atTarget(holder, list, at, addition);
      const changed = inside(item, addition);
      if (changed) return { ...holder, [list]: found.with(at, changed) };
    }
  }
  return undefined;
}

function atTarget(
  holder: JsonObject,
  list: (typeof targets)[number],
  at: number,
  { add, position, end }: Addition,
): JsonObject {
  const found = objectsIn(holder, list);
  const target = found[at] ?? {};
  if (position === 'starting' || position === 'ending') {
    return { ...holder, [list]: found.with(at, withContents(target, add, end)) };
  }
  const { [list]: alike, ...others } = add;
  const place = position === 'before' ? at : at + 1;
  const around = withContents(holder, others, end);
  return {
    ...around,
    [list]: found.toSpliced(place, 0, ...objectsIn({ alike: alike ?? [] }, 'alike')),
  };
}

/** Contents at either end of the lists of a holder; a title takes the place of the title. */
function withContents(holder: JsonObject, add: JsonObject, end: 'starting' | 'ending'): JsonObject {
  const changes = lists.flatMap((list) => {
    const added = items(add[list]);
    if (added.length === 0) return [];
    const present = items(holder[list]);
    return [[list, end === 'starting' ? [...added, ...present] : [...present, ...added]] as const];
  });
  const { title } = add;
  return { ...holder, ...(title !== undefined && { title }), ...Object.fromEntries(changes) };
}
