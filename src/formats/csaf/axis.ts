/** Versions from `lo` up to, and without, `hi`: order keys as text, a null `hi` without an end. */
export type Span = {
  readonly lo: string;
  readonly hi: string | null;
  /** Which of the siblings takes them in, and whether by naming just one version. */
  readonly owner: number;
  readonly isPoint: boolean;
};

/**
 * What siblings take in of one kind of version, as stretches in the order in which they begin. A
 * stretch is known by its place in that order. Those that no other sibling meets are left out, and
 * so are single versions that no range takes in.
 */
export type Axis = {
  /** Whose each stretch is. */
  readonly owners: Int32Array;
  /** The first stretch that begins when this one has ended: it meets all in between. */
  readonly reaches: Int32Array;
  /** The stretches in order of their owners, and where those of each owner begin. */
  readonly byOwner: Int32Array;
  readonly starts: Int32Array;
};

/** The axis of so many siblings. The spans of one of them do not overlap. */
export function axisOf(spans: readonly Span[], siblings: number): Axis {
  const sorted = spans.toSorted((a, b) => compareKeys(a.lo, b.lo));
  const all = reachesOf(sorted);
  const isMet = metOf(sorted, all);
  const kept = Int32Array.from(sorted.keys()).filter((at) => isMet[at] === 1);
  // How many of the stretches before each are kept: its place among those that are.
  const places = new Int32Array(sorted.length + 1);
  for (let at = 0; at < sorted.length; at += 1) {
    places[at + 1] = (places[at] ?? 0) + (isMet[at] ?? 0);
  }
  const owners = kept.map((at) => sorted[at]?.owner ?? 0);
  const reaches = kept.map((at) => places[all[at] ?? 0] ?? 0);
  return { owners, reaches, ...byOwnerOf(owners, siblings) };
}

function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Of each stretch, how many begin before it ends: both are gone over once, in order. */
function reachesOf(sorted: readonly Span[]): Int32Array {
  const reaches = new Int32Array(sorted.length).fill(sorted.length);
  const endOf = (at: number) => sorted[at]?.hi ?? '';
  const ends = [...sorted.keys()]
    .filter((at) => sorted[at]?.hi !== null)
    .sort((a, b) => compareKeys(endOf(a), endOf(b)));
  let begun = 0;
  for (const at of ends) {
    const hi = endOf(at);
    while ((sorted[begun]?.lo ?? hi) < hi) begun += 1;
    reaches[at] = begun;
  }
  return reaches;
}

/** Which stretches (1) share versions with another, of which one at least is of a range. */
function metOf(sorted: readonly Span[], reaches: Int32Array): Uint8Array {
  const isMet = new Uint8Array(sorted.length);
  const isPoint = (at: number) => sorted[at]?.isPoint ?? false;
  let [ranges, points] = [0, 0];
  for (let at = 0; at < sorted.length; at += 1) {
    if (ranges > at || (points > at && !isPoint(at))) isMet[at] = 1;
    const reach = reaches[at] ?? 0;
    if (isPoint(at)) points = Math.max(points, reach);
    else ranges = Math.max(ranges, reach);
  }
  // And those in which another begins.
  let [nextRange, next] = [sorted.length, sorted.length];
  for (let at = sorted.length - 1; at >= 0; at -= 1) {
    if ((isPoint(at) ? nextRange : next) < (reaches[at] ?? 0)) isMet[at] = 1;
    next = at;
    if (!isPoint(at)) nextRange = at;
  }
  return isMet;
}

function byOwnerOf(owners: Int32Array, siblings: number) {
  const starts = new Int32Array(siblings + 1);
  for (const owner of owners) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
  for (let at = 1; at <= siblings; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const free = starts.slice();
  const byOwner = new Int32Array(owners.length);
  for (let at = 0; at < owners.length; at += 1) {
    const owner = owners[at] ?? 0;
    const place = free[owner] ?? 0;
    byOwner[place] = at;
    free[owner] = place + 1;
  }
  return { byOwner, starts };
}

/** Whether a sibling has versions on an axis that another has too. */
export function hasStretches({ starts }: Axis, sibling: number): boolean {
  return (starts[sibling + 1] ?? 0) > (starts[sibling] ?? 0);
}

/**
 * The stretches of some siblings, in their order. Where sorting those would cost more than to go
 * over the whole axis, it is the whole axis, for the caller to pick from.
 */
export function stretchesOf(axis: Axis, siblings: readonly number[]): Int32Array | undefined {
  const { byOwner, starts, owners } = axis;
  let count = 0;
  for (const each of siblings) count += (starts[each + 1] ?? 0) - (starts[each] ?? 0);
  if (count * (1 + Math.log2(count + 1)) > owners.length) return undefined;
  const found = new Int32Array(count);
  let at = 0;
  for (const each of siblings) {
    const own = byOwner.subarray(starts[each], starts[each + 1]);
    found.set(own, at);
    at += own.length;
  }
  return found.sort();
}
