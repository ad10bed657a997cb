import { type Body, type ControlNode, type GroupNode } from './body.ts';

/**
 * A control among all of a body: the place of the control around it, of its group (-1 where there
 * is none), and of the first control behind all inside it.
 */
export type Row = {
  readonly node: ControlNode;
  readonly parent: number;
  readonly group: number;
  end: number;
};

/** All controls and groups of a body in its order, looked through once however often it is asked. */
export type Rows = {
  readonly body: Body;
  readonly controls: readonly Row[];
  readonly groups: readonly { readonly node: GroupNode; readonly parent: number }[];
  /** Where the controls of an identifier are. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** The places of the controls whose identifier begins so, those of one identifier together. */
  readonly beginning: (prefix: string) => Iterable<readonly [id: string, at: readonly number[]]>;
};

/** Recursion is bounded by the reader, which lets no document be deep. */
export function rowsOf(body: Body): Rows {
  const controls: Row[] = [];
  const groups: { readonly node: GroupNode; readonly parent: number }[] = [];
  const addAll = (nodes: readonly ControlNode[], parent: number, group: number) => {
    for (const node of nodes) {
      const at = controls.length;
      const row = { node, parent, group, end: at };
      controls.push(row);
      addAll(node.controls, at, group);
      row.end = controls.length;
    }
  };
  const addGroups = (nodes: readonly GroupNode[], parent: number) => {
    for (const node of nodes) {
      const at = groups.length;
      groups.push({ node, parent });
      addAll(node.controls, -1, at);
      addGroups(node.groups, at);
    }
  };
  addAll(body.controls, -1, -1);
  addGroups(body.groups, -1);
  const places = placesById(controls);
  return { body, controls, groups, places, beginning: prefixes(places) };
}

function placesById(rows: readonly Row[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { node }] of rows.entries()) {
    const known = places.get(node.id);
    if (known) known.push(at);
    else places.set(node.id, [at]);
  }
  return places;
}

/** Identifiers that begin alike stand together once all are sorted; that is done when first asked. */
function prefixes(places: Rows['places']): Rows['beginning'] {
  let sorted: readonly string[] | undefined;
  return function* (prefix) {
    sorted ??= [...places.keys()].sort((a, b) => (a < b ? -1 : 1));
    for (let at = firstFrom(sorted, prefix); at < sorted.length; at += 1) {
      const id = sorted[at] ?? '';
      if (!id.startsWith(prefix)) return;
      yield [id, places.get(id) ?? []];
    }
  };
}

/** The place of the first of sorted texts that is not before another. */
function firstFrom(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
