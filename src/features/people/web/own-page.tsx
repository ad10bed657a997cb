import type { z } from 'zod';

import {
  changePassword,
  endOtherSessions,
  endSession,
  listSessions,
} from '#features/access/self-api.ts';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Form, Refusal, TextField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../own-texts.ts';
import { say as sayPeople } from '../texts.ts';
import { NewPassword } from './new-password.tsx';

/** One's own account: where one is signed in, the password, and where the rest is set. */
export function OwnPage() {
  const { t } = useWords();
  return (
    <Page title={t(say('people.page.own'))} lead={t(say('people.page.own-lead'))}>
      <Section title={t(say('people.page.sessions'))}>
        <Sessions />
      </Section>
      <Section title={t(say('people.page.password'))}>
        <Password />
      </Section>
      <Section title={t(say('people.page.elsewhere'))}>
        <ul className="flex flex-col gap-2">
          <li>
            <Link href="/notices">{t(say('people.page.own-notices'))}</Link>
          </li>
          <li>
            <Link href="/notices/settings">{t(say('people.page.own-rules'))}</Link>
          </li>
          <li>
            <Link href="/handovers">{t(say('people.page.own-handovers'))}</Link>
          </li>
        </ul>
      </Section>
    </Page>
  );
}

type Session = z.output<typeof listSessions.output>[number];

function Sessions() {
  const { t } = useWords();
  const sessions = useEndpoint(listSessions, {});
  const one = useAct(endSession);
  const others = useAct(endOtherSessions);
  const failure = one.failure ?? others.failure;
  const pending = one.pending || others.pending;
  const columns: Column<Session>[] = [
    {
      head: say('people.page.browser'),
      cell: ({ browser, current }) => (
        <>
          {browser || t(sayPeople('people.page.unknown'))}{' '}
          {current && <Badge tone="info">{t(say('people.page.this-session'))}</Badge>}
        </>
      ),
    },
    {
      head: say('people.page.address'),
      cell: ({ address }) => address || t(sayPeople('people.page.unknown')),
    },
    { head: say('people.page.since'), cell: ({ openedAt }) => <Moment at={openedAt} /> },
    { head: say('people.page.last-use'), cell: ({ usedAt }) => <Moment at={usedAt} /> },
    {
      head: sayPeople('people.page.acts'),
      cell: ({ id, current }) =>
        !current && (
          <Button
            weight="outlined"
            waiting={pending}
            onClick={() => {
              one.act({ sessionId: id });
            }}
          >
            {t(say('people.page.end-session'))}
          </Button>
        ),
    },
  ];
  return (
    <>
      {failure && <Refusal failure={failure} />}
      {others.answer && (
        <Notice
          tone="good"
          title={t(say('people.page.ended-sessions', { count: others.answer.count }))}
          live
        />
      )}
      <Table
        caption={t(say('people.page.sessions'))}
        quiet
        rows={sessions}
        rowKey={({ id }) => id}
        columns={columns}
        empty={null}
      />
      {sessions.length > 1 && (
        <p>
          <Button
            weight="outlined"
            tone="danger"
            waiting={pending}
            onClick={() => {
              others.act({});
            }}
          >
            {t(say('people.page.end-others'))}
          </Button>
        </p>
      )}
    </>
  );
}

function Password() {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(changePassword);
  return (
    <Form
      label={t(say('people.page.password'))}
      submit={t(say('people.page.change-password'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ current: text('current'), password: text('password') });
      }}
    >
      {answer === null && (
        <Notice tone="good" title={t(say('people.page.password-changed'))} live />
      )}
      <TextField
        name="current"
        label={t(say('people.page.current-password'))}
        type="password"
        autoComplete="current-password"
        required
      />
      <NewPassword />
    </Form>
  );
}
