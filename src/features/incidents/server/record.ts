import { createHash } from 'node:crypto';

import { SystemId } from '#features/inventory/system.ts';
import { passExit } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { faultsOf } from '#kernel/faults.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import type { FieldKey } from '../fact-fields.ts';
import { valueShapes } from '../fact-value.ts';
import { Fact, momentIn } from '../facts.ts';
import { say } from '../filing-texts.ts';
import { IncidentFileId, IncidentId, TimelineId } from '../incident.ts';
import { standingsOf } from '../rulebook.ts';
import { type Input, notFound, type Output, ownBody, ownName } from './ask.ts';
import { filingLine, messageLine } from './lines.ts';
import {
  type Dossier,
  dossierOf,
  dossiersOf,
  factOf,
  pictureOf,
  recordNamed,
  rulebookFor,
} from './picture.ts';
import * as store from './store.ts';

/** Enters what was done to a record. It concerns nobody but who did it: no supervisor is told. */
export async function enter(
  work: Change,
  act: `incident.${string}`,
  id: IncidentId,
  facts: Parameters<typeof append>[1]['facts'] = {},
): Promise<void> {
  await append(work, { act, subject: IncidentId.encode(id), organizationId: null, facts });
}

/** When the nearest report is due that was not sent yet; null where none has a date. */
export function nextDueAt(standings: ReturnType<typeof standingsOf>): Date | null {
  const due = standings
    .filter(({ standing }) => standing === 'arises')
    .flatMap(({ stages }) => stages)
    .flatMap(({ isOwed, filedAt, clock }) =>
      isOwed === 'yes' && filedAt === null && clock.state === 'running' && !clock.isProjected
        ? (clock.deadline.dueAt ?? [])
        : [],
    )
    .toSorted((a, b) => a.getTime() - b.getTime());
  return due[0] ?? null;
}

export async function listIncidents(work: Work): Promise<Output<typeof api.listIncidents>> {
  const rulebook = await rulebookFor(work, undefined);
  const { zone } = rulebook.jurisdiction.profile;
  const records = await store.selectRecords(work, ownBody(work));
  const lines: Output<typeof api.listIncidents> = [];
  for (const dossier of await dossiersOf(work, records)) {
    const { record, facts, filings, messages } = dossier;
    const standings = standingsOf(rulebook, await pictureOf(work, dossier, zone));
    const count = (standing: string) =>
      standings.filter((each) => each.standing === standing).length;
    lines.push({
      ...{ id: record.id, kind: record.kind, title: record.title },
      ...{ openedAt: record.opened_at, openedBy: record.opened_by ?? '' },
      closedAt: record.closed_at,
      recognisedAt: momentIn(facts, 'recognised-at'),
      ...{ arises: count('arises'), cannotTell: count('cannot-tell') },
      nextDueAt: record.closed_at ? null : nextDueAt(standings),
      filings: filings.length,
      questions: messages.filter(({ kind, is_answered: done }) => kind === 'question' && !done)
        .length,
    });
  }
  return lines;
}

export async function openIncident(
  work: Change,
  { kind, title, recognisedAt = work.now }: Input<typeof api.openIncident>,
): Promise<Output<typeof api.openIncident>> {
  const organizationId = ownBody(work);
  const body = (await store.selectBody(work, organizationId)) ?? notFound();
  if (recognisedAt > work.now) refuseAt('/recognisedAt', say('incidents.yet-to-come'));
  const id = newId(IncidentId);
  await store.insertRecord(work, { organizationId, id, kind, title });
  await enter(work, 'incident.opened', id, { kind });
  const of = { organizationId, id };
  await keepFact(work, of, { field: 'recognised-at', value: recognisedAt.toISOString() });
  // Who reports need not be asked: it is what the register calls them.
  await keepFact(work, of, { field: 'reporter-name', value: body.names.ja });
  return { id };
}

/** Refuses one thing that was sent, and where it stands. */
export function refuseAt(path: string, text: Fault['text']): never {
  throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults: [{ path, text }] });
}

export async function renameIncident(
  work: Change,
  { incidentId, kind, title }: Input<typeof api.renameIncident>,
): Promise<null> {
  const record = await recordNamed(work, incidentId);
  if (record.closed_at) throw new Refusal('conflict', say('incidents.closed'));
  const organizationId = record.organization_id;
  await store.updateRecord(work, { organizationId, id: incidentId, kind, title });
  await enter(work, 'incident.renamed', incidentId, { kind });
  return null;
}

export async function closeIncident(
  work: Change,
  { incidentId }: Input<typeof api.closeIncident>,
): Promise<null> {
  const record = await recordNamed(work, incidentId);
  if (record.closed_at) throw new Refusal('conflict', say('incidents.closed'));
  await store.updateClosing(work, ofRecord(record), true);
  await enter(work, 'incident.closed', incidentId);
  return null;
}

const ofRecord = ({ organization_id: organizationId, id }: store.RecordRow) => ({
  organizationId,
  id,
});

type Told = {
  readonly field: FieldKey;
  readonly value: unknown;
  readonly certainty?: Fact['certainty'] | undefined;
  readonly since?: Date | null;
  /** Under whose name it is kept; the actor’s own unless another is given. */
  readonly by?: string | undefined;
  readonly firm?: string;
};

/** Keeps one answer. Refuses a value that does not fit its field, naming every fault. */
export async function keepFact(
  work: Change,
  of: Parameters<typeof store.insertFact>[1],
  { field, value, certainty, since = null, by, firm }: Told,
): Promise<Fact> {
  const read = Fact.safeParse({
    field,
    value,
    certainty: certainty ?? (value === null ? 'unknown' : 'confirmed'),
    since: since?.toISOString() ?? null,
    by: by ?? (await ownName(work)),
    ...(firm !== undefined && { firm }),
    at: work.now.toISOString(),
  });
  if (!read.success) {
    throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults: faultsOf(read.error) });
  }
  await refuseOthersSystems(work, of.organizationId, read.data);
  const fact = await store.insertFact(work, of, read.data);
  await enter(work, 'incident.told', of.id, { fact });
  return read.data;
}

/** Keeps that nobody knows the answers to some fields, in one act. */
export async function keepUnknown(
  work: Change,
  of: Parameters<typeof store.insertFact>[1],
  { missing, by }: { readonly missing: readonly FieldKey[]; readonly by: string },
): Promise<readonly Fact[]> {
  const unknown = { value: null, certainty: 'unknown', since: null, by, at: work.now } as const;
  const facts = missing.map((field): Fact => ({ field, ...unknown }));
  await store.insertFacts(work, of, facts);
  await enter(work, 'incident.told', of.id, { unknown: missing.length });
  return facts;
}

/** A system that is named by an id is one of the body’s own; whoever has others’ is not told so. */
async function refuseOthersSystems(
  work: Work,
  body: store.RecordRow['organization_id'],
  { value }: Fact,
): Promise<void> {
  const systems = valueShapes.systems.safeParse(value);
  if (!systems.success) return;
  const named = systems.data.map(({ id }) => (id === undefined ? null : SystemId.safeParse(id)));
  const known = await store.selectOwnSystems(
    work,
    body,
    named.flatMap((each) => (each?.success ? [each.data] : [])),
  );
  const faults = named.flatMap((each, at): Fault[] =>
    each === null || (each.success && known.has(each.data))
      ? []
      : [{ path: `/value/${at}/id`, text: sayKernel('kernel.not-found') }],
  );
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
}

const factLine = (fact: Fact) => ({ ...fact });

export async function tellFact(
  work: Change,
  { incidentId, ...told }: Input<typeof api.tellFact>,
): Promise<Output<typeof api.tellFact>> {
  const record = await recordNamed(work, incidentId);
  if (record.closed_at) await store.updateClosing(work, ofRecord(record), false);
  return factLine(await keepFact(work, ofRecord(record), told));
}

export async function listFacts(
  work: Work,
  { incidentId, field }: Input<typeof api.listFacts>,
): Promise<Output<typeof api.listFacts>> {
  const record = await recordNamed(work, incidentId);
  const rows = await store.selectFacts(work, record.organization_id, [incidentId]);
  return rows
    .filter((row) => row.field === field)
    .map((row) => factLine(factOf(row)))
    .reverse();
}

export async function answerScope(
  work: Change,
  { incidentId, profile, ...answer }: Input<typeof api.answerScope>,
): Promise<null> {
  const record = await recordNamed(work, incidentId);
  const { questions } = await rulebookFor(work, profile);
  if (!questions.some(({ value }) => value.id === answer.question)) {
    refuseAt('/question', say('incidents.no-question', { id: answer.question }));
  }
  await keepAnswer(work, record, { ...answer, by: await ownName(work) });
  return null;
}

export async function keepAnswer(
  work: Change,
  record: store.RecordRow,
  answer: store.NewAnswer,
): Promise<void> {
  await store.insertAnswer(work, ofRecord(record), answer);
  await enter(work, 'incident.scope-answered', record.id);
}

export async function addTimeline(
  work: Change,
  { incidentId, happenedAt, text }: Input<typeof api.addTimeline>,
): Promise<Output<typeof api.addTimeline>> {
  const record = await recordNamed(work, incidentId);
  const line = newId(TimelineId);
  const by = await ownName(work);
  await store.insertTimeline(work, ofRecord(record), { line, happenedAt, text, by });
  await enter(work, 'incident.noted', incidentId);
  return { id: line };
}

export async function addIncidentFile(
  work: Change,
  { incidentId, name }: Input<typeof api.addIncidentFile>,
  bytes: Uint8Array,
): Promise<Output<typeof api.addIncidentFile>> {
  const record = await recordNamed(work, incidentId);
  if (bytes.length === 0) throw new Refusal('invalid', say('incidents.file-empty'));
  const sha256 = createHash('sha256').update(bytes).digest();
  await store.insertFile(work, ofRecord(record), {
    file: newId(IncidentFileId),
    ...{ name, sha256, bytes },
  });
  const digest = sha256.toString('hex');
  await enter(work, 'incident.file-added', incidentId, { sha256: digest });
  return { sha256: digest, size: bytes.length };
}

export async function copyIncidentFile(
  work: Change,
  { incidentId, sha256 }: Input<typeof api.copyIncidentFile>,
): Promise<Output<typeof api.copyIncidentFile>> {
  const record = await recordNamed(work, incidentId);
  const file = await store.selectFile(work, ofRecord(record), Buffer.from(sha256, 'hex'));
  if (!file) notFound();
  const originator = record.organization_id;
  const nobody = { persons: [], organizations: [], communities: [] };
  await passExit(
    work,
    {
      subject: IncidentFileId.encode(file.id),
      marking: { label: 'TLP:AMBER+STRICT', originator, ...nobody },
    },
    { to: 'person', personId: work.actor.id, organizationId: originator },
  );
  return { name: file.name, bytes: file.bytes };
}

export async function showIncident(
  work: Work,
  { incidentId }: Input<typeof api.showIncident>,
): Promise<Output<typeof api.showIncident>> {
  const record = await recordNamed(work, incidentId);
  const dossier = await dossierOf(work, record);
  const of = ofRecord(record);
  const files = await store.selectFiles(work, of);
  return {
    ...{ id: record.id, kind: record.kind, title: record.title },
    ...{ openedAt: record.opened_at, openedBy: record.opened_by ?? '', closedAt: record.closed_at },
    facts: [...dossier.facts.values()].map(factLine),
    answers: latestAnswers(dossier),
    timeline: await store.selectTimeline(work, of),
    attachments: files.map(({ sha256, ...file }) => ({
      ...file,
      sha256: Buffer.from(sha256).toString('hex'),
    })),
    filings: dossier.filings.map(filingLine),
    messages: dossier.messages.map((message) => messageLine(message, dossier.filings)),
  };
}

const latestAnswers = ({ answers }: Dossier) =>
  [...new Map(answers.map((each) => [each.question, each])).values()].map(
    ({ note = '', ...each }) => ({ ...each, note }),
  );
