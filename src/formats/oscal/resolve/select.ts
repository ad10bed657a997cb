import type { JsonObject } from '#formats/json/read.ts';

import { objectsIn } from '../members.ts';
import type { Remarks } from '../remarks.ts';
import { type Body, type ControlNode } from './body.ts';
import { marksOf, type Naming } from './mark.ts';
import type { Row, Rows } from './rows.ts';
import { most, type Spent } from './spent.ts';

/** What happens around what an instruction names. */
export type Surroundings = {
  /** Whether the controls around a control that is named come with it, where nothing is said. */
  readonly parents: boolean;
  /** A control whose surrounding control is not selected moves up, or is left out. */
  readonly orphans: 'move-up' | 'leave-out';
};

/** An instruction (`import`, `insert-controls`), where it stands, and who hears what is wrong. */
export type Instruction = {
  readonly directive: JsonObject;
  readonly path: string;
  readonly notes: Remarks;
  /** What a `with-ids` that names no control is: nothing new in `custom`, where it is ignored. */
  readonly onMissing: 'error' | 'warning';
  /** What the controls it takes are counted as. */
  readonly counted: 'controls' | 'inserted';
  readonly spent: Spent;
};

/** A selected control that stands in no other, with those selected inside it, and its group. */
export type Chosen = { readonly node: ControlNode; readonly group: number };

/**
 * The controls that an instruction selects, in their structure (profile resolution, “Including
 * Controls” and “exclude-controls”). Exclusion prevails over inclusion. An import that says neither
 * `include-all` nor `include-controls` includes all, as OSCAL 1.0 has it. Undefined where it takes
 * more than may be; the work is in proportion to what it says and takes, not to what there is.
 */
export function selected(
  rows: Rows,
  instruction: Instruction,
  around: Surroundings,
): readonly Chosen[] | undefined {
  const { spent, counted } = instruction;
  const included = includedIn(rows, instruction, around);
  const count = included === 'all' ? rows.controls.length : included.count();
  if (spent[counted] + count > most[counted]) return undefined;
  spent[counted] += count;
  const excluded = marksOf(rows, {
    ...namingOf(instruction, 'exclude-controls'),
    onMissing: 'warning',
    // Excluding an enhancement does not take the control it enhances along, unless it says so.
    parents: false,
  });
  const places = included === 'all' ? rows.controls.keys() : included.places();
  const left = [...places].filter(excluded.misses());
  return structured(rows.controls, left, { instruction, around });
}

function includedIn(rows: Rows, instruction: Instruction, { parents }: Surroundings) {
  const { directive, onMissing } = instruction;
  const isAll =
    directive['include-all'] !== undefined || directive['include-controls'] === undefined;
  if (isAll) return 'all';
  return marksOf(rows, { ...namingOf(instruction, 'include-controls'), onMissing, parents });
}

function namingOf(
  { directive, path, notes, spent }: Instruction,
  name: string,
): Omit<Naming, 'onMissing' | 'parents'> {
  return { selectors: objectsIn(directive, name), path: `${path}/${name}`, notes, spent };
}

type Keeping = { readonly instruction: Instruction; readonly around: Surroundings };
type Open = { readonly at: number; readonly end: number; readonly controls: ControlNode[] };

/** Selected controls, given in their order, each in the nearest selected one around it. */
function structured(
  rows: readonly Row[],
  places: readonly number[],
  { instruction: { notes, path }, around }: Keeping,
): readonly Chosen[] {
  const chosen: Chosen[] = [];
  const open: Open[] = [];
  for (const at of places) {
    const row = rows[at];
    if (!row) continue;
    while ((open.at(-1)?.end ?? rows.length) <= at) open.pop();
    const outer = open.at(-1);
    const controls: ControlNode[] = [];
    const node: ControlNode = { ...row.node, controls };
    open.push({ at, end: row.end, controls });
    const parent = row.parent === outer?.at ? undefined : rows[row.parent]?.node.id;
    if (parent !== undefined && around.orphans === 'leave-out') {
      notes.warning('oscal.resolve.left-out', path, { id: node.id, parent });
    } else if (outer) outer.controls.push(node);
    else chosen.push({ node, group: row.group });
  }
  return chosen;
}

/**
 * A body of chosen controls in the groups of another, all of them or those that hold something; a
 * body that does not bring all brings no parameters of its own either.
 */
export function bodyWith(rows: Rows, chosen: readonly Chosen[], bringsAll: boolean): Body {
  const held = new Map<number, ControlNode[]>();
  for (const { node, group } of chosen) {
    const known = held.get(group);
    if (known) known.push(node);
    else held.set(group, [node]);
  }
  const wanted = bringsAll ? rows.groups.keys() : withOuter(rows, held.keys());
  type Growing = { content: JsonObject; controls: readonly ControlNode[]; groups: Growing[] };
  const outermost: Growing[] = [];
  const made = new Map<number, Growing>();
  for (const at of wanted) {
    const row = rows.groups[at];
    if (!row) continue;
    const group = { content: row.node.content, controls: held.get(at) ?? [], groups: [] };
    made.set(at, group);
    (made.get(row.parent)?.groups ?? outermost).push(group);
  }
  const params = bringsAll ? rows.body.params : [];
  return { params, controls: held.get(-1) ?? [], groups: outermost };
}

/** Groups and those around them, in their order: outer before inner. */
function withOuter({ groups }: Rows, some: Iterable<number>): readonly number[] {
  const wanted = new Set<number>();
  for (const one of some) {
    for (let at = one; at >= 0 && !wanted.has(at); at = groups[at]?.parent ?? -1) wanted.add(at);
  }
  return [...wanted].sort((a, b) => a - b);
}
