import { OrganizationId } from '#kernel/actor.ts';
import { useQuery } from '#ui/address.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Day, Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { DirectiveId } from '../directive.ts';
import { ExceptionState, exceptionStates } from '../exception.ts';
import { exceptionWords } from '../follow-up-words.ts';
import { citation } from '../number.ts';
import { say as sayPage } from '../page-texts.ts';
import { endException, type ExceptionLine, listExceptions } from '../request-api.ts';
import { say } from '../request-texts.ts';
import { RenewalForm } from './exception-form.tsx';
import { aboutWords } from './requests-page.tsx';

const tones: Record<ExceptionState, Tone> = {
  requested: 'warning',
  refused: 'neutral',
  'in-force': 'info',
  lapsed: 'warning',
  ended: 'neutral',
};

/** The exception ledger: who is allowed not to follow which rule, why, and until when. */
export function ExceptionsPage() {
  const { t } = useWords();
  const asked = ExceptionState.safeParse(useQuery('state') ?? '');
  const rows = useEndpoint(listExceptions, asked.success ? { state: asked.data } : {});
  return (
    <Page
      title={t(say('directives.exception.register'))}
      lead={t(say('directives.exception.lead'))}
    >
      <Section title={t(say('directives.exception.title'))}>
        <nav aria-label={t(say('directives.exception.filter'))}>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            <li>
              <Link href="/exceptions" {...(asked.success ? {} : { 'aria-current': 'page' })}>
                {t(say('directives.exception.all'))}
              </Link>
            </li>
            {exceptionStates.map((state) => (
              <li key={state}>
                <Link
                  href={`/exceptions?state=${state}`}
                  {...(asked.data === state ? { 'aria-current': 'page' as const } : {})}
                >
                  {t(exceptionWords(state))}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Register rows={rows} />
      </Section>
    </Page>
  );
}

function Register({ rows }: { readonly rows: readonly ExceptionLine[] }) {
  const { t, language } = useWords();
  const name = useNaming();
  const columns: Column<ExceptionLine>[] = [
    {
      head: sayPage('directives.page.organization'),
      cell: (line) => (
        <>
          <Link
            href={`/directives/${DirectiveId.encode(line.directiveId)}/addressee?organization=${OrganizationId.encode(line.organizationId)}`}
          >
            {name(line)}
          </Link>
          <span className="block text-solid-gray-700">{line.applicant}</span>
        </>
      ),
      sort: name,
    },
    {
      head: say('directives.exception.state'),
      cell: ({ state }) => <Badge tone={tones[state]}>{t(exceptionWords(state))}</Badge>,
      sort: ({ state }) => exceptionStates.indexOf(state),
      text: ({ state }) => t(exceptionWords(state)),
    },
    {
      head: say('directives.exception.clause'),
      cell: (line) => (
        <>
          {line.clause}
          <span className="block text-solid-gray-700">
            {citation(line, language)} {t(aboutWords(line))}
          </span>
        </>
      ),
      sort: ({ clause }) => clause,
      text: (line) => [line.clause, citation(line, language), t(aboutWords(line))].join(' '),
    },
    {
      head: say('directives.exception.why'),
      cell: (line) => (
        <Disclosure summary={t(say('directives.exception.see-why'))}>
          <p className="whitespace-pre-wrap">{line.reason}</p>
          <p className="font-bold">{t(say('directives.exception.substitute'))}</p>
          <p className="whitespace-pre-wrap">{line.substitute}</p>
        </Disclosure>
      ),
      text: ({ reason, substitute }) =>
        [reason, t(say('directives.exception.substitute')), substitute].join('\n'),
    },
    {
      head: say('directives.exception.period'),
      cell: ({ grantedUntil, wantedUntil, decidedAt }) => (
        <>
          {decidedAt && <Day at={decidedAt} />}
          <span className="block">
            {t(say('directives.exception.to'))} <Moment at={grantedUntil ?? wantedUntil} />
          </span>
        </>
      ),
      sort: ({ grantedUntil, wantedUntil }) => grantedUntil ?? wantedUntil,
    },
    {
      head: say('directives.exception.result'),
      cell: (line) => <Result line={line} />,
      text: ({ decision, report }) => [decision, report].filter(Boolean).join('\n'),
    },
  ];
  return (
    <Table
      caption={t(say('directives.exception.register'))}
      quiet
      name="exceptions"
      rows={rows}
      subject={({ directiveId }) => DirectiveId.encode(directiveId)}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<p>{t(say('directives.exception.none'))}</p>}
    />
  );
}

/** Who decided what and why, how it ended, and what its body can still do. */
function Result({ line }: { readonly line: ExceptionLine }) {
  const { t } = useWords();
  const { organizationId, may } = usePerson();
  const isOwn = line.organizationId === organizationId && may('directives.answer');
  return (
    <div className="flex min-w-60 flex-col gap-1">
      {line.reviewer && <p>{t(say('directives.exception.reviewer', { name: line.reviewer }))}</p>}
      {line.decision && <p className="whitespace-pre-wrap">{line.decision}</p>}
      {line.report && line.endedAt && (
        <>
          <p>
            <Moment at={line.endedAt} /> {t(exceptionWords('ended'))}
          </p>
          <p className="whitespace-pre-wrap">{line.report}</p>
        </>
      )}
      {isOwn && line.granted && (
        <>
          {!line.report && (
            <Disclosure summary={t(say('directives.exception.end'))}>
              <EndForm line={line} />
            </Disclosure>
          )}
          <Disclosure summary={t(say('directives.exception.renew'))}>
            <RenewalForm before={line} />
          </Disclosure>
        </>
      )}
    </div>
  );
}

function EndForm({ line }: { readonly line: ExceptionLine }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(endException);
  return (
    <Form
      label={t(say('directives.exception.end'))}
      submit={t(say('directives.exception.end-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ exceptionId: line.id, report: text('report') });
      }}
    >
      <LongTextField
        name="report"
        label={t(say('directives.exception.report'))}
        support={t(say('directives.exception.report-support'))}
        required
      />
    </Form>
  );
}
