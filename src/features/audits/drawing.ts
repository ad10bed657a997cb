import { type Relationship, relationships } from '#formats/oscal/mapping.ts';
import { grouped } from '#kernel/group.ts';
import type { Fault } from '#kernel/refusal.ts';

import { type Clause, type Clauses, demandOf, nameOf } from './clause.ts';
import { likeness, signsOf } from './likeness.ts';
import { say } from './mapping-texts.ts';
import type { Succession } from './succession.ts';

/** How clauses can stand to each other, in the words of OSCAL. */
export const relationKinds = relationships;
export type RelationKind = Relationship;

/** A relation as a person drew it; one side alone says that its clauses have no counterpart. */
export type Drawn = Succession & { readonly id: string };

export const lineStates = ['decided', 'proposed', 'open'] as const;
export type LineState = (typeof lineStates)[number];

/** One row of the editor: a relation that was drawn, one that words suggest, or a clause with neither. */
export type DraftLine = {
  readonly state: LineState;
  /** Of what was drawn. */
  readonly relation: string | null;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly relationship: Relationship | null;
  readonly rationale: string;
};

type Edition = { readonly keys: () => Iterable<string> };
type Ends = { readonly before: Edition; readonly after: Edition };

/**
 * What there is to decide on between two editions, in the order of the later one; what only the earlier
 * one has comes last. Words suggest only what nobody has decided: a pair that was denied is not
 * suggested again.
 */
export function draftLines(
  { before, after }: Ends,
  drawn: readonly Drawn[],
  proposals: readonly Succession[],
): readonly DraftLine[] {
  const settled = settledBy(drawn);
  const denied = new Set(drawn.filter(isDenial).flatMap(pairsOf));
  const open = proposals.filter(
    (each) =>
      each.from.every((id) => !settled.from.has(id)) &&
      each.to.every((id) => !settled.to.has(id)) &&
      pairsOf(each).every((pair) => !denied.has(pair)),
  );
  const lines = [...drawn.map(decidedLine), ...open.map(proposedLine)];
  const suggested = { from: new Set(open.flatMap(({ from }) => from)), to: new Set<string>() };
  for (const { to } of open) for (const id of to) suggested.to.add(id);
  const isLeft = (id: string, side: 'from' | 'to') =>
    !settled[side].has(id) && !suggested[side].has(id);
  const byFirst = grouped(
    lines.filter(({ to }) => to.length > 0),
    ({ to }) => to[0] ?? '',
  );
  return [
    ...[...after.keys()].flatMap((id) => [
      ...(byFirst.get(id) ?? []),
      ...(isLeft(id, 'to') ? [openLine([], [id])] : []),
    ]),
    ...lines.filter(({ to }) => to.length === 0),
    ...[...before.keys()].filter((id) => isLeft(id, 'from')).map((id) => openLine([id], [])),
  ];
}

const decidedLine = ({ id, ...succession }: Drawn): DraftLine => ({
  ...{ state: 'decided', relation: id },
  ...succession,
});
const proposedLine = (succession: Succession): DraftLine => ({
  ...{ state: 'proposed', relation: null },
  ...succession,
});
const openLine = (from: readonly string[], to: readonly string[]): DraftLine => ({
  ...{ state: 'open', relation: null, from, to, relationship: null, rationale: '' },
});

const pairsOf = ({ from, to }: Succession) => from.flatMap((a) => to.map((b) => `${a} ${b}`));

/** That two clauses have nothing to do with one another says nothing of what either does belong to. */
const isDenial = ({ from, to, relationship }: Succession) =>
  relationship === 'no-relationship' && from.length > 0 && to.length > 0;

function settledBy(drawn: readonly Succession[]) {
  const counted = drawn.filter((each) => !isDenial(each));
  return {
    from: new Set(counted.flatMap(({ from }) => from)),
    to: new Set(counted.flatMap(({ to }) => to)),
  };
}

/** Clauses of either edition that nobody has decided on. */
export function undecidedIn(
  { before, after }: Ends,
  drawn: readonly Succession[],
): { readonly from: readonly string[]; readonly to: readonly string[] } {
  const settled = settledBy(drawn);
  return {
    from: [...before.keys()].filter((id) => !settled.from.has(id)),
    to: [...after.keys()].filter((id) => !settled.to.has(id)),
  };
}

type Held = { readonly before: Clauses; readonly after: Clauses };

/** Whatever does not hold in relations that are to be added to others, each with its place. */
export function drawingFaults(
  relations: readonly Succession[],
  others: readonly Succession[],
  { before, after }: Held,
): readonly Fault[] {
  const related = new Set(others.flatMap(pairsOf));
  const alone = new Set(others.flatMap(aloneIn));
  const joined = new Set(others.filter((each) => !isDenial(each)).flatMap(sidesOf));
  return relations.flatMap((relation, at) => {
    const path = `/relations/${at}`;
    const faults = [
      ...strangers(relation.from, before, `${path}/from`),
      ...strangers(relation.to, after, `${path}/to`),
      ...oneSided(relation, path),
      ...pairsOf(relation)
        .filter((pair) => related.has(pair))
        .map((pair) => ({ path, text: say('audits.drawing.twice', { pair }) })),
      ...contradictions(relation, { alone, joined }, path),
    ];
    for (const pair of pairsOf(relation)) related.add(pair);
    for (const side of aloneIn(relation)) alone.add(side);
    if (!isDenial(relation)) for (const side of sidesOf(relation)) joined.add(side);
    return faults;
  });
}

const sidesOf = ({ from, to }: Succession) => [
  ...from.map((id) => `from ${id}`),
  ...to.map((id) => `to ${id}`),
];
const isAlone = ({ from, to }: Succession) => from.length === 0 || to.length === 0;
const aloneIn = (relation: Succession) => (isAlone(relation) ? sidesOf(relation) : []);

function strangers(ids: readonly string[], held: Clauses, path: string): readonly Fault[] {
  return ids.flatMap((id, at) => {
    if (ids.indexOf(id) < at) return [{ path, text: say('audits.drawing.named-twice', { id }) }];
    return held.has(id) ? [] : [{ path, text: say('audits.drawing.stranger', { id }) }];
  });
}

function oneSided({ from, to, relationship }: Succession, path: string): readonly Fault[] {
  if (from.length + to.length === 0) return [{ path, text: say('audits.drawing.nothing') }];
  const isWhole = from.length > 0 && to.length > 0;
  return isWhole || relationship === 'no-relationship'
    ? []
    : [{ path, text: say('audits.drawing.one-sided') }];
}

type Known = { readonly alone: ReadonlySet<string>; readonly joined: ReadonlySet<string> };

/** What has no counterpart has none anywhere. */
function contradictions(relation: Succession, known: Known, path: string): readonly Fault[] {
  if (isDenial(relation)) return [];
  const against = isAlone(relation) ? known.joined : known.alone;
  return sidesOf(relation)
    .filter((side) => against.has(side))
    .map((side) => ({
      path,
      text: say('audits.drawing.contradiction', { id: side.slice(side.indexOf(' ') + 1) }),
    }));
}

export type Candidate = { readonly id: string; readonly alike: number };

const mostCandidates = 8;
const leastAlike = 0.15;

/** The clauses of another edition whose words are most like those of one, the likest first. */
export function candidatesFor(clause: Clause, others: Clauses): readonly Candidate[] {
  const wordsOf = (each: Clause) => signsOf(`${nameOf(each)}\n${demandOf(each)}`);
  const own = wordsOf(clause);
  return [...others.values()]
    .map((each) => ({ id: each.id, alike: likeness(own, wordsOf(each)) }))
    .filter(({ alike }) => alike >= leastAlike)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, mostCandidates);
}
