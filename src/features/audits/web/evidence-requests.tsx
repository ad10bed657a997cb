import { Badge } from '#ui/badge.tsx';
import { useAct } from '#ui/call.ts';
import { CalendarDay, Moment } from '#ui/clock.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField, TextField } from '#ui/form.tsx';
import { Section } from '#ui/page.tsx';
import { useJoined, useWords } from '#ui/words.tsx';

import { answerRequest, requestEvidence, type RequestLine } from '../evidence-api.ts';
import { say } from '../evidence-texts.ts';
import type { AuditId } from '../finding.ts';
import { labelsIn } from './audit-head.ts';

type Props = {
  readonly auditId: AuditId;
  readonly requests: readonly RequestLine[];
  readonly mayAdd: boolean;
  readonly mayHandIn: boolean;
};

/** What the body of an audit was asked for, until when, and what it answered. */
export function Requests({ auditId, requests, mayAdd, mayHandIn }: Props) {
  const { t } = useWords();
  return (
    <Section id="requests" title={t(say('audits.evidence.requests'))}>
      {requests.length === 0 && <p>{t(say('audits.evidence.no-requests'))}</p>}
      <ul className="flex flex-col gap-4">
        {requests.map((request) => (
          <li key={request.id} className="rounded-8 border border-solid-gray-300 p-4">
            <Asked request={request} />
            {mayHandIn && (
              <Disclosure summary={t(say('audits.evidence.answer'))}>
                <AnswerForm auditId={auditId} request={request} />
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
      {mayAdd && (
        <Disclosure summary={t(say('audits.evidence.request'))}>
          <RequestForm auditId={auditId} />
        </Disclosure>
      )}
    </Section>
  );
}

function Asked({ request }: { readonly request: RequestLine }) {
  const { t } = useWords();
  const joined = useJoined();
  const { words, clauses, dueOn, isOverdue, answers } = request;
  const waiting = isOverdue ? 'audits.evidence.overdue' : 'audits.evidence.waiting';
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-2">
        {answers.length > 0 ? (
          <Badge tone="good">{t(say('audits.evidence.answered'))}</Badge>
        ) : (
          <Badge tone={isOverdue ? 'bad' : 'open'}>{t(say(waiting))}</Badge>
        )}
        <span>
          {t(say('audits.evidence.due'))}: <CalendarDay day={dueOn} />
        </span>
        <span>{joined(clauses) || t(say('audits.evidence.whole'))}</span>
      </p>
      <p className="whitespace-pre-wrap">{words}</p>
      <ul className="flex flex-col gap-1">
        {answers.map((answer) => (
          <li key={answer.answeredAt.toISOString()} className="whitespace-pre-wrap">
            <Moment at={answer.answeredAt} /> {answer.answeredBy} {answer.note} {answer.file}
          </li>
        ))}
      </ul>
    </div>
  );
}

type AnswerProps = { readonly auditId: AuditId; readonly request: RequestLine };

function AnswerForm({ auditId, request }: AnswerProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(answerRequest);
  return (
    <Form
      label={t(say('audits.evidence.answer'))}
      submit={t(say('audits.evidence.answer-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ auditId, requestId: request.id, note: text('note') });
      }}
    >
      <LongTextField name="note" label={t(say('audits.evidence.note'))} rows={3} required />
    </Form>
  );
}

function RequestForm({ auditId }: { readonly auditId: AuditId }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(requestEvidence);
  return (
    <Form
      label={t(say('audits.evidence.request'))}
      submit={t(say('audits.evidence.request-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const clauses = labelsIn(text('clauses'));
        act({ auditId, clauses, words: text('words'), dueOn: text('dueOn') });
      }}
    >
      <LongTextField name="words" label={t(say('audits.evidence.words'))} rows={3} required />
      <TextField
        name="clauses"
        label={t(say('audits.evidence.clauses'))}
        support={t(say('audits.evidence.clauses-support'))}
      />
      <DateField name="dueOn" label={t(say('audits.evidence.due'))} required />
    </Form>
  );
}
