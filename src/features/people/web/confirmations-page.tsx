import { confirmPerson } from '#features/access/api.ts';
import { listUnconfirmed } from '#features/access/people-api.ts';
import type { Seat } from '#features/access/person.ts';
import { roleWords } from '#features/access/role-words.ts';
import { say as access } from '#features/access/texts.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Confirm } from '#ui/dialog.tsx';
import { Refusal } from '#ui/form.tsx';
import { Page, Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { methodWords } from '../recovery.ts';
import { confirmRecovery, listWaitingRecoveries, type Recovery } from '../recovery-api.ts';
import { say as sayRecovery } from '../recovery-texts.ts';
import { say } from '../texts.ts';

/** What waits for a second person: seats of the headquarters, and ways back to them. */
export function ConfirmationsPage() {
  const { t } = useWords();
  return (
    <Page
      title={t(say('people.page.confirmations'))}
      lead={t(say('people.page.confirmations-lead'))}
    >
      <Section title={t(say('people.page.new-seats'))}>
        <Seats />
      </Section>
      <Section title={t(sayRecovery('people.page.recoveries'))}>
        <Recoveries />
      </Section>
    </Page>
  );
}

function Seats() {
  const { t } = useWords();
  const naming = useNaming();
  const seats = useEndpoint(listUnconfirmed, {});
  const { act, pending, failure } = useAct(confirmPerson);
  const columns: Column<Seat>[] = [
    { head: access('access.page.name'), cell: ({ name }) => name },
    { head: access('access.page.login'), cell: ({ login }) => login },
    { head: access('access.page.role'), cell: ({ role }) => t(roleWords(role)) },
    {
      head: access('access.page.organization'),
      cell: (seat) => naming({ nameJa: seat.organizationJa, nameEn: seat.organizationEn }),
    },
    {
      head: say('people.page.acts'),
      cell: ({ id, name, role, mine }) =>
        mine ? (
          <Confirm
            label={t(say('people.page.confirm'))}
            title={t(say('people.page.confirm-seat'))}
            confirm={t(say('people.page.confirm'))}
            waiting={pending}
            onConfirm={() => {
              act({ personId: id });
            }}
          >
            <p>{t(say('people.page.confirm-seat-what', { name, role: t(roleWords(role)) }))}</p>
          </Confirm>
        ) : (
          t(say('people.page.own-proposal'))
        ),
    },
  ];
  return (
    <>
      {failure && <Refusal failure={failure} />}
      <Table
        caption={t(say('people.page.new-seats'))}
        quiet
        rows={seats}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<p>{t(say('people.page.nothing-waits'))}</p>}
      />
    </>
  );
}

function Recoveries() {
  const { t } = useWords();
  const recoveries = useEndpoint(listWaitingRecoveries, {});
  const { act, pending, failure } = useAct(confirmRecovery);
  const columns: Column<Recovery>[] = [
    { head: access('access.page.name'), cell: ({ name }) => name },
    { head: access('access.page.role'), cell: ({ role }) => t(roleWords(role)) },
    { head: sayRecovery('people.page.issued-by'), cell: ({ issuedBy }) => issuedBy },
    {
      head: sayRecovery('people.page.issued-at'),
      cell: ({ issuedAt }) => <Moment at={issuedAt} />,
    },
    {
      head: sayRecovery('people.page.method'),
      cell: ({ method, evidence }) => (
        <>
          {t(methodWords(method))}
          <span className="block text-solid-gray-700">{evidence}</span>
        </>
      ),
    },
    {
      head: say('people.page.acts'),
      cell: ({ id, name, mayConfirm }) =>
        mayConfirm ? (
          <Confirm
            label={t(say('people.page.confirm'))}
            title={t(say('people.page.confirm-recovery'))}
            confirm={t(say('people.page.confirm'))}
            waiting={pending}
            onConfirm={() => {
              act({ recoveryId: id });
            }}
          >
            <p>{t(say('people.page.confirm-recovery-what', { name }))}</p>
          </Confirm>
        ) : (
          t(say('people.page.own-proposal'))
        ),
    },
  ];
  return (
    <>
      {failure && <Refusal failure={failure} />}
      <Table
        caption={t(sayRecovery('people.page.recoveries'))}
        quiet
        rows={recoveries}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<p>{t(say('people.page.nothing-waits'))}</p>}
      />
    </>
  );
}
