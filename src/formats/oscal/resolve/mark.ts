import { asString, items, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import type { Remarks } from '../remarks.ts';
import { beginningOf, longestPattern, matchesGlob } from './glob.ts';
import type { Rows } from './rows.ts';
import { most, type Spent } from './spent.ts';

/** Selectors (`include-controls`, `exclude-controls`), where they stand, and who hears of faults. */
export type Naming = {
  readonly selectors: readonly JsonObject[];
  readonly path: string;
  readonly notes: Remarks;
  readonly onMissing: 'error' | 'warning';
  readonly parents: boolean;
  readonly spent: Spent;
};

/** From a control to behind all inside it. */
type Run = { readonly from: number; readonly to: number };

/** Controls that selectors name, by their places. */
export type Marks = {
  /** At least as many as there are places: what is in a run may be counted twice. */
  readonly count: () => number;
  /** In ascending order. */
  readonly places: () => readonly number[];
  /** Tells of places, asked in ascending order, whether they are not among these. */
  readonly misses: () => (at: number) => boolean;
};

/**
 * The controls that selectors name, with those inside and around them as each selector says. Runs of
 * controls inside a named one stay runs, so that naming it costs nothing more.
 */
export function marksOf(rows: Rows, naming: Naming): Marks {
  const { selectors, path } = naming;
  const marked = new Set<number>();
  const climbed = new Set<number>();
  const whole = new Set<number>();
  const climb = (hit: number) => {
    for (let at = hit; at >= 0 && !climbed.has(at); at = rows.controls[at]?.parent ?? -1) {
      climbed.add(at);
      marked.add(at);
    }
  };
  const seen = new Set<string>();
  for (const [index, selector] of selectors.entries()) {
    const withParents = says(selector, 'with-parent-controls') ?? naming.parents;
    const withChildren = says(selector, 'with-child-controls') === true;
    const manner = `${withParents} ${withChildren}`;
    const hits = hitsOf(rows, selector, { ...naming, path: `${path}/${index}`, manner, seen });
    for (const hit of hits) {
      marked.add(hit);
      if (withParents) climb(hit);
      if (withChildren) whole.add(hit);
    }
  }
  return marksIn(marked, outermost(rows, whole));
}

function marksIn(marked: ReadonlySet<number>, runs: readonly Run[]): Marks {
  return {
    count: () => runs.reduce((sum, { from, to }) => sum + to - from, marked.size),
    places: () => {
      const all = new Set(marked);
      for (const { from, to } of runs) for (let at = from; at < to; at += 1) all.add(at);
      return [...all].sort((a, b) => a - b);
    },
    misses: () => {
      let next = 0;
      return (at) => {
        while ((runs[next]?.to ?? Infinity) <= at) next += 1;
        return !marked.has(at) && at < (runs[next]?.from ?? Infinity);
      };
    },
  };
}

/** Runs of controls, without those within others; no two runs overlap otherwise. */
function outermost({ controls }: Rows, starts: ReadonlySet<number>): readonly Run[] {
  const runs: Run[] = [];
  for (const from of [...starts].sort((a, b) => a - b)) {
    if (from >= (runs.at(-1)?.to ?? 0)) runs.push({ from, to: controls[from]?.end ?? from });
  }
  return runs;
}

type Hitting = Naming & { readonly manner: string; readonly seen: Set<string> };

/** What a selector names that no other named in the same manner. */
function* hitsOf(rows: Rows, selector: JsonObject, hitting: Hitting): Generator<number> {
  const { path, notes, onMissing, manner, seen } = hitting;
  for (const [at, value] of items(selector['with-ids']).entries()) {
    const id = asString(value) ?? '';
    const found = rows.places.get(id);
    if (!found) notes[onMissing]('oscal.resolve.control', `${path}/with-ids/${at}`, { id });
    const name = `${manner} ${id}`;
    if (!found || seen.has(name)) continue;
    seen.add(name);
    yield* found;
  }
  for (const [at, value] of items(selector['matching']).entries()) {
    const pattern = asString(member(value, 'pattern')) ?? '';
    yield* matching(rows, pattern, { ...hitting, path: `${path}/matching/${at}` });
  }
}

/** A pattern that says nothing matches nothing. */
function matching(
  rows: Rows,
  pattern: string,
  { path, notes, spent, selectors }: Naming,
): readonly number[] {
  if (pattern.length > longestPattern) {
    notes.error('oscal.resolve.pattern-long', path, { limit: longestPattern });
    return [];
  }
  if (spent.compared > most.compared) return [];
  const found = pattern === '' ? [] : placesMatching(rows, pattern, spent);
  if (spent.compared > most.compared) {
    const count = selectors.reduce((sum, each) => sum + items(each['matching']).length, 0);
    notes.error('oscal.resolve.patterns', path, { count });
  } else if (found.length === 0) notes.warning('oscal.resolve.pattern', path, { pattern });
  return found;
}

function placesMatching(rows: Rows, pattern: string, spent: Spent): readonly number[] {
  const beginning = beginningOf(pattern);
  if (beginning === pattern) return rows.places.get(pattern) ?? [];
  const found: number[] = [];
  for (const [id, places] of rows.beginning(beginning)) {
    if (spent.compared > most.compared) break;
    if (!matchesGlob(id, pattern, spent)) continue;
    spent.compared += places.length;
    for (const place of places) found.push(place);
  }
  return found;
}

function says(selector: JsonObject, name: string): boolean | undefined {
  const value: JsonValue | undefined = selector[name];
  return value === 'yes' ? true : value === 'no' ? false : undefined;
}
