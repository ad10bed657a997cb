import type { Carriage, CarriageReason, Carried, Result } from './judgement.ts';
import type { Succession } from './succession.ts';

/** For each clause of the later edition, what it came from. Made once, used for every audit. */
export type Passage = {
  readonly clauses: readonly string[];
  readonly into: ReadonlyMap<string, readonly Succession[]>;
  /** Clauses of the earlier edition that lead nowhere: what was judged of them ends here. */
  readonly ended: readonly string[];
};

type Edition = { readonly keys: () => Iterable<string> };

export function passageOf(
  before: Edition,
  after: Edition,
  successions: readonly Succession[],
): Passage {
  const related = successions.filter(({ relationship }) => relationship !== 'no-relationship');
  const into = new Map<string, Succession[]>();
  for (const succession of related) {
    for (const clause of succession.to) {
      const list = into.get(clause);
      if (list) list.push(succession);
      else into.set(clause, [succession]);
    }
  }
  const continued = new Set(related.flatMap(({ from }) => from));
  return {
    clauses: [...after.keys()],
    into,
    ended: [...before.keys()].filter((clause) => !continued.has(clause)),
  };
}

type ResultOf = (clause: string) => Result | undefined;

/**
 * What judgements on the earlier edition say of every clause of the later one.
 *
 * A judgement crosses only as far as logic takes it: what meets all of something meets a part of it,
 * what fails a part fails the whole, and nothing else follows. Where several relations lead to one
 * clause the surest counts; two that contradict one another have to be looked at.
 */
export function carry(passage: Passage, resultOf: ResultOf): readonly Carried[] {
  return passage.clauses.map((clause) => carryInto(clause, passage, resultOf));
}

export function carryInto(clause: string, passage: Passage, resultOf: ResultOf): Carried {
  const verdict = verdictInto(clause, passage, resultOf);
  const successions = passage.into.get(clause) ?? [];
  const from = [...new Set(successions.flatMap((each) => each.from))];
  return verdict
    ? { clause, ...verdict, from }
    : { clause, carriage: 'new', result: undefined, reason: 'no-predecessor', from };
}

/** What becomes of a clause, whatever it came from; for counting many. */
export function carriageInto(clause: string, passage: Passage, resultOf: ResultOf): Carriage {
  return verdictInto(clause, passage, resultOf)?.carriage ?? 'new';
}

/** The surest of what the relations that lead to a clause say; undefined where none does. */
function verdictInto(clause: string, { into }: Passage, resultOf: ResultOf): Verdict | undefined {
  let best: Verdict | undefined;
  for (const succession of into.get(clause) ?? []) {
    const verdict = verdictOf(succession, resultOf);
    best = best ? surer(best, verdict) : verdict;
  }
  return best;
}

type Verdict = {
  readonly carriage: Exclude<Carriage, 'new'>;
  readonly result: Result | undefined;
  readonly reason: CarriageReason;
};

const preserved = (result: Result, reason: CarriageReason): Verdict => ({
  ...{ carriage: 'preserved', result, reason },
});
const weakened = (result: Result, reason: CarriageReason): Verdict => ({
  ...{ carriage: 'weakened', result, reason },
});
const examine = (reason: CarriageReason): Verdict => ({
  ...{ carriage: 'examine', result: undefined, reason },
});

const sureness = { preserved: 2, weakened: 1, examine: 0 } as const;

function surer(one: Verdict, other: Verdict): Verdict {
  const bothHold = one.carriage === 'preserved' && other.carriage === 'preserved';
  if (bothHold && one.result !== other.result) return examine('conflict');
  if (one.reason === 'conflict') return one;
  return sureness[other.carriage] > sureness[one.carriage] ? other : one;
}

function verdictOf(succession: Succession, resultOf: ResultOf): Verdict {
  const { from, to, relationship } = succession;
  const judged = from.map(resultOf);
  const isSplit = to.length > 1;
  if (judged.includes('not-met')) return failing(relationship, isSplit, from.length > 1);
  if (judged.includes(undefined)) return examine('unjudged');
  const result = together(judged.filter((each) => each !== undefined));
  switch (relationship) {
    case 'equal-to':
    case 'equivalent-to':
      if (result === 'partly-met' && isSplit) return examine('split');
      return preserved(result, 'equal');
    case 'superset-of':
      return result === 'partly-met' ? examine('milder') : preserved(result, 'contains');
    default:
      return isSplit ? examine('split') : inPart(relationship, result);
  }
}

/** Only a part of what is demanded now was judged, and nothing in it failed. */
function inPart(relationship: Succession['relationship'], result: Result): Verdict {
  if (relationship === 'subset-of') {
    return result === 'not-applicable' ? examine('part') : weakened(result, 'part');
  }
  return result === 'met' ? weakened(result, 'overlap') : examine('overlap');
}

/** Something that it came from was not met. */
function failing(
  relationship: Succession['relationship'],
  isSplit: boolean,
  isMerged: boolean,
): Verdict {
  if (relationship === 'superset-of') return examine('milder');
  if (relationship === 'intersects-with') return examine('overlap');
  if (isSplit) return examine('split');
  return relationship === 'subset-of' || isMerged
    ? preserved('not-met', 'failed-part')
    : preserved('not-met', 'equal');
}

/** What several clauses come to together, none of them failed; those that do not apply count for nothing. */
function together(judged: readonly Result[]): Result {
  const counted = judged.filter((each) => each !== 'not-applicable');
  if (counted.length === 0) return 'not-applicable';
  return counted.includes('partly-met') ? 'partly-met' : 'met';
}
