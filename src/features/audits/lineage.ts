import type { Succession } from './succession.ts';

/** A clause of one edition of a catalogue. */
export type ClauseOf = { readonly edition: string; readonly clause: string };

/** What one edition left to the next. */
export type Link = {
  readonly from: string;
  readonly to: string;
  readonly successions: readonly Succession[];
};

/** What is known of where clauses came from and what became of them, over any number of editions. */
export type Lineage = {
  /** The clause itself, what it came from, and what came of it; never what came of its ancestors. */
  readonly kin: (clause: ClauseOf) => ReadonlySet<string>;
};

export const keyOf = ({ edition, clause }: ClauseOf) => `${edition} ${clause}`;

export function lineageOf(links: readonly Link[]): Lineage {
  const back = new Map<string, Set<string>>();
  const forth = new Map<string, Set<string>>();
  for (const { from, to, successions } of links) {
    for (const succession of successions) {
      if (succession.relationship === 'no-relationship') continue;
      const before = succession.from.map((clause) => keyOf({ edition: from, clause }));
      const after = succession.to.map((clause) => keyOf({ edition: to, clause }));
      for (const key of after) join(back, key, before);
      for (const key of before) join(forth, key, after);
    }
  }
  return {
    kin: (clause) => {
      const key = keyOf(clause);
      return new Set([...reached(back, key), ...reached(forth, key)]);
    },
  };
}

function join(map: Map<string, Set<string>>, key: string, others: readonly string[]): void {
  const known = map.get(key) ?? new Set();
  for (const other of others) known.add(other);
  map.set(key, known);
}

function reached(map: ReadonlyMap<string, ReadonlySet<string>>, key: string): Set<string> {
  const found = new Set([key]);
  // A set that grows while it is walked is walked to its end.
  for (const each of found) for (const other of map.get(each) ?? []) found.add(other);
  return found;
}
