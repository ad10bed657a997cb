import type { Loaded } from '#features/exposure/index/epoch.ts';
import { keysOver } from '#features/exposure/index/keys.ts';
import { at, numbers, octets } from '#features/exposure/index/memory.ts';
import type { RunColumns } from '#features/exposure/index/postings.ts';
import { orderKey } from '#formats/versions/order.ts';

/** How large a nation is; the same size is the same nation in every run. */
export type Size = {
  readonly systems: number;
  readonly organizations: number;
  readonly packages: number;
  readonly versions: number;
  readonly stretches: number;
  /** Components of each system. */
  readonly components: number;
};

export const sizes: Readonly<Record<'S' | 'L', Size>> = {
  S: {
    ...{ systems: 10_000, organizations: 100, packages: 4000 },
    ...{ versions: 50_000, stretches: 10_000, components: 100 },
  },
  L: {
    ...{ systems: 100_000, organizations: 1000, packages: 200_000 },
    ...{ versions: 5_000_000, stretches: 1_000_000, components: 1000 },
  },
};

/** A version by where it stands among those of its package: three numbers, in order. */
export const textOf = (place: number): string => `${place >>> 6}.${(place >>> 3) & 7}.${place & 7}`;

export type Stretch = {
  readonly vulnerability: number;
  readonly of: number;
  /** From this version of the package up to, but without, another; without the latter to the end. */
  readonly from: number;
  readonly to: number | null;
};

/** A nation: which versions there are, what is said of them, and what runs where. */
export type Nation = {
  readonly size: Size;
  /** Where the versions of each package begin; one more at the end. A version's id is its place. */
  readonly starts: Uint32Array;
  readonly vulnerabilities: number;
  readonly stretches: readonly Stretch[];
  /** What runs where. */
  readonly runs: readonly RunColumns[];
};

/** Numbers that look random and are the same for the same seed (mulberry32), below 2³². */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const drawn = 1 << 20;

/** Packages to draw from, each as often as it is liked: the one of rank r in proportion to 1 / r. */
function likings(packages: number): Uint32Array {
  const table = numbers(drawn);
  for (let place = 0; place < drawn; place += 1) {
    table[place] = Math.min(packages - 1, Math.floor(packages ** (place / drawn)) - 1);
  }
  return table;
}

export function nationOf(size: Size): Nation {
  const { packages, versions } = size;
  const starts = numbers(packages + 1);
  const random = randomNumbers(1);
  // A few packages have very many versions, those that are liked more than others, and most have few; all
  // together just as many as asked for.
  const weights = Array.from(
    { length: packages },
    (_, rank) => (1 + 60 / Math.sqrt(1 + rank)) / (0.02 + random() / 2 ** 32),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let reached = 0;
  for (const [of, weight] of weights.entries()) {
    reached += weight;
    starts[of + 1] = of + 1 + Math.floor((reached / sum) * (versions - packages) + 1e-6);
  }
  const liked = likings(packages);
  const stretches = stretchesOf(size, starts, liked);
  const vulnerabilities =
    stretches.reduce((most, each) => Math.max(most, each.vulnerability), 0) + 1;
  return {
    ...{ size, starts, stretches, vulnerabilities },
    runs: runsOf(size, starts, liked),
  };
}

/**
 * About three stretches a vulnerability, of a few versions each, and a tenth of them from the first on.
 * One in forty is of a package that is liked; the others are of any.
 */
function stretchesOf(size: Size, starts: Uint32Array, liked: Uint32Array): Stretch[] {
  const random = randomNumbers(2);
  const stretches = Array.from({ length: size.stretches }, (): Stretch => {
    const of = random() % 40 === 0 ? at(liked, random() % drawn) : random() % size.packages;
    const count = at(starts, of + 1) - at(starts, of);
    const from = random() % 10 === 0 ? 0 : random() % count;
    const to = from + 1 + (random() % 8);
    const vulnerability = random() % Math.ceil(size.stretches / 3);
    return { vulnerability, of, from, to: to < count ? to : null };
  });
  return stretches.sort((a, b) => a.of - b.of || a.from - b.from);
}

const systemsAPart = 1000;

/** Each system runs one version each of packages that are liked, newer ones rather than older. */
function runsOf(size: Size, starts: Uint32Array, liked: Uint32Array): RunColumns[] {
  const random = randomNumbers(3);
  const seen = numbers(size.packages);
  return Array.from({ length: Math.ceil(size.systems / systemsAPart) }, (_, part) => {
    const first = part * systemsAPart;
    const count = Math.min(systemsAPart, size.systems - first) * size.components;
    const ordinals = numbers(count);
    const systems = numbers(count);
    for (let place = 0; place < count; place += 1) {
      const system = first + Math.floor(place / size.components);
      let of = at(liked, random() % drawn);
      while (at(seen, of) === system + 1) of = (of + 1 + (random() % 64)) % size.packages;
      seen[of] = system + 1;
      const [begin, end] = [at(starts, of), at(starts, of + 1)];
      const age = (random() / 2 ** 32) ** 3;
      ordinals[place] = end - 1 - Math.floor(age * (end - begin));
      systems[place] = system;
    }
    return { ordinals, systems };
  });
}

/** The nation as an epoch is made of it. */
export function loadedOf({ size, starts, stretches, runs }: Nation): Loaded {
  const ids = numbers(size.versions).map((_, place) => place);
  const packages = numbers(size.versions);
  const keyStarts = numbers(size.versions + 1);
  const keys = octets(16 * size.versions);
  const keyOf = keyed();
  let end = 0;
  for (let of = 0; of < size.packages; of += 1) {
    for (let place = at(starts, of); place < at(starts, of + 1); place += 1) {
      const key = keyOf(place - at(starts, of));
      keys.set(key, end);
      end += key.length;
      keyStarts[place + 1] = end;
      packages[place] = of;
    }
  }
  const bounds = numbers(2 * stretches.length + 1);
  const boundKeys = octets(32 * stretches.length);
  let boundEnd = 0;
  for (const [each, { from, to }] of stretches.entries()) {
    for (const [side, place] of [from, to].entries()) {
      const key = place === null ? new Uint8Array() : keyOf(place);
      boundKeys.set(key, boundEnd);
      boundEnd += key.length;
      bounds[2 * each + side + 1] = boundEnd;
    }
  }
  return {
    versions: {
      ...{ ids, packages, keys: keysOver(keyStarts, keys.slice(0, end)) },
      isOrdered: octets(size.versions).fill(1),
    },
    stretches: {
      vulnerabilities: columnOf(stretches, ({ vulnerability }) => vulnerability),
      packages: columnOf(stretches, ({ of }) => of),
      bounds: keysOver(bounds, boundKeys.slice(0, boundEnd)),
      isEndless: octets(stretches.length).map((_, each) => Number(stretches[each]!.to === null)),
      shapes: octets(stretches.length),
      isUnknown: octets(stretches.length),
    },
    runs: () => runs,
    organizations: numbers(size.systems).map((_, system) => organizationOf(size, system)),
  };
}

export const organizationOf = ({ systems, organizations }: Size, system: number): number =>
  Math.floor((system * organizations) / systems);

/** Order keys by place, each made once. */
export function keyed(): (place: number) => Uint8Array {
  const known: Uint8Array[] = [];
  return (place) => (known[place] ??= orderKey('npm', textOf(place))!);
}

function columnOf<Row>(rows: readonly Row[], value: (row: Row) => number): Uint32Array {
  const column = numbers(rows.length);
  for (const [each, row] of rows.entries()) column[each] = value(row);
  return column;
}
