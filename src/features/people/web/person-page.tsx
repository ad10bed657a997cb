import { administersWords } from '#features/access/administers-words.ts';
import { Administers, administration } from '#features/access/delegation.ts';
import {
  appoint,
  changeRole,
  listPeople,
  restorePerson,
  suspendPerson,
} from '#features/access/people-api.ts';
import type { Seat } from '#features/access/person.ts';
import { Role } from '#features/access/role.ts';
import { roleWords } from '#features/access/role-words.ts';
import { say as access } from '#features/access/texts.ts';
import { PersonId } from '#kernel/actor.ts';
import { useAddressId } from '#ui/address.ts';
import { Button } from '#ui/button.tsx';
import { Declined, useAct, useEndpoint } from '#ui/call.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form, Refusal, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { say } from '../texts.ts';
import { HandoverForm } from './handover-form.tsx';
import { RecoverySection } from './recovery-section.tsx';
import { SeatBadge } from './seat-words.tsx';

/** One person whom the reader administers, and what can be done about their account. */
export function PersonPage() {
  const { t } = useWords();
  const naming = useNaming();
  const personId = useAddressId(PersonId);
  const { seats } = useEndpoint(listPeople, { personId, offset: 0, limit: 1 });
  const [seat] = seats;
  if (!seat) {
    throw new Declined({ reason: 'not-found', text: say('people.page.no-match'), faults: [] });
  }
  const { name, nameReading, login, role, administers, state, mine } = seat;
  const organization = naming({ nameJa: seat.organizationJa, nameEn: seat.organizationEn });
  return (
    <Page
      title={name}
      above={[{ label: t(access('access.page.persons')), href: '/persons' }]}
      lead={`${organization} ${t(roleWords(role))}`}
    >
      <DefinitionList
        items={[
          { term: t(access('access.page.state')), value: <SeatBadge state={state} /> },
          {
            term: t(say('people.page.reading')),
            value: nameReading || t(say('people.page.unset')),
          },
          { term: t(access('access.page.login')), value: login },
          { term: t(access('access.page.organization')), value: organization },
          { term: t(access('access.page.role')), value: t(roleWords(role)) },
          { term: t(access('access.page.administers')), value: t(administersWords(administers)) },
        ]}
      />
      {mine ? <Acts seat={seat} /> : <Notice tone="info" title={t(say('people.page.not-yours'))} />}
    </Page>
  );
}

function Acts({ seat }: { readonly seat: Seat }) {
  const isLocal = seat.role === 'ministry' || seat.role === 'operator';
  return (
    <>
      {isLocal && seat.state !== 'suspended' && <Rights seat={seat} />}
      {seat.state === 'in-force' && <RecoverySection personId={seat.id} />}
      <HandoverForm personId={seat.id} />
      <Suspension seat={seat} />
    </>
  );
}

function Rights({ seat }: { readonly seat: Seat }) {
  const { t } = useWords();
  const role = useAct(changeRole);
  const appointment = useAct(appoint);
  return (
    <Section title={t(say('people.page.rights'))}>
      <Form
        label={t(say('people.page.change-role'))}
        submit={t(say('people.page.change-role'))}
        pending={role.pending}
        failure={role.failure}
        onSubmit={({ text }) => {
          role.act({ personId: seat.id, role: Role.parse(text('role')) });
        }}
      >
        <SelectField
          name="role"
          label={t(access('access.page.role'))}
          options={(['ministry', 'operator'] as const).map((each) => ({
            value: each,
            label: t(roleWords(each)),
          }))}
          defaultValue={seat.role}
          required
        />
      </Form>
      <Form
        label={t(say('people.page.change-administers'))}
        submit={t(say('people.page.change-administers'))}
        pending={appointment.pending}
        failure={appointment.failure}
        onSubmit={({ text }) => {
          appointment.act({
            personId: seat.id,
            administers: Administers.parse(text('administers')),
          });
        }}
      >
        <SelectField
          name="administers"
          label={t(access('access.page.administers'))}
          support={t(say('people.page.administers-support'))}
          options={administration.map((each) => ({
            value: each,
            label: t(administersWords(each)),
          }))}
          defaultValue={seat.administers}
          required
        />
      </Form>
    </Section>
  );
}

function Suspension({ seat }: { readonly seat: Seat }) {
  const { t } = useWords();
  const suspend = useAct(suspendPerson);
  const restore = useAct(restorePerson);
  if (seat.state === 'suspended') {
    return (
      <Section title={t(say('people.page.suspension'))}>
        <p>{t(say('people.page.suspended-lead'))}</p>
        {restore.failure && <Refusal failure={restore.failure} />}
        <p>
          <Button
            waiting={restore.pending}
            onClick={() => {
              restore.act({ personId: seat.id });
            }}
          >
            {t(say('people.page.restore'))}
          </Button>
        </p>
      </Section>
    );
  }
  return (
    <Section title={t(say('people.page.suspension'))}>
      <p>{t(say('people.page.suspension-lead'))}</p>
      <Form
        label={t(say('people.page.suspend'))}
        submit={t(say('people.page.suspend'))}
        pending={suspend.pending}
        failure={suspend.failure}
        onSubmit={({ text }) => {
          suspend.act({ personId: seat.id, reason: text('reason') });
        }}
      >
        <TextField
          name="reason"
          label={t(say('people.page.suspend-reason'))}
          support={t(say('people.page.suspend-reason-support'))}
          maxLength={300}
          required
        />
      </Form>
    </Section>
  );
}
