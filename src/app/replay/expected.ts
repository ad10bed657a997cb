// By when a system must be in order, reckoned apart from the program: the dates of the catalogue, the
// published table of BOD 26-04, and plain days. Nothing of the program's own rules is used here, so
// that a fault in them shows.

const hour = 3_600_000;
const day = 24 * hour;

/** The calendar day of a moment in Japan, which has kept nine hours before UTC since 1951. */
export const dayInJapan = (at: Date): string =>
  new Date(at.getTime() + 9 * hour).toISOString().slice(0, 10);

/** The last millisecond, in Japan, of the n-th day after a day. */
export const endOf = (on: string, after = 0): Date =>
  new Date(Date.parse(`${on}T00:00:00+09:00`) + (after + 1) * day - 1);

/** From this day on BOD 26-04 rules; before it BOD 22-01. */
const changeOn = '2026-06-10';

/** Rows of BOD 26-04 for what is listed: reachable, automatable, impact, days. All others: 14. */
const within3Days = new Set(['yes yes total', 'yes no total', 'no yes total', 'yes yes partial']);

export type Circumstances = {
  /** When the clock of the order starts for the system: at the issue, or on joining it later. */
  readonly startAt: Date;
  readonly basis: 'affected' | 'unknown';
  /** The date that the catalogue sets. */
  readonly catalogueDue: string;
  readonly listedOn: string;
  /** What the owner says; null where it says nothing. */
  readonly reachable: boolean | null;
  readonly traits: { readonly automatable: string; readonly impact: string } | null;
  /** Days that the order itself gives. */
  readonly ownDays: number;
};

export const rules = [
  ...(['catalogue date', 'catalogue date had passed', 'table days'] as const),
  ...(['table waits for facts', 'nothing known of the system'] as const),
] as const;
export type Rule = (typeof rules)[number];

/** What must come out: the deadline, and where the table itself sets a moment, that moment. */
export type Expected = {
  readonly rule: Rule;
  readonly dueAt: Date;
  readonly tableDueAt: Date | null;
};

export function expected(of: Circumstances): Expected {
  const startOn = dayInJapan(of.startAt);
  const own = endOf(startOn, of.ownDays);
  if (of.basis === 'unknown') {
    return { rule: 'nothing known of the system', dueAt: own, tableDueAt: null };
  }
  if (startOn < changeOn) {
    const due = endOf(of.catalogueDue);
    return due > of.startAt
      ? { rule: 'catalogue date', dueAt: due, tableDueAt: due }
      : { rule: 'catalogue date had passed', dueAt: own, tableDueAt: due };
  }
  if (of.reachable === null || of.traits === null) {
    return { rule: 'table waits for facts', dueAt: own, tableDueAt: null };
  }
  const { automatable, impact } = of.traits;
  const row = `${of.reachable ? 'yes' : 'no'} ${automatable} ${impact}`;
  const days = within3Days.has(row) ? 3 : 14;
  // The table counts from the listing or the detection, whichever is earlier; the order from itself.
  const detectedOn = of.listedOn < startOn ? of.listedOn : startOn;
  return {
    rule: 'table days',
    dueAt: endOf(startOn, days),
    tableDueAt: endOf(detectedOn, days),
  };
}

/** An order is late when the day after the listing has ended in Japan. */
export const isLateOn = (listedOn: string, at: Date): boolean => at > endOf(listedOn, 1);

const freshFor = 90 * day;

/** Whether an inventory taken then still says what a system runs. */
export const isFresh = (takenAt: Date | undefined, at: Date): boolean =>
  takenAt !== undefined && at.getTime() - takenAt.getTime() <= freshFor;
