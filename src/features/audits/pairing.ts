import { type Clause, type Clauses, demandOf, nameOf } from './clause.ts';
import { likeness, plain, type Signs, signsOf } from './likeness.ts';
import type { Succession } from './succession.ts';

/** Two clauses that are taken for one in two editions. */
export type Pair = { readonly before: Clause; readonly after: Clause; readonly isGuess: boolean };

/** Under the same number, from here on the words are taken for the same clause. */
const alikeUnderNumber = 0.4;
/** Anywhere else, from here on. */
const alikeAnywhere = 0.6;
/** More comparisons than this are not made: what is left over is then shown as added and removed. */
const mostComparisons = 150_000;

/** Which clauses of two editions belong together, the surest ways first. */
export function pairsOf(before: Clauses, after: Clauses): readonly Pair[] {
  const open = { before: new Map(before), after: new Map(after) };
  const pairs: Pair[] = [];
  const take = (one: Clause, other: Clause, isGuess: boolean) => {
    open.before.delete(one.id);
    open.after.delete(other.id);
    pairs.push({ before: one, after: other, isGuess });
  };
  for (const one of before.values()) {
    const other = after.get(one.id);
    if (other && (says(one) === says(other) || isCalledAlike(one, other))) {
      take(one, other, false);
    }
  }
  takeAlike(open, says, (one, other) => {
    take(one, other, false);
  });
  takeAlike(
    open,
    (clause) => plain(nameOf(clause)),
    (one, other) => {
      take(one, other, true);
    },
  );
  takeByLikeness(open, (one, other) => {
    take(one, other, true);
  });
  return pairs;
}

type Open = { readonly before: Map<string, Clause>; readonly after: Map<string, Clause> };
type Take = (before: Clause, after: Clause) => void;

/** A clause without a word says nothing it could be recognised by. */
function says(clause: Clause): string {
  const demand = plain(demandOf(clause));
  return demand === '' ? '' : `${plain(nameOf(clause))}\n${demand}`;
}

/** A number is no name: the next edition may use it for something else. */
function isCalledAlike(one: Clause, other: Clause): boolean {
  const name = plain(nameOf(one));
  return name !== '' && name === plain(nameOf(other));
}

/** Those that have something in common that nothing else of either edition has. */
function takeAlike(open: Open, trait: (clause: Clause) => string, take: Take): void {
  const before = singles(open.before, trait);
  for (const [key, other] of singles(open.after, trait)) {
    const one = before.get(key);
    if (one && other) take(one, other);
  }
}

function singles(clauses: Clauses, trait: (clause: Clause) => string) {
  const found = new Map<string, Clause | undefined>();
  for (const clause of clauses.values()) {
    const key = trait(clause);
    if (key !== '') found.set(key, found.has(key) ? undefined : clause);
  }
  return found;
}

function takeByLikeness(open: Open, take: Take): void {
  if (open.before.size * open.after.size > mostComparisons) return;
  const signed = (clauses: Clauses) =>
    [...clauses.values()].map((clause) => ({
      clause,
      signs: signsOf(`${nameOf(clause)}\n${demandOf(clause)}`),
    }));
  const [left, right] = [signed(open.before), signed(open.after)];
  const found = left
    .flatMap((one) =>
      right.map((other) => ({ one, other, alike: alikeOf(one.signs, other.signs) })),
    )
    .filter(({ one, other, alike }) =>
      one.clause.id === other.clause.id ? alike >= alikeUnderNumber : alike >= alikeAnywhere,
    )
    .sort((a, b) => b.alike - a.alike);
  for (const { one, other } of found) {
    if (open.before.has(one.clause.id) && open.after.has(other.clause.id)) {
      take(one.clause, other.clause);
    }
  }
}

/** Of texts so different in length that they cannot be alike, nothing is counted. */
function alikeOf(one: Signs, other: Signs): number {
  const most = (2 * Math.min(one.total, other.total)) / Math.max(1, one.total + other.total);
  return most < alikeUnderNumber ? 0 : likeness(one, other);
}

/** The pairs that a mapping names: every source with every target, so that what was split is seen in each part. */
export function pairsBy(
  before: Clauses,
  after: Clauses,
  successions: readonly Succession[],
): readonly Pair[] {
  return successions.flatMap(({ from, to, relationship }) => {
    if (relationship === 'no-relationship') return [];
    return to.flatMap((target) =>
      from.flatMap((source) => {
        const [one, other] = [before.get(source), after.get(target)];
        return one && other ? [{ before: one, after: other, isGuess: false }] : [];
      }),
    );
  });
}
