import { jurisdictionOf } from '#features/profiles/server/service.ts';
import { dayIn } from '#features/profiles/zone.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import { type Current, current, Fact, momentIn } from '../facts.ts';
import type { IncidentId } from '../incident.ts';
import type { Answer, Picture, Reporter } from '../picture.ts';
import type { Rulebook } from '../rulebook.ts';
import { rulebookInForce } from './amendment.ts';
import { notFound, ownBody } from './ask.ts';
import { type FilingRow, selectFiledBy } from './filing-store.ts';
import { type MessageRow, selectMessagesTo } from './matter-store.ts';
import * as store from './store.ts';

/** The rulebook that an incident is judged by: that of the installation unless another is named. */
export async function rulebookFor(work: Work, profile: string | undefined): Promise<Rulebook> {
  return rulebookInForce(work, profile ?? (await jurisdictionOf(work)).profile.id);
}

/** A record of the actor’s own body; whoever asks for another’s is told that there is none. */
export async function recordNamed(work: Work, id: IncidentId): Promise<store.RecordRow> {
  return (await store.selectRecord(work, ownBody(work), id)) ?? notFound();
}

/** A fact as it was kept. */
export const factOf = ({ said_as: by, said_at: at, firm, ...row }: store.FactRow): Fact =>
  Fact.parse({
    field: row.field,
    value: row.value,
    certainty: row.certainty,
    since: row.since?.toISOString() ?? null,
    by,
    ...(firm !== null && { firm }),
    at: at.toISOString(),
  });

/** A record with all that was ever said, sent and asked of it. */
export type Dossier = {
  readonly record: store.RecordRow;
  readonly facts: Current;
  readonly answers: readonly Answer[];
  readonly filings: readonly FilingRow[];
  readonly messages: readonly MessageRow[];
};

/** The dossiers of some records of one body. */
export async function dossiersOf(
  work: Work,
  records: readonly store.RecordRow[],
): Promise<readonly Dossier[]> {
  const [first] = records;
  if (!first) return [];
  const body = first.organization_id;
  const ids = records.map(({ id }) => id);
  const facts = grouped(await store.selectFacts(work, body, ids), (row) => row.record_id);
  const answers = grouped(await store.selectAnswers(work, body, ids), (row) => row.record_id);
  const filings = grouped(await selectFiledBy(work, body, ids), (row) => row.record_id);
  // Nothing is said about what nobody was told of.
  const spoken = ids.filter((id) => filings.has(id));
  const messages = grouped(await selectMessagesTo(work, body, spoken), (row) => row.record_id);
  return records.map((record) => ({
    record,
    facts: current((facts.get(record.id) ?? []).map(factOf)),
    answers: (answers.get(record.id) ?? []).map(({ said_as: by, said_at: at, ...row }) => ({
      question: row.question,
      answer: row.answer,
      note: row.note,
      ...{ by, at },
    })),
    filings: filings.get(record.id) ?? [],
    messages: messages.get(record.id) ?? [],
  }));
}

export async function dossierOf(work: Work, record: store.RecordRow): Promise<Dossier> {
  const [dossier] = await dossiersOf(work, [record]);
  return dossier ?? notFound();
}

/** What a body was on the day of an incident: the law of that day asks it, not of today’s. */
export async function reporterOn(work: Work, body: OrganizationId, day: string): Promise<Reporter> {
  const attributes = await store.selectAttributesOn(work, body, day);
  const valuesOf = (aspect: string) =>
    attributes.filter((each) => each.aspect === aspect).map(({ value }) => value);
  return {
    kind: valuesOf('kind')[0] ?? null,
    sectors: valuesOf('sector'),
    designations: valuesOf('designation'),
  };
}

/** All that is known of an incident now: what the rules judge by. */
export async function pictureOf(work: Work, dossier: Dossier, zone: string): Promise<Picture> {
  const { record, facts, answers, filings, messages } = dossier;
  const day = dayIn(zone, momentIn(facts, 'recognised-at') ?? work.now);
  return {
    kind: record.kind,
    facts,
    reporter: await reporterOn(work, record.organization_id, day),
    answers: new Map(answers.map((each) => [each.question, each])),
    filings: filings
      .filter(({ kind, withdrawn_at: gone }) => kind !== 'withdrawal' && gone === null)
      .map(({ duty, stage, filed_at: at }) => ({ duty, stage, at })),
    requests: messages.flatMap(({ duty, stage, said_at: at, due_on: dueOn }) =>
      duty !== null && stage !== null ? [{ duty, stage, at, dueOn }] : [],
    ),
    asOf: work.now,
  };
}
