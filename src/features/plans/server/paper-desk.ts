import { toAsker } from '#features/audits/server/service.ts';
import { marked } from '#features/labels/marking.ts';
import { type Destination, headquarters, passExit } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { nameOf } from '#features/papers/address.ts';
import { fileName } from '#features/papers/file-name.ts';
import { officialSpeech } from '#features/papers/official.ts';
import type { Paper, Speech } from '#features/papers/paper.ts';
import { writePapers } from '#features/papers/server/service.ts';
import { writeCsv } from '#formats/csv/write.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Catalogue, Language } from '#kernel/text.ts';
import type { Change, Work } from '#platform/tools.ts';

import { annualReportPaper, annualReportRows } from '../annual-report-paper.ts';
import { comparisonPaper, comparisonRows } from '../comparison-paper.ts';
import type * as consultationApi from '../consultation-api.ts';
import type { Imprint } from '../paper-frame.ts';
import { ConsultationId, PlanId, StatementId } from '../plan.ts';
import type * as planApi from '../plan-api.ts';
import type * as statementApi from '../statement-api.ts';
import { statementPaper, statementRows } from '../statement-paper.ts';
import type * as strategyApi from '../strategy-api.ts';
import { OpinionTable } from '../table.ts';
import { tablePaper, tableRows } from '../table-paper.ts';
import { showAnnualReport } from './annual-reports.ts';
import { digestText, type Input, sha256Of } from './ask.ts';
import { selectPublicInvitee } from './consultation-store.ts';
import { comparisonOf, planNamed } from './plans.ts';
import { showStatement } from './statements.ts';
import { showTable } from './tables-of-opinions.ts';

export type File = { readonly name: string; readonly bytes: Uint8Array };
export type Asked = {
  readonly form: planApi.PaperForm;
  readonly documentNumber: string;
  readonly language?: Language | undefined;
};

/** Something of plans that is to leave: what it is about, how it is written, and for whom it is. */
export type Sheet = {
  readonly subject: string;
  readonly act:
    | 'plan.comparison-taken'
    | 'plan.report-taken'
    | 'consultation.table-taken'
    | 'statement.paper-taken';
  readonly about: string;
  readonly at: Date;
  readonly isDraft: boolean;
  /** Whether everybody may have it. */
  readonly isPublic: boolean;
  readonly paper: (imprint: Imprint, speech: Speech) => Paper;
  readonly rows: (speech: Speech) => readonly (readonly string[])[];
};

const toHeadquarters = async (work: Work): Promise<Destination> => ({
  to: 'organization',
  organizationId: await headquarters(work),
});

/** What is not for everybody is for the body of whoever may read it here. */
async function pass(work: Change, sheet: Sheet, destination: Destination): Promise<void> {
  const own = await headquarters(work);
  const named: OrganizationId[] = destination.to === 'public' ? [] : [destination.organizationId];
  const marking = marked(sheet.isPublic ? 'TLP:CLEAR' : 'TLP:AMBER+STRICT', own, named);
  await passExit(work, { subject: sheet.subject, marking }, destination);
}

/** Writes a sheet in the form that was asked for, through the exit door. */
export async function written(
  work: Change,
  sheet: Sheet,
  {
    asked,
    words,
    destination,
  }: {
    readonly asked: Asked;
    readonly words: Catalogue;
    readonly destination: Destination;
  },
): Promise<File> {
  const { form, documentNumber } = asked;
  const speech = officialSpeech(words, asked.language ?? work.actor.language);
  await pass(work, sheet, destination);
  const own = await headquarters(work);
  const office = (await listOrganizations(work)).find((body) => body.id === own);
  const imprint: Imprint = {
    ...{ documentNumber, at: sheet.at, headquarters: office, reference: sheet.subject },
    ...{ label: sheet.isPublic ? 'TLP:CLEAR' : 'TLP:AMBER+STRICT', isDraft: sheet.isDraft },
  };
  const bytes =
    form === 'csv'
      ? new TextEncoder().encode(writeCsv(sheet.rows(speech)))
      : await writePapers({ papers: [sheet.paper(imprint, speech)], at: sheet.at, form });
  await append(work, {
    ...{ act: sheet.act, subject: sheet.subject, organizationId: own },
    facts: {
      ...{ form, number: documentNumber, language: speech.language },
      sha256: digestText(sha256Of(bytes)),
    },
  });
  return {
    name: fileName({ on: sheet.at, number: documentNumber, about: sheet.about }, form),
    bytes,
  };
}

type Compared = Pick<Input<typeof planApi.takeComparison>, 'planId' | 'from' | 'to'>;

async function comparisonSheet(work: Work, { planId, from, to }: Compared): Promise<Sheet> {
  const plan = await planNamed(work, planId);
  const rows = await comparisonOf(work, planId, from, to);
  const compared = { plan: plan.title, from, to, rows };
  return {
    ...{ subject: PlanId.encode(planId), act: 'plan.comparison-taken', at: work.now },
    ...{ about: plan.title, isDraft: (plan.adopted ?? 0) < to, isPublic: false },
    paper: (imprint, speech) => comparisonPaper(compared, imprint, speech),
    rows: (speech) => comparisonRows(compared, speech),
  };
}

async function tableSheet(work: Work, consultationId: ConsultationId): Promise<Sheet> {
  const answer = await showTable(work, { consultationId });
  const table = OpinionTable.parse(OpinionTable.encode(answer));
  const everybody = await selectPublicInvitee(work, consultationId);
  return {
    ...{ subject: ConsultationId.encode(consultationId), act: 'consultation.table-taken' },
    // What was published is the same paper whenever it is taken along.
    ...{ at: answer.publishedAt ?? work.now, about: table.title },
    ...{ isDraft: answer.publishedAt === null },
    isPublic: answer.publishedAt !== null && everybody !== undefined,
    paper: (imprint, speech) => tablePaper(table, imprint, speech),
    rows: (speech) => tableRows(table, speech),
  };
}

async function statementSheet(work: Work, statementId: StatementId): Promise<Sheet> {
  const statement = await showStatement(work, { statementId });
  const body = (await listOrganizations(work)).find(({ id }) => id === statement.organizationId);
  return {
    ...{ subject: StatementId.encode(statementId), act: 'statement.paper-taken' },
    ...{ at: statement.sentAt ?? work.now, about: statement.title },
    ...{ isDraft: statement.adoptedAt === null, isPublic: false },
    paper: (imprint, speech) => statementPaper(statement, { imprint, to: body }, speech),
    rows: (speech) => statementRows(statement, speech),
  };
}

type Reported = Pick<Input<typeof strategyApi.takeAnnualReport>, 'planId' | 'fiscalYear'>;

async function reportSheet(work: Work, { planId, fiscalYear }: Reported): Promise<Sheet> {
  const report = await showAnnualReport(work, { planId, fiscalYear });
  const bodies = new Map((await listOrganizations(work)).map((body) => [body.id, body]));
  const namesIn = (speech: Speech) => (id: OrganizationId) => {
    const body = bodies.get(id);
    return body ? nameOf(body, speech) : '';
  };
  return {
    ...{ subject: PlanId.encode(planId), act: 'plan.report-taken', at: work.now },
    ...{ about: `${report.plan}-${fiscalYear}`, isDraft: report.gaps > 0, isPublic: false },
    paper: (imprint, speech) =>
      annualReportPaper(report, { imprint, nameOf: namesIn(speech) }, speech),
    rows: (speech) => annualReportRows(report, namesIn(speech), speech),
  };
}

/** The use cases of papers about plans and opinions, which need the words of the whole program. */
export function planPaperDesk(words: Catalogue) {
  const toThem = async (work: Change, sheet: Sheet, asked: Asked): Promise<File> =>
    written(work, sheet, { asked, words, destination: toAsker(work) });
  return {
    takeStatement: async (
      work: Change,
      asked: Input<typeof statementApi.takeStatement>,
    ): Promise<File> => toThem(work, await statementSheet(work, asked.statementId), asked),
    takeAnnualReport: async (
      work: Change,
      asked: Input<typeof strategyApi.takeAnnualReport>,
    ): Promise<File> => toThem(work, await reportSheet(work, asked), asked),
    takeComparison: async (
      work: Change,
      asked: Input<typeof planApi.takeComparison>,
    ): Promise<File> => toThem(work, await comparisonSheet(work, asked), asked),
    takeTable: async (
      work: Change,
      asked: Input<typeof consultationApi.takeTable>,
    ): Promise<File> => toThem(work, await tableSheet(work, asked.consultationId), asked),
    /** Hands the table to the headquarters, for whoever keeps its host. */
    handTable: async (
      work: Change,
      asked: Input<typeof consultationApi.takeTable>,
    ): Promise<File> =>
      written(work, await tableSheet(work, asked.consultationId), {
        ...{ asked, words, destination: await toHeadquarters(work) },
      }),
  };
}
