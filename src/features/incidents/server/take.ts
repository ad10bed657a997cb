import { createHash } from 'node:crypto';

import { fromBase64 } from '#kernel/base64.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change } from '#platform/tools.ts';

import { current, type Fact, momentIn } from '../facts.ts';
import { carriedMost, type FactsFile } from '../facts-file.ts';
import type * as filingApi from '../filing-api.ts';
import { say } from '../filing-texts.ts';
import type { IncidentId } from '../incident.ts';
import type { Output } from './ask.ts';
import { deskOf, fileReports } from './filing.ts';
import { dossierOf, recordNamed } from './picture.ts';
import { addIncidentFile, keepAnswer, keepFact, openIncident } from './record.ts';

/** A facts file that was read, with all that it says. */
export type Handed = { readonly file: FactsFile; readonly facts: readonly Fact[] };

/** Begins a record with everything that a file says, in its order. */
export async function takeFacts(work: Change, handed: Handed): Promise<IncidentId> {
  const { file, facts } = handed;
  const files = filesIn(file);
  const recognisedAt = momentIn(current(facts), 'recognised-at') ?? undefined;
  const { id } = await openIncident(work, {
    ...{ kind: file.kind, title: '' },
    ...(recognisedAt && { recognisedAt }),
  });
  await tellAll(work, id, handed);
  for (const { name, bytes } of files) await addIncidentFile(work, { incidentId: id, name }, bytes);
  return id;
}

/** The files that are carried along; each is refused that is not what its hash says. */
function filesIn({ attachments }: FactsFile) {
  const faults: Fault[] = [];
  const files = attachments.flatMap(({ name, sha256, content }, at) => {
    const bytes = fromBase64(content);
    const digest = bytes && createHash('sha256').update(bytes).digest('hex');
    if (bytes && digest === sha256 && bytes.length <= carriedMost.bytes) return [{ name, bytes }];
    const path = `/attachments/${at}/${bytes ? 'sha256' : 'content'}`;
    faults.push({ path, text: say('incidents.file-altered', { name }) });
    return [];
  });
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  return files;
}

/** Tells what a file says otherwise than the record, and what it answers. Returns how much it told. */
export async function tellAll(
  work: Change,
  id: IncidentId,
  { file, facts }: Handed,
): Promise<number> {
  const record = await recordNamed(work, id);
  const dossier = await dossierOf(work, record);
  const said = ({ value, certainty, since }: Fact) =>
    JSON.stringify([value, certainty, since?.toISOString() ?? null]);
  let count = 0;
  for (const fact of current(facts).values()) {
    const before = dossier.facts.get(fact.field);
    if (before && said(before) === said(fact)) continue;
    await keepFact(work, { organizationId: record.organization_id, id }, fact);
    count += 1;
  }
  const answered = new Map(dossier.answers.map((each) => [each.question, each.answer]));
  for (const { question, answer, note = '' } of file.answers) {
    if (answered.get(question) === answer) continue;
    await keepAnswer(work, record, { question, answer, note, by: file.by });
    count += 1;
  }
  return count;
}

/** What was filed of a record, and what could not be, since nobody has said who the recipient is. */
export type FiledAll = Output<typeof filingApi.fileReports> & {
  readonly unsent: readonly { readonly duty: string; readonly recipient: string }[];
};

/**
 * Files the next report of every duty that arises, with each recipient that can be reached. What nobody
 * answered is filed as unknown.
 */
export async function fileArising(
  work: Change,
  incidentId: IncidentId,
  profile: string | undefined,
): Promise<FiledAll> {
  const { standings, find } = await deskOf(work, incidentId, profile);
  const next = standings
    .filter(({ standing }) => standing === 'arises')
    .flatMap(({ duty, stages }) => {
      const stage = stages.find(
        ({ isOwed, filedAt, stage: of }) =>
          isOwed === 'yes' && filedAt === null && of.kind !== 'on-request',
      );
      return stage ? [{ duty, stage: stage.stage.key }] : [];
    });
  const unsent = next.flatMap(({ duty }) =>
    duty.recipients
      .filter(({ key }) => !find(key))
      .map(({ key }) => ({ duty: duty.id, recipient: key })),
  );
  const reports = next.flatMap(({ duty, stage }) => {
    const recipients = duty.recipients.map(({ key }) => key).filter((key) => find(key));
    return recipients.length > 0 ? [{ duty: duty.id, stage, recipients }] : [];
  });
  if (reports.length === 0) return { filings: [], unsent };
  const { filings } = await fileReports(work, {
    ...{ incidentId, reports, consents: [], label: 'TLP:AMBER+STRICT' },
    ...{ unknownForUnanswered: true, profile },
  });
  return { filings, unsent };
}
