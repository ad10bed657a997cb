import { strictest } from '#features/labels/tlp.ts';
import { append } from '#features/ledger/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import type * as api from '../desk-api.ts';
import { isFieldKey } from '../fact-fields.ts';
import { documentIn } from '../filing.ts';
import { say } from '../filing-texts.ts';
import { EventId, MatterId } from '../incident.ts';
import { type Input, notFound, type Output, ownBody, ownName } from './ask.ts';
import {
  type FilingRow,
  selectConsents,
  selectDocuments,
  selectForwardsBy,
  selectReceived,
} from './filing-store.ts';
import { filingLine, headOf, messageLine } from './lines.ts';
import * as store from './matter-store.ts';
import { refuseAt } from './record.ts';
import { requestableIn } from './requestable.ts';

type MatterLine = Output<typeof api.listMatters>[number];

const judgementOf = (row: store.AssessmentRow) => ({
  ...{ severity: row.severity, isConfirmed: row.is_confirmed, note: row.note },
  ...{ by: row.assessed_as, at: row.assessed_at },
});

type Known = {
  readonly filings: readonly FilingRow[];
  readonly messages: readonly store.MessageRow[];
  readonly assessment: store.AssessmentRow | undefined;
  readonly event: EventId | null;
  readonly now: Date;
};

/** When each stage is due of which this authority knows, by the last copy under each duty. */
function clocksOf({ filings, now }: Known): MatterLine['clocks'] {
  const last = new Map(filings.map((row) => [row.duty, row]));
  return [...last.values()].flatMap((row): MatterLine['clocks'] => {
    const { duty, deadlines } = headOf(row);
    return deadlines.map(({ stage, names, rule: _rule, ...clock }) => {
      const filed = filings.find(
        (each) =>
          each.duty === row.duty &&
          each.stage === stage &&
          each.kind !== 'withdrawal' &&
          each.withdrawn_at === null,
      );
      const by = filed?.filed_at ?? now;
      const isLate = clock.dueAt !== null && !clock.isProjected && clock.dueAt < by;
      return {
        ...{ duty: duty.id, dutyNames: duty.names, stage, stageNames: names },
        ...{ ...clock, filedAt: filed?.filed_at ?? null, isLate },
      };
    });
  });
}

function lineOf(matter: store.MatterRow, known: Known): MatterLine[] {
  const { filings, messages, assessment, event } = known;
  const [first, last] = [filings[0], filings.at(-1)];
  if (!first || !last) return [];
  const { reporter, recordKind } = headOf(last);
  const clocks = clocksOf(known);
  const due = clocks.flatMap(({ dueAt, filedAt, isProjected }) =>
    dueAt && filedAt === null && !isProjected ? [dueAt.getTime()] : [],
  );
  const duties = new Map(filings.map((row) => [row.duty, headOf(row).duty]));
  const open = filings.filter(({ withdrawn_at: gone }) => gone === null);
  return [
    {
      ...{ id: matter.id, reporter, recordKind, event, clocks },
      duties: [...duties.values()].map(({ id, names }) => ({ duty: id, names })),
      filings: filings.length,
      ...{ firstFiledAt: first.filed_at, lastFiledAt: last.filed_at },
      label: strictest(filings.map(({ label }) => label)),
      unacknowledged: filings.filter(({ acknowledged_at: at }) => at === null).length,
      openQuestions: messages.filter(({ kind, is_answered: done }) => kind === 'question' && !done)
        .length,
      isWithdrawn: open.every(({ kind }) => kind === 'withdrawal'),
      assessment: assessment ? judgementOf(assessment) : null,
      nextDueAt: due.length > 0 ? new Date(Math.min(...due)) : null,
    },
  ];
}

/** Every matter of an authority in a line, what waits longest first. */
async function linesOf(work: Work, authority: OrganizationId): Promise<MatterLine[]> {
  const matters = await store.selectMatters(work, authority);
  const filings = grouped(await selectReceived(work, authority), (row) => row.record_id);
  const messages = grouped(await store.selectMessagesOf(work, authority), (row) => row.record_id);
  const judged = await store.selectAssessments(work, authority);
  const assessments = new Map(judged.map((row) => [row.record_id, row]));
  const events = await store.selectEvents(work, authority);
  return matters
    .flatMap((matter) =>
      lineOf(matter, {
        filings: filings.get(matter.record_id) ?? [],
        messages: messages.get(matter.record_id) ?? [],
        assessment: assessments.get(matter.record_id),
        event: events.get(matter.record_id) ?? null,
        now: work.now,
      }),
    )
    .toSorted(
      (a, b) =>
        Number(a.unacknowledged === 0) - Number(b.unacknowledged === 0) ||
        a.firstFiledAt.getTime() - b.firstFiledAt.getTime() ||
        (a.id < b.id ? -1 : 1),
    );
}

export const listMatters = async (work: Work): Promise<Output<typeof api.listMatters>> =>
  linesOf(work, ownBody(work));

export async function showMatter(
  work: Work,
  { matterId }: Input<typeof api.showMatter>,
): Promise<Output<typeof api.showMatter>> {
  const authority = ownBody(work);
  const row = await store.selectMatter(work, authority, matterId);
  const lines = await linesOf(work, authority);
  const matter = lines.find(({ id }) => id === matterId);
  if (!row || !matter) notFound();
  const filings = await selectReceived(work, authority, [row.record_id]);
  const documents = await selectDocuments(
    work,
    filings.map(({ id }) => id),
  );
  const messages = await store.selectMessagesOf(work, authority, row.record_id);
  const { event } = matter;
  return {
    matter,
    filings: filings.flatMap((filing) => {
      const text = documents.get(filing.id);
      return text === undefined ? [] : [{ filing: filingLine(filing), document: documentIn(text) }];
    }),
    messages: messages.map((message) => messageLine(message, filings)),
    assessments: (await store.selectAssessments(work, authority, { record: row.record_id })).map(
      judgementOf,
    ),
    sameEvent: lines.filter((each) => event !== null && each.event === event && each !== matter),
    requestable: await requestableIn(work, filings),
    onward: await onwardOf(work, authority, filings),
  };
}

/** To whom the filings of a matter may be passed on, by the rules they were filed under. */
async function onwardOf(work: Work, authority: OrganizationId, filings: readonly FilingRow[]) {
  const own = filings.filter(({ kind }) => kind !== 'forward');
  const said = await selectConsents(
    work,
    own.map(({ id }) => id),
  );
  const records = [...new Set(own.map(({ record_id: id }) => id))];
  const forwards = await selectForwardsBy(work, authority, records);
  return own.flatMap((filing) =>
    headOf(filing).consents.map(({ recipient, names, isGiven, withheld }) => {
      const now = said.find((one) => one.filing_id === filing.id && one.recipient === recipient);
      const done = forwards.find(
        (one) => one.about_id === filing.id && one.recipient === recipient,
      );
      return {
        ...{ filing: filing.id, recipient, names },
        isConsented: now?.is_given ?? isGiven,
        withheld: now ? now.withheld.filter(isFieldKey) : withheld,
        forwardedAt: done?.filed_at ?? null,
      };
    }),
  );
}

export async function assessMatter(
  work: Change,
  { matterId, severity, isConfirmed, note }: Input<typeof api.assessMatter>,
): Promise<null> {
  const authority = ownBody(work);
  const matter = (await store.selectMatter(work, authority, matterId)) ?? notFound();
  await store.insertAssessment(work, {
    ...{ organization_id: authority, record_id: matter.record_id, severity, note },
    is_confirmed: isConfirmed,
    ...{ assessed_by: work.actor.id, assessed_as: await ownName(work), assessed_at: work.now },
  });
  await enter(work, 'matter.assessed', matterId);
  return null;
}

async function enter(work: Change, act: `matter.${string}`, id: MatterId): Promise<void> {
  const organizationId = ownBody(work);
  await append(work, { act, subject: MatterId.encode(id), organizationId, facts: {} });
}

/**
 * Takes matters for one event, and with them whatever was taken for the same event as one of them: two
 * events that are found to be one become one.
 */
export async function joinMatters(
  work: Change,
  { matters, reason }: Input<typeof api.joinMatters>,
): Promise<Output<typeof api.joinMatters>> {
  const authority = ownBody(work);
  await store.lockMatter(work, `events ${authority}`);
  const all = await store.selectMatters(work, authority);
  const named = matters.map((id, at) => {
    const found = all.find((each) => each.id === id);
    return found ?? refuseAt(`/matters/${at}`, say('incidents.no-matter'));
  });
  if (new Set(matters).size < 2) refuseAt('/matters', say('incidents.named-twice'));
  const events = await store.selectEvents(work, authority);
  const before = new Set(named.flatMap(({ record_id: id }) => events.get(id) ?? []));
  const [event = newId(EventId)] = before;
  const records = [
    ...new Set([
      ...named.map(({ record_id: id }) => id),
      ...[...events].filter(([, of]) => before.has(of)).map(([id]) => id),
    ]),
  ];
  await store.insertSameness(work, authority, records, { event, reason });
  await append(work, {
    act: 'matter.joined',
    subject: EventId.encode(event),
    organizationId: authority,
    facts: { matters: records.length },
  });
  return { event };
}

export async function partMatter(
  work: Change,
  { matterId, reason }: Input<typeof api.partMatter>,
): Promise<null> {
  const authority = ownBody(work);
  await store.lockMatter(work, `events ${authority}`);
  const matter = (await store.selectMatter(work, authority, matterId)) ?? notFound();
  const events = await store.selectEvents(work, authority);
  if (!events.has(matter.record_id)) {
    throw new Refusal('conflict', say('incidents.stands-alone'));
  }
  await store.insertSameness(work, authority, [matter.record_id], { event: null, reason });
  await enter(work, 'matter.parted', matterId);
  return null;
}
