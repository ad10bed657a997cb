import type { z } from 'zod';

import { listOrganizations } from '#features/organizations/api.ts';
import { useAddressId } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { CalendarDay, Moment } from '#ui/clock.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Confirm } from '#ui/dialog.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField, Refusal, TextField } from '#ui/form.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type BulkAct, type Column, Table } from '#ui/table.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import {
  assessOneself,
  drawSystems,
  makeRemark,
  type RemarkLine,
  type SelfLine,
  showFieldwork,
} from '../fieldwork-api.ts';
import { say } from '../fieldwork-texts.ts';
import { AuditId } from '../finding.ts';
import { type Result, results } from '../judgement.ts';
import { resultWords } from '../judgement-words.ts';
import { useAbovePaper } from './audit-head.ts';
import { Exchange } from './exchange.tsx';

/** The work behind a working paper: systems drawn, what the body says of itself, what was said. */
export function FieldworkPage() {
  const { t } = useWords();
  const { may, organizationId } = usePerson();
  const auditId = useAddressId(AuditId);
  const field = useEndpoint(showFieldwork, { auditId });
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const above = useAbovePaper(auditId);
  const isConducting = field.isOpen && field.isAuditor && may('audits.conduct');
  const mayAssess = field.isOpen && may('audits.answer') && organizationId === field.organizationId;
  return (
    <Page
      title={`${t(say('audits.field.page'))}: ${nameOf(field.organizationId)}`}
      lead={t(say('audits.field.lead'))}
      above={above}
    >
      <SampleSection auditId={auditId} field={field} mayDraw={isConducting} />
      <Section title={t(say('audits.field.self'))}>
        <SelfTable auditId={auditId} lines={field.lines} mayAssess={mayAssess} />
      </Section>
      <Section title={t(say('audits.field.remarks'))}>
        <Remarks remarks={field.remarks} />
        {isConducting && (
          <Disclosure summary={t(say('audits.field.remark'))}>
            <RemarkForm auditId={auditId} />
          </Disclosure>
        )}
      </Section>
      <Exchange auditId={auditId} />
    </Page>
  );
}

type SampleProps = {
  readonly auditId: AuditId;
  readonly field: Pick<z.output<typeof showFieldwork.output>, 'rule' | 'sample'>;
  readonly mayDraw: boolean;
};

function SampleSection({ auditId, field: { rule, sample }, mayDraw }: SampleProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(drawSystems);
  return (
    <Section id="sample" title={t(say('audits.field.sample'))}>
      <p>{rule ? t(say('audits.field.rule', rule)) : t(say('audits.field.no-rule'))}</p>
      {sample && (
        <>
          <p className="break-words">
            {t(
              say('audits.field.how', {
                population: sample.population,
                drawn: sample.systems.length,
                seed: sample.seed,
              }),
            )}{' '}
            <Moment at={sample.drawnAt} />
          </p>
          <ul className="list-disc pl-5">
            {sample.systems.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </>
      )}
      {rule && !sample && <p>{t(say('audits.field.no-sample'))}</p>}
      {failure && <Refusal failure={failure} />}
      {rule && !sample && mayDraw && (
        <p>
          <Confirm
            label={t(say('audits.field.draw'))}
            title={t(say('audits.field.draw'))}
            confirm={t(say('audits.field.draw'))}
            waiting={pending}
            onConfirm={() => {
              act({ auditId });
            }}
          >
            <p>{t(say('audits.field.draw-what'))}</p>
          </Confirm>
        </p>
      )}
    </Section>
  );
}

type SelfProps = {
  readonly auditId: AuditId;
  readonly lines: readonly SelfLine[];
  readonly mayAssess: boolean;
};

function SelfTable({ auditId, lines, mayAssess }: SelfProps) {
  const { t } = useWords();
  const wordsOf = (result: Result | null) =>
    t(result ? resultWords[result] : say('audits.field.self-none'));
  const columns: Column<SelfLine>[] = [
    {
      head: say('audits.field.clause'),
      cell: ({ label, title }) => (label === title ? label : `${label} ${title}`),
    },
    { head: say('audits.field.self'), cell: ({ own }) => wordsOf(own) },
    {
      head: say('audits.field.audited'),
      cell: ({ audited }) => (audited ? t(resultWords[audited]) : ''),
    },
    {
      head: say('audits.field.difference'),
      cell: ({ differs }) =>
        differs ? <Badge tone="warning">{t(say('audits.field.differs'))}</Badge> : null,
      text: ({ differs }) => (differs ? t(say('audits.field.differs')) : ''),
    },
    { head: say('audits.field.note'), cell: ({ note }) => note },
  ];
  const acts = results.map((result): BulkAct<SelfLine> => ({
    label: t(say('audits.field.assess', { result: t(resultWords[result]) })),
    content: (rows, done) => <AssessForm {...{ auditId, rows, result, done }} />,
  }));
  return (
    <Table
      name="self"
      quiet
      caption={t(say('audits.field.self'))}
      rows={lines}
      rowKey={({ clause }) => clause}
      columns={columns}
      acts={mayAssess ? acts : []}
      empty={null}
    />
  );
}

type AssessProps = {
  readonly auditId: AuditId;
  readonly rows: readonly SelfLine[];
  readonly result: Result;
  readonly done: () => void;
};

function AssessForm({ auditId, rows, result, done }: AssessProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(assessOneself);
  const words = t(resultWords[result]);
  return (
    <Form
      label={t(say('audits.field.assess', { result: words }))}
      submit={t(say('audits.field.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const note = text('note');
        act({ auditId, judgements: rows.map(({ clause }) => ({ clause, result, note })) }, done);
      }}
    >
      <p>{t(say('audits.field.assess-what', { count: rows.length, result: words }))}</p>
      <LongTextField name="note" label={t(say('audits.field.note'))} rows={2} />
    </Form>
  );
}

function Remarks({ remarks }: { readonly remarks: readonly RemarkLine[] }) {
  const { t } = useWords();
  if (remarks.length === 0) return <p>{t(say('audits.field.no-remarks'))}</p>;
  return (
    <ul className="flex flex-col gap-4">
      {remarks.map((remark) => (
        <li
          key={remark.madeAt.toISOString()}
          className="flex flex-col gap-1 rounded-8 border border-solid-gray-300 p-4"
        >
          <p className="flex flex-wrap gap-2">
            <Badge tone="neutral">
              {t(
                say(
                  remark.kind === 'interview' ? 'audits.field.interview' : 'audits.field.comment',
                ),
              )}
            </Badge>
            <span>{remark.label}</span>
            <span>{remark.withWhom}</span>
            {remark.heldOn && <CalendarDay day={remark.heldOn} />}
          </p>
          <p className="whitespace-pre-wrap">{remark.words}</p>
          <p className="text-solid-gray-700">
            {remark.madeBy} <Moment at={remark.madeAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function RemarkForm({ auditId }: { readonly auditId: AuditId }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(makeRemark);
  return (
    <Form
      label={t(say('audits.field.remark'))}
      submit={t(say('audits.field.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const [clause, withWhom, heldOn] = [text('clause'), text('withWhom'), text('heldOn')];
        const isInterview = withWhom !== '' || heldOn !== '';
        act({
          ...{ auditId, words: text('words') },
          ...(clause === '' ? {} : { clause }),
          ...(isInterview ? { interview: { withWhom, heldOn } } : {}),
        });
      }}
    >
      <LongTextField name="words" label={t(say('audits.field.words'))} rows={4} required />
      <TextField name="clause" label={t(say('audits.field.clause'))} code />
      <TextField
        name="withWhom"
        label={t(say('audits.field.with-whom'))}
        support={t(say('audits.field.remark-support'))}
      />
      <DateField name="heldOn" label={t(say('audits.field.held-on'))} />
    </Form>
  );
}
