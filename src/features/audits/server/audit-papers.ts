import { createHash } from 'node:crypto';

import type { z } from 'zod';

import { marked } from '#features/labels/marking.ts';
import { type Destination, headquarters, passExit } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { nameOf } from '#features/papers/address.ts';
import { fileName } from '#features/papers/file-name.ts';
import { officialSpeech } from '#features/papers/official.ts';
import type { Paper } from '#features/papers/paper.ts';
import { writePapers } from '#features/papers/server/service.ts';
import { writeCsv } from '#formats/csv/write.ts';
import { OrganizationId } from '#kernel/actor.ts';
import type { Catalogue, Language } from '#kernel/text.ts';
import type { Change, Work } from '#platform/tools.ts';

import { lastMoment } from '../dossier.ts';
import { AuditId } from '../finding.ts';
import { reportPaper } from '../report-paper.ts';
import type * as api from '../summary-api.ts';
import { summaryPaper } from '../summary-paper.ts';
import { summaryRows } from '../summary-sheet.ts';
import { dossierOf, refuseHidden } from './dossiers.ts';
import { passAudit, toAsker } from './leaving.ts';
import { showSummary } from './summaries.ts';

type Report = z.output<typeof api.takeReport.input>;
type Summary = z.output<typeof api.takeSummary.input>;
type Taking = { readonly name: string; readonly bytes: Uint8Array };

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function office(work: Work) {
  const id = await headquarters(work);
  return (await listOrganizations(work)).find((body) => body.id === id);
}

/** What the words of papers and of tables of text call a body. */
async function bodyNames(work: Work, language: Language) {
  const bodies = new Map((await listOrganizations(work)).map((body) => [body.id, body]));
  return {
    bodyOf: (id: OrganizationId) => {
      const body = bodies.get(id);
      return body ? nameOf(body, { language }) : OrganizationId.encode(id);
    },
  };
}

/** The use cases of audit papers, which need the words of the whole program. */
export function auditPaperDesk(words: Catalogue) {
  const speechIn = (work: Work, language: Language | undefined) =>
    officialSpeech(words, language ?? work.actor.language);

  async function makeReport(work: Change, asked: Report, destination: Destination) {
    const { auditId, form, number } = asked;
    const dossier = await dossierOf(work, auditId);
    refuseHidden(work, dossier);
    const speech = speechIn(work, asked.language);
    // The same facts make the same paper: it bears the moment of the last of them.
    const at = lastMoment(dossier);
    const imprint = {
      number,
      at,
      headquarters: await office(work),
      reference: AuditId.encode(auditId),
    };
    const paper = reportPaper(dossier, imprint, speech);
    await passAudit(work, { auditId, organizationId: dossier.body.id }, destination);
    const bytes = await writePapers({ papers: [paper], at, form });
    await append(work, {
      act: 'audit.report-made',
      subject: AuditId.encode(auditId),
      organizationId: dossier.body.id,
      facts: { form, number, language: speech.language, sha256: sha256Of(bytes) },
    });
    return { name: fileName({ on: at, number, about: nameOf(dossier.body, speech) }, form), bytes };
  }

  async function makeSummary(work: Change, asked: Summary, destination: Destination) {
    const { form, number, year, organizationId = null } = asked;
    const speech = speechIn(work, asked.language);
    const summary = await showSummary(work, asked);
    const reference = `audit-summary ${year}`;
    const imprint = { number, at: work.now, headquarters: await office(work), reference };
    const names = await bodyNames(work, speech.language);
    const paper: Paper = summaryPaper(summary, imprint, { speech, names });
    const subject = OrganizationId.encode(organizationId ?? (await ownBody(work)));
    await passSummary(work, subject, destination);
    const bytes = await writePapers({ papers: [paper], at: work.now, form });
    await append(work, {
      act: 'audit.summary-made',
      subject,
      organizationId,
      facts: { form, number, fiscalYear: year, language: speech.language, sha256: sha256Of(bytes) },
    });
    return { name: fileName({ on: work.now, number, about: paper.title }, form), bytes };
  }

  return {
    takeReport: (work: Change, asked: Report): Promise<Taking> =>
      makeReport(work, asked, toAsker(work)),
    takeSummary: (work: Change, asked: Summary): Promise<Taking> =>
      makeSummary(work, asked, toAsker(work)),
    handReport: async (work: Change, asked: Report): Promise<Taking> =>
      makeReport(work, asked, await toHeadquarters(work)),
    handSummary: async (work: Change, asked: Summary): Promise<Taking> =>
      makeSummary(work, asked, await toHeadquarters(work)),
  };
}

const toHeadquarters = async (work: Work): Promise<Destination> => ({
  to: 'organization',
  organizationId: await headquarters(work),
});

const ownBody = async (work: Work): Promise<OrganizationId> =>
  work.actor.organizationId ?? (await headquarters(work));

/** A summary tells whoever asks of bodies in their own reach: it is for their own body. */
async function passSummary(work: Change, subject: string, destination: Destination): Promise<void> {
  const own = await ownBody(work);
  const marking = marked('TLP:AMBER+STRICT', await headquarters(work), [own]);
  await passExit(work, { subject, marking }, destination);
}

/** The figures of a year as a table of text, handed to the headquarters. */
export async function handSummarySheet(
  work: Change,
  { year, language }: { readonly year: number; readonly language: Language },
  words: Catalogue,
): Promise<string> {
  const summary = await showSummary(work, { year });
  const speech = officialSpeech(words, language);
  const text = writeCsv(summaryRows(summary, speech, await bodyNames(work, language)));
  const subject = OrganizationId.encode(await headquarters(work));
  await passSummary(work, subject, await toHeadquarters(work));
  await append(work, {
    act: 'audit.summary-made',
    subject,
    organizationId: null,
    facts: { form: 'csv', fiscalYear: year, language, sha256: sha256Of(Buffer.from(text)) },
  });
  return text;
}
