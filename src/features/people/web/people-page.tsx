import { useState } from 'react';

import { administersWords } from '#features/access/administers-words.ts';
import { showDoor } from '#features/access/api.ts';
import { listPeople } from '#features/access/people-api.ts';
import { type Seat, SeatState } from '#features/access/person.ts';
import { roles } from '#features/access/role.ts';
import { roleWords } from '#features/access/role-words.ts';
import { say as access } from '#features/access/texts.ts';
import { PersonId } from '#kernel/actor.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Confirm } from '#ui/dialog.tsx';
import { Form, Refusal, TextField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { say as sayHandover } from '../handover-texts.ts';
import { say as sayInvitation } from '../invitation-texts.ts';
import { resetDemo } from '../setup-api.ts';
import { say as saySetup } from '../setup-texts.ts';
import { say } from '../texts.ts';
import { FoundingPage } from './founding-page.tsx';
import { Pager } from './pager.tsx';
import { SeatBadge } from './seat-words.tsx';

export function useSeatColumns(): Column<Seat>[] {
  const { t } = useWords();
  const naming = useNaming();
  const organization = ({ organizationJa, organizationEn }: Seat) =>
    naming({ nameJa: organizationJa, nameEn: organizationEn });
  return [
    {
      head: access('access.page.name'),
      cell: ({ id, name, nameReading }) => (
        <>
          <Link href={`/persons/${PersonId.encode(id)}`}>{name}</Link>
          {nameReading !== '' && (
            <span className="block text-dns-16N-130 text-solid-gray-700">{nameReading}</span>
          )}
        </>
      ),
      sort: ({ name, nameReading }) => nameReading || name,
    },
    { head: access('access.page.login'), cell: ({ login }) => login, sort: ({ login }) => login },
    {
      head: access('access.page.role'),
      cell: ({ role }) => t(roleWords(role)),
      sort: ({ role }) => roles.indexOf(role),
    },
    { head: access('access.page.organization'), cell: organization, sort: organization },
    {
      head: access('access.page.administers'),
      cell: ({ administers }) => t(administersWords(administers)),
      sort: ({ administers }) => administers,
    },
    {
      head: access('access.page.state'),
      cell: ({ state }) => <SeatBadge state={state} />,
      sort: ({ state }) => SeatState.options.indexOf(state),
    },
  ];
}

const pageSize = 50;

/** The people whom the reader administers; or, once a demo is being founded anew, how far that is. */
export function PeoplePage() {
  const [isFounding, setFounding] = useState(false);
  if (isFounding) return <FoundingPage />;
  return (
    <People
      onReset={() => {
        setFounding(true);
      }}
    />
  );
}

type ResetProps = { readonly onReset: () => void };

function People({ onReset }: ResetProps) {
  const { t } = useWords();
  const [sought, setSought] = useState({ text: '', offset: 0 });
  const { total, seats } = useEndpoint(listPeople, { ...sought, limit: pageSize });
  const columns = useSeatColumns();
  return (
    <Page title={t(access('access.page.persons'))} lead={t(say('people.page.lead'))}>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <Link href="/persons/invitations">{t(sayInvitation('people.page.invitations'))}</Link>
        <Link href="/handovers">{t(sayHandover('people.page.handovers'))}</Link>
      </p>
      <Section title={t(say('people.page.list'))}>
        <Form
          label={t(say('people.page.search'))}
          submit={t(say('people.page.search'))}
          pending={false}
          failure={undefined}
          onSubmit={({ text }) => {
            setSought({ text: text('text'), offset: 0 });
          }}
        >
          <TextField
            name="text"
            label={t(say('people.page.search-text'))}
            autoComplete="off"
            maxLength={100}
          />
        </Form>
        <Table
          caption={t(say('people.page.list'))}
          quiet
          rows={seats}
          rowKey={({ id }) => id}
          columns={columns}
          empty={
            <p>{t(say(sought.text === '' ? 'people.page.nobody' : 'people.page.no-match'))}</p>
          }
        />
        <Pager
          total={total}
          offset={sought.offset}
          size={pageSize}
          onOffset={(offset) => {
            setSought({ ...sought, offset });
          }}
        />
      </Section>
      <DemoReset onReset={onReset} />
    </Page>
  );
}

/** In a demo alone: its nation, founded anew. */
function DemoReset({ onReset }: ResetProps) {
  const { t } = useWords();
  const { may } = usePerson();
  const { demo } = useEndpoint(showDoor, {});
  const { act, pending, failure } = useAct(resetDemo);
  if (demo.length === 0 || !may('access.manage')) return null;
  return (
    <Section title={t(saySetup('people.page.demo'))}>
      <p>{t(saySetup('people.page.demo-lead'))}</p>
      {failure && <Refusal failure={failure} />}
      <p>
        <Confirm
          label={t(saySetup('people.page.demo-reset'))}
          title={t(saySetup('people.page.demo-reset'))}
          confirm={t(saySetup('people.page.demo-reset'))}
          tone="danger"
          weight="outlined"
          waiting={pending}
          onConfirm={() => {
            act({}, onReset);
          }}
        >
          <p>{t(saySetup('people.page.demo-warning'))}</p>
        </Confirm>
      </p>
    </Section>
  );
}
