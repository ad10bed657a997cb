import { asString, items } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

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
export function addTo(node: ControlNode, add: JsonObject, additions: Additions): boolean {
  const id = asString(add['by-id']);
  const position = positionOf(add);
  const end: End = position === 'starting' || position === 'before' ? 'starting' : 'ending';
  if (id === undefined || id === node.id) {
    additions.gather(node, add, end);
    return true;
  }
  additions.settle();
  const { spend } = additions;
  const changed = inside(node.content, { id, add, position, end, spend });
  if (changed) {
    node.content = changed;
    return true;
  }
  for (const child of node.controls) {
    spend();
    const isBeside = child.id === id && (position === 'before' || position === 'after');
    if (isBeside) additions.gather(node, add, end);
    else if (!addTo(child, add, additions)) continue;
    return true;
  }
  return false;
}

type Addition = {
  readonly id: string;
  readonly add: JsonObject;
  readonly position: Position;
  readonly end: End;
  readonly spend: Spend;
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
  { add, position, end, spend }: Addition,
): JsonObject {
  const found = objectsIn(holder, list);
  const target = found[at] ?? {};
  if (position === 'starting' || position === 'ending') {
    return { ...holder, [list]: found.with(at, withContents(target, endsOf(add, end), spend)) };
  }
  const { [list]: alike, ...others } = add;
  spend(items(alike).length);
  const place = position === 'before' ? at : at + 1;
  const around = withContents(holder, endsOf(others, end), spend);
  return {
    ...around,
    [list]: found.toSpliced(place, 0, ...objectsIn({ alike: alike ?? [] }, 'alike')),
  };
}

type End = 'starting' | 'ending';

/** Counts what is looked at or copied, and throws where it is too much. */
export type Spend = (steps?: number) => void;

/** What is added to one object at either end, in the order in which it is added. */
type Ends = { readonly starting: JsonObject[]; readonly ending: JsonObject[]; title?: JsonValue };

function endsOf(add: JsonObject, end: End): Ends {
  return gathered({ starting: [], ending: [] }, add, end);
}

function gathered(ends: Ends, add: JsonObject, end: End): Ends {
  ends[end].push(add);
  if (add['title'] !== undefined) ends.title = add['title'];
  return ends;
}

/** Additions to whole controls, which are gathered until somebody looks at a control again. */
export type Additions = {
  readonly spend: Spend;
  readonly gather: (node: ControlNode, add: JsonObject, end: End) => void;
  readonly settle: () => void;
};

/** Thousands of additions to one control make its lists once, not thousands of times. */
export function gathering(spend: Spend): Additions {
  const pending = new Map<ControlNode, Ends>();
  return {
    spend,
    gather: (node, add, end) => {
      pending.set(node, gathered(pending.get(node) ?? { starting: [], ending: [] }, add, end));
    },
    settle: () => {
      for (const [node, ends] of pending) node.content = withContents(node.content, ends, spend);
      pending.clear();
    },
  };
}

/** Contents at the ends of the lists of a holder; a title takes the place of the title. */
function withContents(holder: JsonObject, ends: Ends, spend: Spend): JsonObject {
  const { starting, ending, title } = ends;
  const changes = lists.flatMap((list) => {
    const before = starting.toReversed().flatMap((add) => items(add[list]));
    const after = ending.flatMap((add) => items(add[list]));
    if (before.length + after.length === 0) return [];
    const present = items(holder[list]);
    spend(before.length + present.length + after.length);
    return [[list, [...before, ...present, ...after]] as const];
  });
  return { ...holder, ...(title !== undefined && { title }), ...Object.fromEntries(changes) };
}
