import { useState } from 'react';

import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, TextField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import {
  type GuestInvitationLine,
  type GuestLine,
  inviteGuest,
  listGuestInvitations,
  listGuests,
  revokeGuestInvitation,
} from '../guest-desk-api.ts';
import { say } from '../report-texts.ts';
import { recordKindWords } from '../shown.ts';
import { say as sayCode } from '../without-account-texts.ts';
import { CodeShown } from './code-shown.tsx';
import { codeStateWords } from './code-state.ts';
import { DaysField } from './contributions-section.tsx';
import { guestStateWords } from './guest-state.ts';
import { guestPage } from './place.ts';

/** What came from senders without an account: nobody has made sure who they are. */
export function GuestsSection() {
  const { t } = useWords();
  const { may } = usePerson();
  const guests = useEndpoint(listGuests, {}, { everySeconds: 60 });
  const columns: Column<GuestLine>[] = [
    {
      head: say('incidents.report.body'),
      cell: ({ id, sender }) => <Link href={guestPage(id)}>{sender.body}</Link>,
      sort: ({ sender }) => sender.body,
      text: ({ sender }) => sender.body,
    },
    {
      head: say('incidents.guests.who'),
      cell: ({ isInvited }) => <Unverified isInvited={isInvited} />,
      sort: ({ isInvited }) => Number(isInvited),
      text: () => t(say('incidents.guests.unverified')),
    },
    { head: say('incidents.guests.outline'), cell: ({ outline }) => outline, sort: null },
    {
      head: say('incidents.guests.kind'),
      cell: ({ kind }) => t(recordKindWords[kind]),
      sort: ({ kind }) => t(recordKindWords[kind]),
    },
    {
      head: say('incidents.return.state'),
      cell: ({ state }) => t(guestStateWords[state]),
      sort: ({ state }) => state,
    },
    {
      head: say('incidents.guests.last'),
      cell: ({ lastFiledAt }) => <Moment at={lastFiledAt} />,
      sort: ({ lastFiledAt }) => lastFiledAt,
    },
  ];
  return (
    <Section id="guests" title={t(say('incidents.guests.title'))}>
      <p className="max-w-3xl text-solid-gray-700">{t(say('incidents.guests.lead'))}</p>
      <Table
        caption={t(say('incidents.guests.title'))}
        quiet
        rows={guests}
        rowKey={({ id }) => id}
        columns={columns}
        empty={t(say('incidents.guests.empty'))}
      />
      {may('incidents.assess') && (
        <Disclosure summary={t(say('incidents.guests.invite'))}>
          <InviteForm />
          <Invitations />
        </Disclosure>
      )}
    </Section>
  );
}

/** That nobody has made sure who sent it. */
export function Unverified({ isInvited }: { readonly isInvited: boolean }) {
  const { t } = useWords();
  return (
    <span className="flex flex-wrap gap-2">
      <Badge tone="warning">{t(say('incidents.guests.unverified'))}</Badge>
      {isInvited && <Badge tone="neutral">{t(say('incidents.guests.invited'))}</Badge>}
    </span>
  );
}

function InviteForm() {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(inviteGuest);
  const [turn, setTurn] = useState(0);
  return (
    <>
      <p className="max-w-3xl">{t(say('incidents.guests.invite-lead'))}</p>
      {answer?.code && <CodeShown path="/report" code={answer.code} expiresAt={answer.expiresAt} />}
      <Form
        key={turn}
        label={t(say('incidents.guests.invite'))}
        submit={t(say('incidents.guests.invite'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          const days = Number(text('days'));
          act({ body: text('body'), email: text('email'), days }, () => {
            setTurn(turn + 1);
          });
        }}
      >
        <TextField name="body" label={t(say('incidents.report.body'))} required maxLength={200} />
        <TextField
          name="email"
          label={t(say('incidents.report.email'))}
          type="email"
          required
          maxLength={254}
        />
        <DaysField />
      </Form>
    </>
  );
}

function Invitations() {
  const { t } = useWords();
  const invitations = useEndpoint(listGuestInvitations, {});
  const columns: Column<GuestInvitationLine>[] = [
    { head: say('incidents.report.body'), cell: ({ body }) => body, sort: ({ body }) => body },
    { head: say('incidents.report.email'), cell: ({ email }) => email, sort: ({ email }) => email },
    {
      head: say('incidents.return.state'),
      cell: ({ state }) => t(codeStateWords[state]),
      sort: ({ state }) => state,
    },
    {
      head: sayCode('incidents.code.until'),
      cell: ({ expiresAt }) => <Moment at={expiresAt} />,
      sort: ({ expiresAt }) => expiresAt,
    },
    {
      head: sayCode('incidents.code.revoke'),
      cell: (line) => line.state === 'open' && <Revoke line={line} />,
      sort: null,
    },
  ];
  return (
    <Table
      caption={t(say('incidents.guests.invitations'))}
      rows={invitations}
      rowKey={({ id }) => id}
      columns={columns}
      empty={t(say('incidents.guests.no-invitation'))}
    />
  );
}

function Revoke({ line }: { readonly line: GuestInvitationLine }) {
  const { t } = useWords();
  const { act, pending } = useAct(revokeGuestInvitation);
  return (
    <Button
      weight="text"
      tone="danger"
      waiting={pending}
      aria-label={t(sayCode('incidents.code.revoke-of', { name: line.body }))}
      onClick={() => {
        act({ invitationId: line.id });
      }}
    >
      {t(sayCode('incidents.code.revoke'))}
    </Button>
  );
}
