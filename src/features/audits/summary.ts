import { type Result, results } from './judgement.ts';
import { keyOf, type Lineage } from './lineage.ts';

/** A body as it is counted. */
export type CountedBody = { readonly id: string; readonly supervisor: string | null };

/** An audit of any year, with what was judged in it as far as the asker may know. */
export type CountedAudit = {
  readonly id: string;
  readonly organization: string;
  readonly year: number;
  readonly isClosed: boolean;
  readonly judged: Readonly<Record<Result, number>>;
};

/** A finding of any year, under the number its clause had then. */
export type CountedFinding = {
  readonly id: string;
  readonly organization: string;
  readonly year: number;
  readonly edition: string;
  readonly clause: string;
  readonly rating: string | null;
  readonly isUrgent: boolean;
  readonly isClosed: boolean;
  readonly isAccepted: boolean;
  readonly isOverdue: boolean;
  readonly isRepeat: boolean;
  readonly system: string | null;
};

/** The edition by whose chapters everything is counted, that of earlier editions through the mappings. */
export type Measure = {
  readonly edition: string;
  /** Its clauses in their order, each with its chapter. */
  readonly chapters: ReadonlyMap<string, string>;
  readonly lineage: Lineage;
};

export type SummaryFacts = {
  readonly year: number;
  readonly bodies: readonly CountedBody[];
  readonly audits: readonly CountedAudit[];
  readonly findings: readonly CountedFinding[];
  readonly measure: Measure;
};

/** One year beside the others. */
export type YearCount = {
  readonly year: number;
  readonly audits: number;
  readonly closed: number;
  readonly bodies: number;
  readonly findings: number;
  readonly urgent: number;
  readonly repeats: number;
  readonly settled: number;
  /** Findings for each audited body; null where no body was audited. */
  readonly perBody: number | null;
  /** That, beside the first year that has one, which is 100; null where there is nothing to compare. */
  readonly index: number | null;
};

export type ChapterCount = {
  /** Null: of clauses that lead to nothing in this edition. */
  readonly chapter: string | null;
  readonly findings: number;
  /** Of all findings of the year, 0 to 1. */
  readonly share: number;
  readonly bodies: number;
  /** The year before, counted by the same chapters. */
  readonly before: number;
};

export type BodyCount = {
  readonly organization: string;
  readonly supervisor: string | null;
  readonly audits: number;
  readonly judged: number;
  /** Of what was judged and applies, 0 to 1; null where nothing was. */
  readonly met: number | null;
  readonly findings: number;
  readonly open: number;
  readonly overdue: number;
  readonly urgent: number;
  readonly repeats: number;
  readonly settled: number;
};

export type Summary = {
  readonly year: number;
  readonly judged: Readonly<Record<Result, number>>;
  readonly years: readonly YearCount[];
  readonly chapters: readonly ChapterCount[];
  readonly ratings: readonly { readonly rating: string | null; readonly findings: number }[];
  /** Findings about a system, and how many there are on each system that has any. */
  readonly systems: { readonly findings: number; readonly systems: number };
  readonly bodies: readonly BodyCount[];
};

const none: Readonly<Record<Result, number>> = {
  ...{ met: 0, 'partly-met': 0 },
  ...{ 'not-met': 0, 'not-applicable': 0 },
};

/** The figures of a fiscal year, as published summaries have them, beside those of earlier years. */
export function summaryOf(facts: SummaryFacts): Summary {
  const { year, audits, findings } = facts;
  const own = findings.filter((each) => each.year === year);
  const systems = own.flatMap(({ system }) => system ?? []);
  return {
    year,
    judged: sumOf(audits.filter((each) => each.year === year)),
    years: yearsOf(facts),
    chapters: chaptersOf(facts),
    ratings: ratingsOf(own),
    systems: { findings: systems.length, systems: new Set(systems).size },
    bodies: bodiesOf(facts),
  };
}

function sumOf(audits: readonly CountedAudit[]): Readonly<Record<Result, number>> {
  const sum = { ...none };
  for (const { judged } of audits) for (const result of results) sum[result] += judged[result];
  return sum;
}

const isSettled = ({ isClosed, isAccepted }: CountedFinding) => isClosed || isAccepted;
const count = <Item>(items: readonly Item[], holds: (item: Item) => boolean) =>
  items.filter(holds).length;

function yearsOf({ year, audits, findings }: SummaryFacts): YearCount[] {
  const all = new Set([year, ...audits.map((each) => each.year)]);
  const years = [...all].filter((each) => each <= year).sort((a, b) => a - b);
  const counted = years.map((each) => {
    const held = audits.filter((audit) => audit.year === each);
    const raised = findings.filter((finding) => finding.year === each);
    const bodies = new Set(held.map(({ organization }) => organization)).size;
    return {
      ...{ year: each, audits: held.length, closed: count(held, (one) => one.isClosed), bodies },
      ...{ findings: raised.length, urgent: count(raised, ({ isUrgent }) => isUrgent) },
      ...{ repeats: count(raised, ({ isRepeat }) => isRepeat), settled: count(raised, isSettled) },
      perBody: bodies === 0 ? null : raised.length / bodies,
    };
  });
  const base = counted.find(({ perBody }) => perBody !== null && perBody > 0)?.perBody;
  return counted.map((each) => ({
    ...each,
    perBody: each.perBody === null ? null : rounded(each.perBody, 10),
    index: base && each.perBody !== null ? rounded((each.perBody / base) * 100, 1) : null,
  }));
}

const rounded = (number: number, parts: number) => Math.round(number * parts) / parts;

/**
 * Findings by chapter, the fullest first. What was found under an earlier edition is counted where what
 * came of its clause stands now; a clause that was split counts once, in the first of these places.
 */
function chaptersOf({ year, findings, measure }: SummaryFacts): ChapterCount[] {
  const chapters = chaptersByKey(measure);
  const placed = findings.map((finding) => ({
    finding,
    chapter: chapters.get(keyOf(finding)) ?? null,
  }));
  const own = placed.filter(({ finding }) => finding.year === year);
  const before = placed.filter(({ finding }) => finding.year === year - 1);
  const named = new Set([...own, ...before].map(({ chapter }) => chapter));
  return [...named]
    .map((chapter) => {
      const here = own.filter((each) => each.chapter === chapter);
      return {
        ...{ chapter, findings: here.length },
        share: own.length === 0 ? 0 : here.length / own.length,
        bodies: new Set(here.map(({ finding }) => finding.organization)).size,
        before: count(before, (each) => each.chapter === chapter),
      };
    })
    .sort((a, b) => b.findings - a.findings || b.before - a.before);
}

function chaptersByKey({ edition, chapters, lineage }: Measure): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [clause, chapter] of chapters) {
    for (const key of lineage.kin({ edition, clause })) {
      if (!found.has(key)) found.set(key, chapter);
    }
  }
  // A clause of the edition itself stands in its own chapter, whatever else it came from.
  for (const [clause, chapter] of chapters) found.set(keyOf({ edition, clause }), chapter);
  return found;
}

function ratingsOf(findings: readonly CountedFinding[]): Summary['ratings'] {
  const ratings = new Map<string | null, number>();
  for (const { rating } of findings) ratings.set(rating, (ratings.get(rating) ?? 0) + 1);
  return [...ratings].map(([rating, found]) => ({ rating, findings: found }));
}

function bodiesOf({ year, bodies, audits, findings }: SummaryFacts): BodyCount[] {
  return bodies.flatMap(({ id, supervisor }) => {
    const held = audits.filter((each) => each.organization === id && each.year === year);
    // What was found in earlier years and is not settled is still owed.
    const owed = findings.filter((each) => each.organization === id && each.year <= year);
    const raised = owed.filter((each) => each.year === year);
    const open = owed.filter((each) => !isSettled(each));
    if (held.length + owed.length === 0) return [];
    const judged = sumOf(held);
    const applying = judged.met + judged['partly-met'] + judged['not-met'];
    return {
      ...{ organization: id, supervisor, audits: held.length },
      judged: applying + judged['not-applicable'],
      met: applying === 0 ? null : judged.met / applying,
      ...{ findings: raised.length, open: open.length },
      overdue: count(open, ({ isOverdue }) => isOverdue),
      urgent: count(raised, ({ isUrgent }) => isUrgent),
      repeats: count(raised, ({ isRepeat }) => isRepeat),
      settled: count(raised, isSettled),
    };
  });
}
