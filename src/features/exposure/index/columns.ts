import { compareBytes } from '#kernel/bytes.ts';

import { bytesAt, keysOf } from './keys.ts';
import { at, numbers, octets } from './memory.ts';
import { type Newcomer, shapes, type StretchColumns } from './stretches.ts';
import type { VersionColumns } from './versions.ts';

/** A version of a package: its order key, or its text where it has none. */
export type VersionRow = {
  readonly id: number;
  readonly of: number;
  readonly key: Uint8Array;
  readonly isOrdered: boolean;
};

/** What a vulnerability says of versions of a package; without `hi` there is no end. */
export type StretchRow = {
  readonly vulnerability: number;
  readonly of: number;
  readonly shape: keyof typeof shapes;
  readonly lo: Uint8Array;
  readonly hi: Uint8Array | null;
  readonly isUnknown: boolean;
};

/** Versions as an epoch is made of them, however they came. */
export function versionColumns(rows: readonly VersionRow[]): VersionColumns {
  const sorted = rows.toSorted(
    (a, b) =>
      a.of - b.of || Number(b.isOrdered) - Number(a.isOrdered) || compareBytes(a.key, b.key),
  );
  return {
    ids: numbersOf(sorted.map(({ id }) => id)),
    packages: numbersOf(sorted.map(({ of }) => of)),
    keys: keysOf(sorted.map(({ key }) => key)),
    isOrdered: flagsOf(sorted.map(({ isOrdered }) => Number(isOrdered))),
  };
}

/** Stretches as an epoch is made of them, however they came. */
export function stretchColumns(rows: readonly StretchRow[]): StretchColumns {
  const sorted = rows.toSorted((a, b) => a.of - b.of);
  return {
    vulnerabilities: numbersOf(sorted.map(({ vulnerability }) => vulnerability)),
    packages: numbersOf(sorted.map(({ of }) => of)),
    bounds: keysOf(sorted.flatMap(({ lo, hi }) => [lo, hi ?? nothing])),
    isEndless: flagsOf(sorted.map(({ hi }) => Number(hi === null))),
    shapes: flagsOf(sorted.map(({ shape }) => shapes[shape])),
    isUnknown: flagsOf(sorted.map(({ isUnknown }) => Number(isUnknown))),
  };
}

/** The stretches that are in columns, each by itself. */
export const rowsOf = (columns: StretchColumns): StretchRow[] =>
  [...columns.vulnerabilities].map((vulnerability, each) => ({
    ...{ vulnerability, of: at(columns.packages, each) },
    shape: shapeOf[at(columns.shapes, each)] ?? 'span',
    lo: bytesAt(columns.bounds, 2 * each),
    hi: at(columns.isEndless, each) === 1 ? null : bytesAt(columns.bounds, 2 * each + 1),
    isUnknown: at(columns.isUnknown, each) === 1,
  }));

const shapeOf = (Object.keys(shapes) as (keyof typeof shapes)[]).sort(
  (a, b) => shapes[a] - shapes[b],
);

/** One version by itself. */
export const newcomer = ({ key, isOrdered }: Omit<VersionRow, 'id' | 'of'>): Newcomer => ({
  keys: keysOf([key]),
  ...{ place: 0, isOrdered },
});

const nothing = new Uint8Array();

export function numbersOf(values: readonly number[]): Uint32Array {
  const array = numbers(values.length);
  array.set(values);
  return array;
}

export function flagsOf(values: readonly number[]): Uint8Array {
  const array = octets(values.length);
  array.set(values);
  return array;
}
