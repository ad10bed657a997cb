import { useState } from 'react';
import type { z } from 'zod';

import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { ClockProvider, Moment } from '#ui/clock.tsx';
import { CodeForm } from '#ui/code-form.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField } from '#ui/form.tsx';
import { Page, Section } from '#ui/page.tsx';
import { saveJson } from '#ui/save.ts';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import type { FieldKey } from '../fact-fields.ts';
import { GuestId } from '../guest.ts';
import {
  correctGuestReport,
  openGuestReport,
  showIntake,
  takeGuestReceipt,
  withdrawGuestReport,
} from '../guest-api.ts';
import { say } from '../report-texts.ts';
import { answersIn, draftOf, factsIn } from './guest-draft.ts';
import { guestReportKindWords } from './guest-receipt.tsx';
import { guestStateWords } from './guest-state.ts';
import { KeptFacts } from './offline/kept-facts.tsx';
import { KeptScope } from './offline/kept-scope.tsx';
import { useCalled } from './voice.ts';

type Opened = z.output<typeof openGuestReport.output>;

/** Where the sender of a report comes back with the code of its receipt. */
export function ReportReturnPage() {
  const { t } = useWords();
  const { fields, questions, now } = useEndpoint(showIntake, {});
  const [code, setCode] = useState('');
  const { act, pending, failure, answer } = useAct(openGuestReport);
  const open = (typed: string) => {
    act({ code: typed }, () => {
      setCode(typed);
    });
  };
  return (
    <ClockProvider told={now}>
      <Page title={t(say('incidents.return.title'))} lead={t(say('incidents.return.lead'))}>
        {answer && code !== '' ? (
          <Report
            {...{ code, fields, questions }}
            report={answer}
            onChanged={() => {
              open(code);
            }}
          />
        ) : (
          <CodeForm
            label={t(say('incidents.return.title'))}
            {...{ pending, failure }}
            onCode={open}
          />
        )}
      </Page>
    </ClockProvider>
  );
}

type Props = {
  readonly code: string;
  readonly report: Opened;
  readonly fields: readonly FieldKey[];
  readonly questions: z.output<typeof showIntake.output>['questions'];
  readonly onChanged: () => void;
};

function Report({ code, report, fields, questions, onChanged }: Props) {
  const { t } = useWords();
  const called = useCalled();
  return (
    <>
      <DefinitionList
        items={[
          { term: t(say('incidents.report.number')), value: GuestId.encode(report.id) },
          { term: t(say('incidents.return.state')), value: t(guestStateWords[report.state]) },
          { term: t(say('incidents.report.receiver')), value: called(report.receiver) },
          { term: t(say('incidents.report.body')), value: report.sender.body },
          { term: t(say('incidents.report.person')), value: report.sender.person },
        ]}
      />
      <Sent code={code} report={report} />
      {report.state === 'open' && (
        <>
          <Correction
            key={report.reports.length}
            {...{ code, report, fields, questions, onChanged }}
          />
          <Disclosure summary={t(say('incidents.return.withdraw'))}>
            <Withdrawal {...{ code, onChanged }} />
          </Disclosure>
        </>
      )}
    </>
  );
}

type Line = Opened['reports'][number];

/** Everything that was sent, each with its receipt. */
function Sent({ code, report }: Pick<Props, 'code' | 'report'>) {
  const { t } = useWords();
  const columns: Column<Line>[] = [
    {
      head: say('incidents.report.kind'),
      cell: ({ kind }) => t(guestReportKindWords[kind]),
      sort: ({ sequence }) => sequence,
    },
    {
      head: say('incidents.report.filed'),
      cell: ({ filedAt }) => <Moment at={filedAt} />,
      sort: ({ filedAt }) => filedAt,
    },
    { head: say('incidents.return.reason'), cell: ({ reason }) => reason, sort: null },
    {
      head: say('incidents.report.hash'),
      cell: ({ sha256 }) => <code className="break-all">{sha256}</code>,
      text: ({ sha256 }) => sha256,
    },
    {
      head: say('incidents.return.receipt'),
      cell: ({ sequence }) => <Receipt {...{ code, sequence }} id={report.id} />,
      sort: null,
    },
  ];
  return (
    <Section title={t(say('incidents.return.sent'))}>
      <Table
        caption={t(say('incidents.return.sent'))}
        quiet
        rows={report.reports}
        rowKey={({ sequence }) => String(sequence)}
        columns={columns}
        empty=""
      />
    </Section>
  );
}

type ReceiptProps = { readonly code: string; readonly id: GuestId; readonly sequence: number };

function Receipt({ code, id, sequence }: ReceiptProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(takeGuestReceipt);
  return (
    <>
      <Button
        weight="text"
        waiting={pending}
        aria-label={t(say('incidents.return.receipt-of', { count: sequence }))}
        onClick={() => {
          act({ code, sequence }, (receipt) => {
            const name = `receipt-${GuestId.encode(id)}-${sequence}.json`;
            saveJson(name, receipt);
          });
        }}
      >
        {t(say('incidents.return.receipt-take'))}
      </Button>
      <span role="status">{failure && t(failure.text)}</span>
    </>
  );
}

function Correction({ code, report, fields, questions, onChanged }: Props) {
  const { t } = useWords();
  const [draft, keep] = useState(() => draftOf(report.kind, report.facts, report.answers));
  const { act, pending, failure } = useAct(correctGuestReport);
  return (
    <Section title={t(say('incidents.return.correct'))}>
      <p className="max-w-3xl">{t(say('incidents.return.correct-lead'))}</p>
      <KeptFacts {...{ draft, keep, fields }} />
      <KeptScope {...{ draft, keep, questions }} open={questions.map(({ id }) => id)} />
      <Form
        label={t(say('incidents.return.correct'))}
        submit={t(say('incidents.return.correct-submit'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          const answers = answersIn(draft, questions);
          act({ code, facts: factsIn(draft), answers, reason: text('reason') }, onChanged);
        }}
      >
        <LongTextField name="reason" label={t(say('incidents.return.reason'))} rows={2} required />
      </Form>
    </Section>
  );
}

function Withdrawal({ code, onChanged }: Pick<Props, 'code' | 'onChanged'>) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(withdrawGuestReport);
  return (
    <Form
      label={t(say('incidents.return.withdraw'))}
      submit={t(say('incidents.return.withdraw'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ code, reason: text('reason') }, onChanged);
      }}
    >
      <LongTextField name="reason" label={t(say('incidents.return.reason'))} rows={2} required />
    </Form>
  );
}
