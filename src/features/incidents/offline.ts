import { z } from 'zod';

import { readShelf } from '#features/profiles/shelf.ts';
import { instant } from '#kernel/instant.ts';

import { fieldKeys } from './fact-fields.ts';
import { AnyValue } from './fact-value.ts';
import { FactCertainty, RecordKind } from './facts.ts';
import { type CarriedFile, readFacts } from './facts-file.ts';
import { blankPicture, type Picture } from './picture.ts';
import type { Rulebook } from './rulebook.ts';
import { readRulebooks } from './rulebook-shelf.ts';

const known = z.array(z.string()).readonly().nullable();

/** What a page without a network takes along: who writes on it, and the documents it judges by. */
export const OfflineKit = z.object({
  madeAt: instant,
  /** The profile, a folder of the documents. */
  profile: z.string(),
  /** Who took it along, and for which body. */
  by: z.string(),
  body: z.object({ ja: z.string(), en: z.string() }),
  reporter: z.object({ kind: z.string().nullable(), sectors: known, designations: known }),
  leaves: z.array(z.object({ path: z.string(), document: z.unknown() })),
});
export type OfflineKit = z.infer<typeof OfflineKit>;

const moment = z.iso.datetime({ offset: true });

/** What was written on the page so far, as its browser keeps it. */
export const OfflineDraft = z.object({
  kind: RecordKind,
  facts: z.array(
    z.object({
      field: z.enum(fieldKeys),
      value: AnyValue.nullable(),
      certainty: FactCertainty,
      since: moment.nullable().default(null),
      at: moment,
    }),
  ),
  answers: z.array(
    z.object({ question: z.string(), answer: z.enum(['yes', 'no', 'unknown']), note: z.string() }),
  ),
});
export type OfflineDraft = z.infer<typeof OfflineDraft>;

export const blankDraft: OfflineDraft = { kind: 'incident', facts: [], answers: [] };

/** The rulebook that a kit carries; undefined where its documents hold none. */
export function rulebookIn({ leaves, profile }: OfflineKit): Rulebook | undefined {
  const documents = leaves.map(({ path, document }) => ({ path, document }));
  return readRulebooks(documents, readShelf(documents).profiles).rulebooks.get(profile);
}

/** The draft as the facts file that the program and the site take in; each answer keeps its moment. */
export function factsFileOf(
  draft: OfflineDraft,
  kit: OfflineKit,
  at: Date,
  attachments: readonly CarriedFile[] = [],
) {
  return {
    ...{ kind: draft.kind, asOf: at.toISOString(), by: kit.by, reporter: kit.reporter },
    facts: draft.facts.map(({ since, ...fact }) => (since === null ? fact : { ...fact, since })),
    answers: draft.answers.map(({ note, ...answer }) =>
      note === '' ? answer : { ...answer, note },
    ),
    attachments,
  };
}

/** What the rules judge a draft by. */
export function pictureIn(draft: OfflineDraft, kit: OfflineKit, at: Date): Picture {
  const read = readFacts(factsFileOf(draft, kit, at));
  return read.ok ? read.picture : blankPicture(draft.kind, at);
}
