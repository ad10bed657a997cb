import { z } from 'zod';

import { Names } from '#features/profiles/names.ts';
import { id } from '#kernel/id.ts';
import { instant } from '#kernel/instant.ts';

import { type FieldKey, fieldOf } from './fact-fields.ts';
import { type Current, current, Fact, RecordKind } from './facts.ts';
import { blankPicture, type Picture } from './picture.ts';
import { firstFields, openQuestions, questions, wantedNext } from './questions.ts';
import { type Rulebook, standingsOf } from './rulebook.ts';
import type { ScopeQuestion } from './scope.ts';

/** Somebody who reports without an account. */
export const GuestId = id('guest');
export type GuestId = z.infer<typeof GuestId>;

export const GuestInvitationId = id('guest-invitation');
export type GuestInvitationId = z.infer<typeof GuestInvitationId>;

/** What a guest sends: a report, a correction of it, its withdrawal. */
const guestReportKinds = ['report', 'correction', 'withdrawal'] as const;
export const GuestReportKind = z.enum(guestReportKinds);
export type GuestReportKind = (typeof guestReportKinds)[number];

/** Where it stands: to be corrected still, taken back, or the record of an organization by now. */
const guestStates = ['open', 'withdrawn', 'joined'] as const;
export const GuestState = z.enum(guestStates);
export type GuestState = (typeof guestStates)[number];

const line = (longest: number) => z.string().trim().min(1).max(longest);

/** Who reports, as they call themselves. Nobody has checked it. */
export const Sender = z.strictObject({
  body: line(200),
  person: line(200),
  email: z.email().max(254),
  telephone: z.string().trim().max(60),
});
export type Sender = z.infer<typeof Sender>;

/** What a guest answers to a question of scope. */
export const GuestAnswer = z.strictObject({
  question: line(60),
  answer: z.enum(['yes', 'no', 'unknown']),
});
export type GuestAnswer = z.infer<typeof GuestAnswer>;

/** A guest’s report as it was sent: the whole that is kept, hashed and proven. */
export const GuestDocument = z.strictObject({
  format: z.literal('noroshi-guest-report-1'),
  id: GuestId,
  kind: GuestReportKind,
  sequence: z.number().int().min(1),
  receiver: Names,
  sender: Sender,
  /** Whether an authority had asked them; otherwise they came by the public page. */
  isInvited: z.boolean(),
  recordKind: RecordKind,
  reason: z.string(),
  filedAt: instant,
  facts: z.array(Fact),
  /** Whether the body, the system and the trigger are meant, as the sender sees it. */
  answers: z.array(GuestAnswer).default([]),
});
export type GuestDocument = z.infer<typeof GuestDocument>;

export const guestText = (document: GuestDocument): string =>
  JSON.stringify(z.encode(GuestDocument, document));
export const guestDocumentIn = (text: string): GuestDocument =>
  GuestDocument.parse(JSON.parse(text));

/** What one answer says, whoever said it and when. */
export const saying = ({ value, certainty, since }: Fact): string =>
  JSON.stringify([value, certainty, since?.toISOString() ?? null]);

/** The facts that say something else than what was known before, or something new. */
export const newIn = (facts: readonly Fact[], before: Current): readonly Fact[] =>
  facts.filter((fact) => {
    const known = before.get(fact.field);
    return !known || saying(known) !== saying(fact);
  });

/** Every answer that a guest ever gave, each when it was given first. */
export function historyOf(documents: readonly GuestDocument[]): readonly Fact[] {
  let known: Current = new Map();
  return documents.flatMap(({ facts }) => {
    const told = newIn(facts, known);
    known = current([...known.values(), ...told]);
    return told;
  });
}

/**
 * What is asked of somebody of whom nothing is known: each thing once for all duties that may be theirs.
 * Who they are is asked apart.
 */
export function guestFields(rulebook: Rulebook, now: Date): readonly FieldKey[] {
  const standings = standingsOf(rulebook, blankPicture('incident', now));
  const asked = questions(wantedNext(standings, rulebook), standings).map(({ field }) => field);
  const fields = new Set([...firstFields, ...asked]);
  return [...fields].filter((field) => fieldOf(field).block !== 'reporter');
}

/** The questions of scope that a duty waits for as long as nothing is known. */
export function guestQuestions(rulebook: Rulebook, now: Date): readonly ScopeQuestion[] {
  const open = openQuestions(standingsOf(rulebook, blankPicture('incident', now)));
  return rulebook.questions.map(({ value }) => value).filter(({ id }) => open.includes(id));
}

/** All that is known of what a guest told: nobody has said yet what kind of body they are. */
export const guestPicture = (document: GuestDocument, asOf: Date): Picture => ({
  ...blankPicture(document.recordKind, asOf),
  facts: current(document.facts),
  answers: new Map(
    document.answers.map((each) => [
      each.question,
      { ...each, by: document.sender.person, at: document.filedAt },
    ]),
  ),
});
