import { z } from 'zod';

import { faultsOf } from '#kernel/faults.ts';
import { day, instant } from '#kernel/instant.ts';
import type { Fault } from '#kernel/refusal.ts';

import { fieldKeys } from './fact-fields.ts';
import { current, Fact, FactCertainty, RecordKind } from './facts.ts';
import type { Picture } from './picture.ts';

const words = (longest: number) => z.string().trim().min(1).max(longest);

const entry = z.strictObject({
  field: z.enum(fieldKeys),
  value: z.unknown(),
  certainty: FactCertainty.optional(),
  since: z.iso.datetime({ offset: true }).optional(),
  by: words(200).optional(),
  at: z.iso.datetime({ offset: true }).optional(),
});

/** As many bytes may one file have that is carried along, and as many files. */
export const carriedMost = { bytes: 10 * 1024 * 1024, files: 20 } as const;

/** A file that is carried along: its bytes in Base 64, and their hash. */
export const CarriedFile = z.strictObject({
  name: words(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  content: z
    .string()
    .min(4)
    .max(Math.ceil(carriedMost.bytes / 3) * 4),
});
export type CarriedFile = z.infer<typeof CarriedFile>;

const reporter = z.strictObject({
  kind: words(60).nullable(),
  sectors: z.array(words(60)).max(50).nullable(),
  designations: z.array(words(60)).max(50).nullable(),
});

/**
 * Facts as somebody writes them by hand. A fact without certainty is confirmed, one without a value
 * unknown; who said it and when stand once for all.
 */
export const FactsFile = z.strictObject({
  kind: RecordKind,
  /** The moment it is judged at, and at which facts were said that do not say when. */
  asOf: instant,
  by: words(200),
  reporter,
  facts: z.array(entry).max(5000),
  answers: z
    .array(
      z.strictObject({
        question: words(60),
        answer: z.enum(['yes', 'no', 'unknown']),
        note: words(2000).exactOptional(),
      }),
    )
    .max(500)
    .default([]),
  attachments: z.array(CarriedFile).max(carriedMost.files).default([]),
  filings: z
    .array(z.strictObject({ duty: words(60), stage: words(40), at: instant }))
    .max(500)
    .default([]),
  requests: z
    .array(
      z.strictObject({
        duty: words(60),
        stage: words(40),
        at: instant,
        dueOn: day.nullable().default(null),
      }),
    )
    .max(500)
    .default([]),
});
export type FactsFile = z.infer<typeof FactsFile>;

/** What a facts file says, or every fault in it with its place. */
export type FactsReading =
  | {
      readonly ok: true;
      readonly file: FactsFile;
      readonly picture: Picture;
      /** All of them with their history, as far as it is told. */
      readonly facts: readonly Fact[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads a facts file. Facts that were not yet known at its moment are no part of the picture. */
export function readFacts(document: unknown): FactsReading {
  const read = FactsFile.safeParse(document);
  if (!read.success) return { ok: false, faults: faultsOf(read.error) };
  const { kind, asOf, by, reporter: known, answers, filings, requests } = read.data;
  const faults: Fault[] = [];
  const facts = read.data.facts.flatMap((each, at): Fact[] => {
    const value = each.value ?? null;
    const fact = Fact.safeParse({
      field: each.field,
      value,
      certainty: each.certainty ?? (value === null ? 'unknown' : 'confirmed'),
      since: each.since ?? null,
      by: each.by ?? by,
      at: each.at ?? asOf.toISOString(),
    });
    if (fact.success) return [fact.data];
    for (const { path, text } of faultsOf(fact.error)) {
      faults.push({ path: `/facts/${at}${path}`, text });
    }
    return [];
  });
  if (faults.length > 0) return { ok: false, faults };
  const picture: Picture = {
    kind,
    facts: current(facts.filter((fact) => fact.at <= asOf)),
    reporter: known,
    answers: new Map(answers.map((each) => [each.question, { ...each, by, at: asOf }])),
    filings: filings.filter((each) => each.at <= asOf),
    requests: requests.filter((each) => each.at <= asOf),
    asOf,
  };
  return { ok: true, file: read.data, picture, facts };
}
