import type { Day } from './day.ts';
import { familyOf, holdsOn, type Profile } from './profile.ts';
import type { Jurisdiction, Ruling } from './shelf.ts';

/** A version of a table that a second person approved, or a table made the one that decides. */
export type Adopted =
  | {
      readonly kind: 'table';
      readonly family: string;
      readonly effectiveOn: Day;
      readonly ruling: Ruling;
    }
  | { readonly kind: 'default'; readonly family: string; readonly effectiveOn: Day };

/** One version of a table, and when it holds. */
export type Version = {
  readonly ruling: Ruling;
  readonly from: Day | null;
  /** The day from which another version, or nothing, holds instead. */
  readonly until: Day | null;
};

type Law = { readonly jurisdiction: Jurisdiction; readonly adopted: readonly Adopted[] };

/** The versions of a table from the oldest to the newest, those of the headquarters' own included. */
export function versionsOf({ jurisdiction, adopted }: Law, family: string): Version[] {
  const { profile, rulings } = jurisdiction;
  const shipped = profile.rulings.flatMap(({ table, from, until }) => {
    const ruling = familyOf(table) === family ? rulings.get(table) : undefined;
    return ruling ? [{ ruling, from: from ?? null, until: until ?? null }] : [];
  });
  const own = adopted.flatMap((each) =>
    each.kind === 'table' && each.family === family
      ? [{ ruling: each.ruling, from: each.effectiveOn, until: null }]
      : [],
  );
  const all = [...shipped, ...own].toSorted((a, b) => compare(a.from ?? '', b.from ?? ''));
  return all.map((version, at) => ({
    ...version,
    until: version.until ?? all[at + 1]?.from ?? null,
  }));
}

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** The version of a table that holds on a day; undefined where none does. */
export function rulingOn(law: Law, family: string, on: Day): Ruling | undefined {
  return versionsOf(law, family).findLast(({ from, until }) =>
    holdsOn({ from: from ?? undefined, until: until ?? undefined }, on),
  )?.ruling;
}

/** The table that decides on a day where none is named: the headquarters' choice, else the profile's. */
export function defaultOn({ jurisdiction, adopted }: Law, on: Day): string | undefined {
  const own = adopted.filter(({ kind, effectiveOn }) => kind === 'default' && effectiveOn <= on);
  return own.at(-1)?.family ?? shippedDefault(jurisdiction.profile, on);
}

const shippedDefault = ({ defaults }: Profile, on: Day) =>
  defaults.find((each) => holdsOn(each, on))?.table;
