import { PersonId } from '#kernel/actor.ts';
import type { Fault } from '#kernel/refusal.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import { changes } from '../changes.ts';
import type { Recipient } from '../duty.ts';
import type { DutyStanding, StageStanding } from '../duty-standing.ts';
import type { FieldKey } from '../fact-fields.ts';
import type { Fact } from '../facts.ts';
import type { Body, ConsentLine } from '../filing.ts';
import { documentIn } from '../filing.ts';
import type * as api from '../filing-api.ts';
import { say } from '../filing-texts.ts';
import type { Form } from '../form.ts';
import type { Picture } from '../picture.ts';
import { project, type Projection, recipientsShownTo } from '../projection.ts';
import { formOn, type Rulebook, standingsOf } from '../rulebook.ts';
import { isRecurring } from '../stage.ts';
import type { Input, Output } from './ask.ts';
import { type LastCopy, selectLastCopies } from './filing-store.ts';
import { type Dossier, dossierOf, pictureOf, recordNamed, rulebookFor } from './picture.ts';
import { type Finder, recipientsFor } from './recipients.ts';
import { keepUnknown } from './record.ts';
import { send, type Sendable } from './send.ts';
import { lockRecord, type RecordRow, selectReporter } from './store.ts';

/** What one record is filed by: what is known, what follows from it, and what was sent so far. */
export type Desk = {
  readonly dossier: Dossier;
  readonly rulebook: Rulebook;
  readonly picture: Picture;
  readonly standings: readonly DutyStanding[];
  readonly lastOf: (duty: string, recipient: string) => LastCopy | undefined;
  readonly find: Finder;
};

export async function deskOf(
  work: Work,
  incidentId: Dossier['record']['id'],
  profile: string | undefined,
): Promise<Desk> {
  const record = await recordNamed(work, incidentId);
  const rulebook = await rulebookFor(work, profile);
  const dossier = await dossierOf(work, record);
  const picture = await pictureOf(work, dossier, rulebook.jurisdiction.profile.zone);
  const copies =
    dossier.filings.length > 0
      ? await selectLastCopies(work, record.organization_id, incidentId)
      : [];
  const byPlace = new Map(copies.map((copy) => [`${copy.duty} ${copy.recipient}`, copy]));
  return {
    ...{ dossier, rulebook, picture },
    standings: standingsOf(rulebook, picture),
    lastOf: (duty, recipient) => byPlace.get(`${duty} ${recipient}`),
    find: await recipientsFor(work, record.organization_id),
  };
}

/** The same desk after more was said, of which none changes what day the incident is of. */
function deskAfter(desk: Desk, facts: readonly Fact[]): Desk {
  const said = new Map([
    ...desk.dossier.facts,
    ...facts.map((fact) => [fact.field, fact] as const),
  ]);
  const picture = { ...desk.picture, facts: said };
  const dossier = { ...desk.dossier, facts: said };
  return { ...desk, dossier, picture, standings: standingsOf(desk.rulebook, picture) };
}

/** One report to be sent: a stage of a duty with the form it is filed on. */
export type Report = {
  readonly standing: DutyStanding;
  readonly stage: StageStanding;
  readonly form: Form;
};

/** The report of a stage of a duty; a text where there is none to be filed. */
export function reportOf(
  { standings, rulebook }: Desk,
  named: { readonly duty: string; readonly stage: string },
): Report | Fault['text'] {
  const standing = standings.find(({ duty }) => duty.id === named.duty);
  const stage = standing?.stages.find((each) => each.stage.key === named.stage);
  if (standing?.standing === 'does-not-arise') return say('incidents.not-owed');
  if (!standing || !stage) return sayKernel('kernel.not-found');
  const form = stage.form && formOn(rulebook, stage.form.choice.form, standing.lawDay.day);
  return form ? { standing, stage, form } : say('incidents.no-form');
}

/** Exactly what one recipient gets of a report, its number, and what is new since its last copy. */
export function copyFor(
  { picture, standings, lastOf }: Desk,
  { standing, stage, form }: Report,
  recipient: Recipient,
  { filedAt, consents }: { filedAt: Date | null; consents: readonly ConsentLine[] },
) {
  const { duty } = standing;
  const told = standings.filter((each) => each.standing === 'arises').map((each) => each.duty);
  const last = lastOf(duty.id, recipient.key);
  const sequence = (last?.sequence ?? 0) + 1;
  const before = last && last.kind !== 'withdrawal' ? documentIn(last.document).projection : null;
  const projection = project(form, picture, {
    stage: stage.stage,
    without: stage.form?.choice.without ?? [],
    ...{ sequence, filedAt },
    recipients: recipientsShownTo(duty, told),
    consents: consents.map(({ recipient: key, names, isGiven }) => ({
      recipient: { key, names, public: true },
      isGiven,
    })),
  });
  return { sequence, last, projection, changes: before && changeLines(before, projection) };
}

/** What is new in one copy since the one before. */
const changeLines = (before: Projection, after: Projection) =>
  changes(before, after).map((each) => ({
    ...each,
    before: [...each.before],
    after: [...each.after],
  }));

export async function previewFiling(
  work: Work,
  { incidentId, profile, ...named }: Input<typeof api.previewFiling>,
): Promise<Output<typeof api.previewFiling>> {
  const desk = await deskOf(work, incidentId, profile);
  const report = reportOf(desk, named);
  if (!('form' in report)) {
    const faults = [{ path: '/stage', text: report }];
    throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  }
  const { duty } = report.standing;
  return {
    duty: duty.names,
    stage: report.stage.stage.names,
    recipients: duty.recipients.map((recipient) => {
      const copy = copyFor(desk, report, recipient, { filedAt: null, consents: [] });
      const { key, names } = recipient;
      return {
        ...{ key, names, sequence: copy.sequence, projection: copy.projection },
        body: desk.find(key) ?? null,
        changes: copy.changes,
      };
    }),
    onward: duty.onward.map(({ key, names }) => ({ key, names })),
  };
}

type Asked = Input<typeof api.fileReports>;

/** What was asked to be filed and can be; every fault of what cannot, and where it stands. */
function readReports(desk: Desk, { reports }: Asked) {
  const faults: Fault[] = [];
  const chosen = reports.flatMap(({ recipients: keys, ...named }, at) => {
    const refuse = (path: string, text: Fault['text']) => {
      faults.push({ path: `/reports/${at}${path}`, text });
      return [];
    };
    const report = reportOf(desk, named);
    if (!('form' in report)) return refuse('', report);
    const { standing, stage } = report;
    if (stage.isOwed === 'no') return refuse('', say('incidents.not-owed'));
    if (reports.findIndex((each) => each.duty === named.duty && each.stage === named.stage) < at) {
      return refuse('', say('incidents.named-twice'));
    }
    if (stage.filedAt !== null && !isRecurring(stage.stage.kind)) {
      return refuse('', say('incidents.filed-already'));
    }
    for (const key of keys ?? []) {
      if (!standing.duty.recipients.some((each) => each.key === key)) {
        refuse('/recipients', sayKernel('kernel.not-found'));
      }
    }
    return standing.duty.recipients
      .filter(({ key }) => keys?.includes(key) ?? true)
      .flatMap((recipient) => {
        const body = desk.find(recipient.key);
        if (body) return [{ at, report, recipient, body }];
        return refuse('', say('incidents.no-authority', { recipient: recipient.key }));
      });
  });
  return { chosen, faults };
}
type Chosen = ReturnType<typeof readReports>['chosen'][number];

function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
}

/** The fields that must be answered in some of the reports, and that nobody said anything of. */
function unanswered(desk: Desk, chosen: readonly Chosen[]): readonly FieldKey[] {
  const fields = chosen.flatMap(({ report, recipient }) =>
    copyFor(desk, report, recipient, { filedAt: null, consents: [] }).projection.gaps.flatMap(
      ({ kind, fields: [field] }) => (kind === 'unanswered' && field ? [field] : []),
    ),
  );
  return [...new Set(fields)];
}

/** What was said of passing the reports on; a recipient that nobody would pass them to is refused. */
function consentsOf(chosen: readonly Chosen[], { consents }: Asked) {
  const onward = chosen.flatMap(({ report }) => report.standing.duty.onward);
  const strangers = consents.flatMap(({ recipient }, at): Fault[] =>
    onward.some(({ key }) => key === recipient)
      ? []
      : [{ path: `/consents/${at}/recipient`, text: sayKernel('kernel.not-found') }],
  );
  refuseFaults(strangers);
  return (duty: DutyStanding['duty']): ConsentLine[] =>
    duty.onward.map(({ key, names }) => {
      const said = consents.find(({ recipient }) => recipient === key);
      return {
        ...{ recipient: key, names, isGiven: said?.isGiven ?? false },
        withheld: said?.withheld ?? [],
      };
    });
}

export async function fileReports(
  work: Change,
  asked: Asked,
): Promise<Output<typeof api.fileReports>> {
  await lockRecord(work, asked.incidentId);
  let desk = await deskOf(work, asked.incidentId, asked.profile);
  const first = readReports(desk, asked);
  refuseFaults(first.faults);
  const { reporter, by } = await voiceOf(work, desk.dossier.record);
  const missing = asked.unknownForUnanswered ? unanswered(desk, first.chosen) : [];
  if (missing.length > 0) {
    const { organization_id: organizationId, id } = desk.dossier.record;
    desk = deskAfter(desk, await keepUnknown(work, { organizationId, id }, { missing, by }));
  }
  const { chosen } = readReports(desk, asked);
  const consentsFor = consentsOf(chosen, asked);
  const copies = chosen.map((each) => {
    const consents = consentsFor(each.report.standing.duty);
    return {
      ...each,
      consents,
      copy: copyFor(desk, each.report, each.recipient, { filedAt: work.now, consents }),
    };
  });
  refuseFaults(
    copies.flatMap(({ at, copy }) =>
      copy.projection.gaps.map(({ item, kind, fields }) => ({
        path: `/reports/${at}/${fields[0] ?? item}`,
        text: kind === 'unanswered' ? say('incidents.unanswered') : say('incidents.must-be-known'),
      })),
    ),
  );
  const same = copies.filter(({ copy }) => copy.changes?.length === 0);
  if (same.length > 0) throw new Refusal('conflict', say('incidents.nothing-new'));
  const sendables = copies.map(({ report, recipient, body, copy, consents }) =>
    sendableOf(desk, report, {
      ...{ kind: 'report', reporter, recipient, body, copy, consents },
      ...{ label: asked.label, reason: '' },
    }),
  );
  const { find } = desk;
  return { filings: await send(work, { record: desk.dossier.record, by, find }, sendables) };
}

/** Who reports, as the register calls them, and under which name of theirs. */
export async function voiceOf(
  work: Work,
  { organization_id: id }: RecordRow,
): Promise<{ reporter: Body; by: string }> {
  const found = await selectReporter(work, id);
  if (!found) throw new Error('Whoever reports is not in the register.');
  return { reporter: found.reporter, by: found.by ?? PersonId.encode(work.actor.id) };
}

type Parts = {
  readonly kind: 'report' | 'correction';
  readonly reporter: Body;
  readonly recipient: Recipient;
  readonly body: Body;
  readonly copy: ReturnType<typeof copyFor>;
  readonly consents: readonly ConsentLine[];
  readonly label: Sendable['label'];
  readonly reason: string;
};

/** All that a document says, but for its id and its moment. */
export function sendableOf(desk: Desk, { standing, stage, form }: Report, parts: Parts): Sendable {
  const { duty, stages } = standing;
  const { recipient, body, copy } = parts;
  return {
    ...{ kind: parts.kind, reporter: parts.reporter, label: parts.label, reason: parts.reason },
    profile: desk.rulebook.jurisdiction.profile.id,
    recipient: { key: recipient.key, names: recipient.names, body },
    duty: { id: duty.id, version: duty.version, names: duty.names, source: duty.source },
    stage: { key: stage.stage.key, names: stage.stage.names },
    recordKind: desk.dossier.record.kind,
    sequence: copy.sequence,
    ...{ about: null, via: null },
    projection: copy.projection,
    changes: copy.changes ?? [],
    deadlines: stages.filter(({ isOwed }) => isOwed !== 'no').map(deadlineOf),
    consents: [...parts.consents],
    form: { id: form.id, version: form.version },
  };
}

function deadlineOf({ stage, clock }: StageStanding): Sendable['deadlines'][number] {
  const running = clock.state === 'running' ? clock : null;
  const rule = running?.deadline.rule;
  return {
    ...{ stage: stage.key, names: stage.names },
    dueAt: running?.deadline.dueAt ?? null,
    isSoft: running?.deadline.isSoft ?? false,
    isProjected: running?.isProjected ?? false,
    rule: rule ? `${rule.id} ${rule.version}` : null,
  };
}
