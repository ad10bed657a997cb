import { listOrganizations } from '#features/organizations/api.ts';
import { useAddressId } from '#ui/address.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Confirm } from '#ui/dialog.tsx';
import { Form, LongTextField, Refusal } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { type BulkAct, type Column, Table } from '#ui/table.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { CampaignId } from '../campaign.ts';
import { closeAudit, judgeClauses, type PaperLine, showWorkingPaper } from '../campaign-api.ts';
import { say } from '../campaign-texts.ts';
import { say as sayEvidence } from '../evidence-texts.ts';
import { say as sayField } from '../fieldwork-texts.ts';
import { AuditId } from '../finding.ts';
import { type Result, results } from '../judgement.ts';
import { resultWords } from '../judgement-words.ts';
import { say as sayTaking } from '../taking-texts.ts';
import { RaiseForm } from './raise-form.tsx';

/** What was found of each clause at one body, and where that comes from. */
export function WorkingPaperPage() {
  const { t } = useWords();
  const auditId = useAddressId(AuditId);
  const paper = useEndpoint(showWorkingPaper, { auditId });
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const isHidden = paper.judged === 0 && paper.closedAt === null && !paper.mayJudge;
  return (
    <Page
      title={nameOf(paper.organizationId)}
      lead={t(say('audits.paper.page'))}
      above={[
        { label: t(say('audits.campaign.page')), href: '/audits' },
        {
          label: t(say('audits.campaign.bodies')),
          href: `/audits/${CampaignId.encode(paper.campaignId)}`,
        },
      ]}
    >
      <Parts auditId={auditId} mayTake={paper.mayJudge} />
      {isHidden && <p>{t(say('audits.paper.hidden'))}</p>}
      <p>
        <Link href={`/working-papers/${AuditId.encode(auditId)}/files`}>
          {t(say('audits.paper.files'))}
        </Link>
      </p>
      <Lines auditId={auditId} lines={paper.lines} mayJudge={paper.mayJudge} />
      {paper.mayJudge && (
        <>
          <Section id="raise" title={t(say('audits.paper.raise'))}>
            <RaiseForm auditId={auditId} lines={paper.lines} scale={paper.scale} />
          </Section>
          <Closing auditId={auditId} />
        </>
      )}
    </Page>
  );
}

type PartsProps = { readonly auditId: AuditId; readonly mayTake: boolean };

/** What else belongs to this audit. */
function Parts({ auditId, mayTake }: PartsProps) {
  const { t } = useWords();
  const own = `/working-papers/${AuditId.encode(auditId)}`;
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      <li>
        <Link href={`${own}/evidence`}>{t(sayEvidence('audits.evidence.page'))}</Link>
      </li>
      <li>
        <Link href={`${own}/field-work`}>{t(sayField('audits.field.page'))}</Link>
      </li>
      {mayTake && (
        <li>
          <Link href={`${own}/findings-in`}>{t(sayTaking('audits.taking.page'))}</Link>
        </li>
      )}
    </ul>
  );
}

const tones: Record<Result, Tone> = {
  ...{ met: 'good', 'partly-met': 'warning' },
  ...{ 'not-met': 'bad', 'not-applicable': 'neutral' },
};

const carriageWords = {
  judged: say('audits.paper.carriage.judged'),
  preserved: say('audits.paper.carriage.preserved'),
  weakened: say('audits.paper.carriage.weakened'),
  examine: say('audits.paper.carriage.open'),
  new: say('audits.paper.carriage.open'),
} as const;

const reasonWords: Readonly<Partial<Record<string, ReturnType<typeof say>>>> = {
  equal: say('audits.paper.reason.equal'),
  contains: say('audits.paper.reason.contains'),
  'failed-part': say('audits.paper.reason.failed-part'),
  part: say('audits.paper.reason.part'),
  overlap: say('audits.paper.reason.overlap'),
};

type LinesProps = {
  readonly auditId: AuditId;
  readonly lines: readonly PaperLine[];
  readonly mayJudge: boolean;
};

function useColumns(): Column<PaperLine>[] {
  const { t } = useWords();
  const resultOf = ({ result }: PaperLine) =>
    t(result ? resultWords[result] : say('audits.paper.result.none'));
  const basisOf = ({ carriage, reason, from }: PaperLine) => {
    const why = reason ? reasonWords[reason] : undefined;
    const clauses = from.join(', ');
    return [
      t(carriageWords[carriage]),
      ...(why ? [t(why)] : []),
      ...(clauses === '' ? [] : [t(say('audits.paper.from', { clauses }))]),
    ].join(' / ');
  };
  return [
    {
      head: say('audits.paper.clause'),
      cell: ({ label, title }) => (label === title ? label : `${label} ${title}`),
    },
    {
      head: say('audits.paper.demand'),
      cell: ({ demand }) => <span className="whitespace-pre-wrap">{demand}</span>,
      text: ({ demand }) => demand,
    },
    {
      head: say('audits.paper.result'),
      cell: (line) => (
        <Badge tone={line.result ? tones[line.result] : 'open'}>{resultOf(line)}</Badge>
      ),
      text: resultOf,
    },
    { head: say('audits.paper.basis'), cell: basisOf },
    { head: say('audits.paper.note'), cell: ({ note }) => note },
  ];
}

function Lines({ auditId, lines, mayJudge }: LinesProps) {
  const { t } = useWords();
  const columns = useColumns();
  const acts = results.map((result): BulkAct<PaperLine> => ({
    label: t(say('audits.paper.judge', { result: t(resultWords[result]) })),
    content: (rows, done) => (
      <JudgeForm auditId={auditId} rows={rows} result={result} done={done} />
    ),
  }));
  return (
    <Table
      name="paper"
      caption={t(say('audits.paper.clauses'))}
      rows={lines}
      rowKey={({ clause }) => clause}
      columns={columns}
      acts={mayJudge ? acts : []}
      empty={null}
    />
  );
}

type JudgeProps = {
  readonly auditId: AuditId;
  readonly rows: readonly PaperLine[];
  readonly result: Result;
  readonly done: () => void;
};

function JudgeForm({ auditId, rows, result, done }: JudgeProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(judgeClauses);
  const words = t(resultWords[result]);
  return (
    <Form
      label={t(say('audits.paper.judge', { result: words }))}
      submit={t(say('audits.paper.judge-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const note = text('note');
        const judgements = rows.map(({ clause }) => ({ clause, result, note }));
        act({ auditId, judgements }, done);
      }}
    >
      <p>{t(say('audits.paper.judge-what', { count: rows.length, result: words }))}</p>
      <LongTextField name="note" label={t(say('audits.paper.note'))} rows={2} />
    </Form>
  );
}

function Closing({ auditId }: { readonly auditId: AuditId }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(closeAudit);
  return (
    <Section title={t(say('audits.paper.close'))}>
      {failure && <Refusal failure={failure} />}
      <p>
        <Confirm
          label={t(say('audits.paper.close'))}
          title={t(say('audits.paper.close'))}
          confirm={t(say('audits.paper.close'))}
          weight="outlined"
          waiting={pending}
          onConfirm={() => {
            act({ auditId });
          }}
        >
          <p>{t(say('audits.paper.close-what'))}</p>
        </Confirm>
      </p>
    </Section>
  );
}
