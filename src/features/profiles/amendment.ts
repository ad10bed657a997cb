import type { z } from 'zod';

import type { DecisionTable } from '#formats/ssvc/table.ts';
import { id } from '#kernel/id.ts';

import type { Ruling } from './shelf.ts';

export const AmendmentId = id('amendment');
export type AmendmentId = z.infer<typeof AmendmentId>;

/** What changes in a table: the outcome of each row in order, and the days of each outcome. */
export type Change = {
  readonly outcomes: readonly string[];
  readonly days: Readonly<Record<string, number | null>>;
};

/** A version as it counts on: `1.0.0` becomes `1.1.0`. */
export function nextVersion(versions: readonly string[]): string {
  const [major = 1, minor = 0] = versions
    .map((version) => version.split('.').map(Number))
    .reduce((highest, each) => ((compare(each, highest) ?? 0) > 0 ? each : highest), [0, 0, 0]);
  return `${Math.max(major, 1)}.${minor + 1}.0`;
}

function compare(a: readonly number[], b: readonly number[]): number | undefined {
  const at = a.findIndex((part, place) => part !== b[place]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Where a change does not fit the table it is made on. */
export type Misfit =
  | { readonly place: 'outcomes'; readonly rows: number }
  | { readonly place: 'outcome'; readonly at: number; readonly value: string }
  | { readonly place: 'days'; readonly outcome: string }
  | { readonly place: 'nothing' };

/** Everything that keeps a change from being made on a table. */
export function misfitsOf({ table, timeline }: Ruling, change: Change): readonly Misfit[] {
  const keys = table.outcome.values.map(({ key }) => key);
  const misfits: Misfit[] = [];
  if (change.outcomes.length !== table.rows.length) {
    misfits.push({ place: 'outcomes', rows: table.rows.length });
  }
  for (const [at, value] of change.outcomes.entries()) {
    if (!keys.includes(value)) misfits.push({ place: 'outcome', at, value });
  }
  for (const outcome of Object.keys(change.days)) {
    if (!keys.includes(outcome)) misfits.push({ place: 'days', outcome });
  }
  const same =
    table.rows.every(({ outcome }, at) => outcome === change.outcomes[at]) &&
    keys.every((key) => daysOf(change, key, timeline) === timeline.outcomes[key]?.days);
  return misfits.length === 0 && same ? [{ place: 'nothing' }] : misfits;
}

function daysOf({ days }: Change, key: string, timeline: Ruling['timeline']): number | null {
  const said = Object.hasOwn(days, key) ? days[key] : timeline.outcomes[key]?.days;
  return said ?? null;
}

/** A ruling as a change leaves it, under a version of its own. */
export function changed(
  { table, timeline }: Ruling,
  change: Change,
  { version, source }: { readonly version: string; readonly source: string },
): Ruling {
  const family = table.id.split(':').slice(0, 2).join(':');
  const id = `${family}:${version}`;
  const outcomes = Object.fromEntries(
    Object.entries(timeline.outcomes).map(([key, said]) => [
      key,
      { ...said, days: daysOf(change, key, timeline) },
    ]),
  );
  return {
    table: {
      ...table,
      id,
      version,
      rows: table.rows.map((row, at) => ({ ...row, outcome: change.outcomes[at] ?? row.outcome })),
    },
    timeline: { ...timeline, table: id, version, source, outcomes },
  };
}

/** One row or outcome in which two versions of a table differ. */
export type Difference =
  | {
      readonly of: 'row';
      readonly at: number;
      readonly inputs: readonly string[];
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly of: 'days';
      readonly outcome: string;
      readonly before: number | null;
      readonly after: number | null;
    };

/** Where two versions of one table differ; rows are told apart by their inputs. */
export function differences(before: Ruling, after: Ruling): Difference[] {
  const known = new Map(before.table.rows.map((row) => [keyOf(row), row.outcome]));
  const rows = after.table.rows.flatMap((row, at): Difference[] => {
    const earlier = known.get(keyOf(row)) ?? '';
    if (earlier === row.outcome) return [];
    return [{ of: 'row', at, inputs: row.inputs, before: earlier, after: row.outcome }];
  });
  const days = after.table.outcome.values.flatMap(({ key }): Difference[] => {
    const [earlier, later] = [before, after].map(({ timeline }) => timeline.outcomes[key]?.days);
    if ((earlier ?? null) === (later ?? null)) return [];
    return [{ of: 'days', outcome: key, before: earlier ?? null, after: later ?? null }];
  });
  return [...rows, ...days];
}

const keyOf = ({ inputs }: DecisionTable['rows'][number]) => inputs.join(' ');
