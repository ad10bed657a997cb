import type { z } from 'zod';

import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { Moment } from '#ui/clock.tsx';
import { CheckField, Form } from '#ui/form.tsx';
import { Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { joinGuest, listUnjoinedGuests, setIntake, showIntakeSetting } from '../guest-desk-api.ts';
import { say } from '../report-texts.ts';
import { Opening } from './opening.tsx';
import { useCalled } from './voice.ts';

function useOrganizations() {
  const name = useNaming();
  const organizations = useEndpoint(listOrganizations, {});
  return {
    options: organizations.map((each) => ({
      value: OrganizationId.encode(each.id),
      label: name(each),
    })),
    chosen: (value: string) =>
      organizations.find(({ id }) => OrganizationId.encode(id) === value)?.id,
  };
}

/** Whether anybody may report on the public page, and to whom. */
export function IntakeSection() {
  const { t } = useWords();
  const { isOpen, body } = useEndpoint(showIntakeSetting, {});
  const { options, chosen } = useOrganizations();
  const { act, pending, failure } = useAct(setIntake);
  return (
    <Section title={t(say('incidents.intake.title'))}>
      <p className="max-w-3xl">{t(say('incidents.intake.lead'))}</p>
      <p role="status">
        {t(say(isOpen ? 'incidents.intake.is-open' : 'incidents.intake.is-closed'))}
      </p>
      <Form
        label={t(say('incidents.intake.title'))}
        submit={t(say('incidents.intake.submit'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text, checked }) => {
          const organizationId = chosen(text('organizationId'));
          if (organizationId) act({ isOpen: checked('isOpen'), organizationId });
        }}
      >
        <CheckField name="isOpen" label={t(say('incidents.intake.open'))} defaultChecked={isOpen} />
        <ChoiceField
          name="organizationId"
          label={t(say('incidents.intake.receiver'))}
          required
          options={options}
          defaultValue={body ? OrganizationId.encode(body.id) : null}
        />
      </Form>
    </Section>
  );
}

type Unjoined = z.output<typeof listUnjoinedGuests.output>[number];

/** Senders without an account whose reports are to become the record of an organization. */
export function JoiningSection() {
  const { t } = useWords();
  const called = useCalled();
  const guests = useEndpoint(listUnjoinedGuests, {});
  const columns: Column<Unjoined>[] = [
    {
      head: say('incidents.report.body'),
      cell: ({ sender }) => sender.body,
      sort: ({ sender }) => sender.body,
    },
    { head: say('incidents.report.person'), cell: ({ sender }) => sender.person, sort: null },
    { head: say('incidents.report.email'), cell: ({ sender }) => sender.email, sort: null },
    {
      head: say('incidents.report.receiver'),
      cell: ({ receiver }) => called(receiver),
      sort: ({ receiver }) => called(receiver),
    },
    {
      head: say('incidents.report.filed'),
      cell: ({ begunAt }) => <Moment at={begunAt} />,
      sort: ({ begunAt }) => begunAt,
    },
    {
      head: say('incidents.joining.join'),
      cell: (guest) => (
        <Opening
          label={t(say('incidents.joining.join'))}
          name={t(say('incidents.joining.join-of', { body: guest.sender.body }))}
        >
          <JoinForm guest={guest} />
        </Opening>
      ),
      sort: null,
    },
  ];
  return (
    <Section title={t(say('incidents.joining.title'))}>
      <p className="max-w-3xl">{t(say('incidents.joining.lead'))}</p>
      <Table
        caption={t(say('incidents.joining.title'))}
        quiet
        rows={guests}
        rowKey={({ id }) => id}
        columns={columns}
        empty={t(say('incidents.joining.empty'))}
      />
    </Section>
  );
}

function JoinForm({ guest }: { readonly guest: Unjoined }) {
  const { t } = useWords();
  const { options, chosen } = useOrganizations();
  const { act, pending, failure } = useAct(joinGuest);
  return (
    <Form
      label={t(say('incidents.joining.join-of', { body: guest.sender.body }))}
      submit={t(say('incidents.joining.join'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const organizationId = chosen(text('organizationId'));
        if (organizationId) act({ guestId: guest.id, organizationId });
      }}
    >
      <ChoiceField
        name="organizationId"
        label={t(say('incidents.joining.organization'))}
        required
        options={options}
        defaultValue={null}
      />
    </Form>
  );
}
