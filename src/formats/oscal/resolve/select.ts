import { asString, items, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { objectsIn } from '../members.ts';
import type { Remarks } from '../remarks.ts';
import { type Body, type ControlNode, type GroupNode } from './body.ts';
import { longestPattern, matchesGlob } from './glob.ts';

/** Comparisons of a pattern with an identifier that one instruction may ask for. */
const mostComparisons = 5_000_000;

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
};

/**
 * The controls that an instruction selects, in their structure (profile resolution, “Including
 * Controls” and “exclude-controls”). Exclusion prevails over inclusion. An import that says neither
 * `include-all` nor `include-controls` includes all, as OSCAL 1.0 has it.
 */
export function selected(body: Body, instruction: Instruction, around: Surroundings): Body {
  const rows = rowsOf(body);
  const { directive, path } = instruction;
  const isAll =
    directive['include-all'] !== undefined || directive['include-controls'] === undefined;
  const included = isAll
    ? new Set(rows.map(({ node }) => node))
    : named(rows, {
        ...instruction,
        selectors: objectsIn(directive, 'include-controls'),
        path: `${path}/include-controls`,
        parents: around.parents,
      });
  const excluded = named(rows, {
    ...instruction,
    selectors: objectsIn(directive, 'exclude-controls'),
    path: `${path}/exclude-controls`,
    onMissing: 'warning',
    // Excluding an enhancement does not take the control it enhances along, unless it says so.
    parents: false,
  });
  const isSelected = (node: ControlNode) => included.has(node) && !excluded.has(node);
  return pruned(body, (nodes) => kept(nodes, isSelected, { instruction, around }));
}

/** A control with the place of the one around it and of the first one behind all inside it. */
type Row = { readonly node: ControlNode; readonly parent: number; end: number };

function rowsOf(body: Body): readonly Row[] {
  const rows: Row[] = [];
  const addAll = (nodes: readonly ControlNode[], parent: number) => {
    for (const node of nodes) {
      const at = rows.length;
      const row = { node, parent, end: at };
      rows.push(row);
      addAll(node.controls, at);
      row.end = rows.length;
    }
  };
  const addGroup = (group: Pick<GroupNode, 'controls' | 'groups'>) => {
    addAll(group.controls, -1);
    for (const each of group.groups) addGroup(each);
  };
  addGroup(body);
  return rows;
}

type Naming = Omit<Instruction, 'directive'> & {
  readonly selectors: readonly JsonObject[];
  readonly parents: boolean;
};

/** The controls that selectors name, with those inside and around them as each selector says. */
function named(rows: readonly Row[], naming: Naming): ReadonlySet<ControlNode> {
  const { selectors, path, notes } = naming;
  const places = placesById(rows);
  const marked = new Set<number>();
  const around = new Set<number>();
  // Runs of controls that are marked whole: +1 where one begins, -1 behind its end.
  const runs = new Array<number>(rows.length + 1).fill(0);
  const patterns = selectors.reduce((sum, each) => sum + items(each['matching']).length, 0);
  if (patterns * rows.length > mostComparisons) {
    notes.error('oscal.resolve.patterns', path, { count: patterns });
    return new Set();
  }
  for (const [index, selector] of selectors.entries()) {
    const hits = hitsOf(rows, places, selector, { ...naming, path: `${path}/${index}` });
    const withParents = says(selector, 'with-parent-controls') ?? naming.parents;
    for (const hit of hits) {
      marked.add(hit);
      if (withParents) around.add(hit);
      if (says(selector, 'with-child-controls') === true) {
        runs[hit] = (runs[hit] ?? 0) + 1;
        const end = rows[hit]?.end ?? rows.length;
        runs[end] = (runs[end] ?? 0) - 1;
      }
    }
  }
  markRuns(runs, marked);
  markAround(rows, around, marked);
  return new Set([...marked].flatMap((at) => rows[at]?.node ?? []));
}

function markRuns(runs: readonly number[], marked: Set<number>): void {
  let open = 0;
  for (const [at, change] of runs.slice(0, -1).entries()) {
    open += change;
    if (open > 0) marked.add(at);
  }
}

/** From the last row to the first, so that each row hands its mark on once. */
function markAround(rows: readonly Row[], around: Set<number>, marked: Set<number>): void {
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const parent = rows[at]?.parent ?? -1;
    if (!around.has(at) || parent < 0) continue;
    around.add(parent);
    marked.add(parent);
  }
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

function hitsOf(
  rows: readonly Row[],
  places: ReadonlyMap<string, readonly number[]>,
  selector: JsonObject,
  { path, notes, onMissing }: Naming,
): ReadonlySet<number> {
  const hits = new Set<number>();
  for (const [at, value] of items(selector['with-ids']).entries()) {
    const id = asString(value) ?? '';
    const found = places.get(id);
    if (!found) notes[onMissing]('oscal.resolve.control', `${path}/with-ids/${at}`, { id });
    for (const place of found ?? []) hits.add(place);
  }
  for (const [at, value] of items(selector['matching']).entries()) {
    const pattern = asString(member(value, 'pattern')) ?? '';
    const place = `${path}/matching/${at}`;
    const matching = placesMatching(rows, pattern, { path: place, notes });
    for (const each of matching) hits.add(each);
    if (matching.length === 0) notes.warning('oscal.resolve.pattern', place, { pattern });
  }
  return hits;
}

/** A pattern that says nothing matches nothing. */
function placesMatching(
  rows: readonly Row[],
  pattern: string,
  { path, notes }: Pick<Naming, 'path' | 'notes'>,
): readonly number[] {
  if (pattern.length > longestPattern) {
    notes.error('oscal.resolve.pattern-long', path, { limit: longestPattern });
    return [];
  }
  if (pattern === '') return [];
  return rows.flatMap(({ node }, at) => (matchesGlob(node.id, pattern) ? [at] : []));
}

function says(selector: JsonObject, name: string): boolean | undefined {
  const value: JsonValue | undefined = selector[name];
  return value === 'yes' ? true : value === 'no' ? false : undefined;
}

type Keeping = { readonly instruction: Instruction; readonly around: Surroundings };

function kept(
  nodes: readonly ControlNode[],
  isSelected: (node: ControlNode) => boolean,
  keeping: Keeping,
): readonly ControlNode[] {
  return nodes.flatMap((node) => {
    const controls = kept(node.controls, isSelected, keeping);
    if (isSelected(node)) return [{ ...node, controls }];
    if (keeping.around.orphans === 'move-up') return controls;
    const { notes, path } = keeping.instruction;
    for (const { id } of controls) {
      notes.warning('oscal.resolve.left-out', path, { id, parent: node.id });
    }
    return [];
  });
}

/** The same structure with fewer controls; groups stay, whatever is left in them. */
function pruned(body: Body, keep: (nodes: readonly ControlNode[]) => readonly ControlNode[]): Body {
  const group = (each: GroupNode): GroupNode => ({
    content: each.content,
    controls: keep(each.controls),
    groups: each.groups.map(group),
  });
  return { params: body.params, controls: keep(body.controls), groups: body.groups.map(group) };
}
