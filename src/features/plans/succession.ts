import { likeness, type Signs, signsOf } from '#features/audits/likeness.ts';

import type { Paragraph } from './paragraph.ts';

/** From here on a paragraph is taken for the successor of another, and not for a new one. */
const alikeBeside = 0.4;
const alikeElsewhere = 0.6;
/** As many pairs are compared at most; beyond them only what is the same or stands beside is found. */
const mostPairs = 100_000;

/**
 * The numbers that the paragraphs of a new text bear: those of the paragraphs that they continue, and
 * fresh ones, above every number there ever was, for what is new. No number is used twice.
 */
export function numbersFor(
  before: readonly Paragraph[],
  after: readonly string[],
  highest: number,
): number[] {
  const continued = successors(before, after);
  let next = highest;
  return after.map((_, at) => {
    const old = continued[at];
    if (old !== undefined) return old;
    next += 1;
    return next;
  });
}

function successors(before: readonly Paragraph[], after: readonly string[]) {
  const found: (number | undefined)[] = after.map(() => undefined);
  const left = new Set(before.map((_, at) => at));
  const take = (from: number, to: number) => {
    found[to] = before[from]?.number;
    left.delete(from);
  };
  sameWords(before, after, take);
  const open = () => found.flatMap((number, at) => (number === undefined ? [at] : []));
  const signs = { before: new Map<number, Signs>(), after: new Map<number, Signs>() };
  const alike = (from: number, to: number) =>
    likeness(
      known(signs.before, from, () => before[from]?.source ?? ''),
      known(signs.after, to, () => after[to] ?? ''),
    );
  beside({ before, found, left }, alike, take);
  elsewhere([...left], open(), { alike, take });
  return found;
}

function known(signs: Map<number, Signs>, at: number, text: () => string): Signs {
  const kept = signs.get(at) ?? signsOf(text());
  signs.set(at, kept);
  return kept;
}

type Take = (from: number, to: number) => void;
type Alike = (from: number, to: number) => number;

/** What says the same is the same, the first the first, wherever it stands. */
function sameWords(before: readonly Paragraph[], after: readonly string[], take: Take): void {
  const places = new Map<string, number[]>();
  for (const [at, { source }] of before.entries()) {
    const list = places.get(source);
    if (list) list.push(at);
    else places.set(source, [at]);
  }
  for (const [at, source] of after.entries()) {
    const from = places.get(source)?.shift();
    if (from !== undefined) take(from, at);
  }
}

type Open = {
  readonly before: readonly Paragraph[];
  readonly found: readonly (number | undefined)[];
  readonly left: ReadonlySet<number>;
};

/** What follows the successor of the paragraph that it followed, and is much like it. */
function beside({ before, found, left }: Open, alike: Alike, take: Take): void {
  const places = new Map(before.map(({ number }, at) => [number, at]));
  for (const [at, number] of found.entries()) {
    if (number !== undefined) continue;
    const previous = at === 0 ? -1 : places.get(found[at - 1] ?? 0);
    if (previous === undefined || !left.has(previous + 1)) continue;
    if (alike(previous + 1, at) >= alikeBeside) take(previous + 1, at);
  }
}

type Search = { readonly alike: Alike; readonly take: Take };

/** Of the rest, the likest pairs first. */
function elsewhere(from: readonly number[], to: readonly number[], { alike, take }: Search): void {
  if (from.length * to.length > mostPairs) return;
  const pairs = from
    .flatMap((old) => to.map((fresh) => ({ old, fresh, share: alike(old, fresh) })))
    .filter(({ share }) => share >= alikeElsewhere)
    .sort((a, b) => b.share - a.share || a.fresh - b.fresh || a.old - b.old);
  const [usedOld, usedFresh] = [new Set<number>(), new Set<number>()];
  for (const { old, fresh } of pairs) {
    if (usedOld.has(old) || usedFresh.has(fresh)) continue;
    usedOld.add(old);
    usedFresh.add(fresh);
    take(old, fresh);
  }
}
