import type { Current, RecordKind } from './facts.ts';

/** What a body is, on the day whose law counts; null where that is not known. */
export type Reporter = {
  readonly kind: string | null;
  readonly sectors: readonly string[] | null;
  readonly designations: readonly string[] | null;
};

/** What somebody answered to a scope question. */
export type Answer = {
  readonly question: string;
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly by: string;
  readonly at: Date;
  readonly note?: string;
};

/** A report that was sent to the authorities of a duty. */
export type Filing = { readonly duty: string; readonly stage: string; readonly at: Date };

/** An authority's request for a report that is owed only when it is asked for. */
export type FilingRequest = {
  readonly duty: string;
  readonly stage: string;
  readonly at: Date;
  /** The day that the authority named, where it did. */
  readonly dueOn: string | null;
};

/** All that is known of an incident at a moment: what the rules judge by. */
export type Picture = {
  readonly kind: RecordKind;
  readonly facts: Current;
  readonly reporter: Reporter;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly filings: readonly Filing[];
  readonly requests: readonly FilingRequest[];
  /** The moment it is judged at; its day is the law's where no fact says another. */
  readonly asOf: Date;
};

/** A picture in which nothing is known. */
export const blankPicture = (kind: RecordKind, asOf: Date): Picture => ({
  kind,
  facts: new Map(),
  reporter: { kind: null, sectors: null, designations: null },
  answers: new Map(),
  filings: [],
  requests: [],
  asOf,
});
