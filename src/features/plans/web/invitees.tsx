import type { ReactNode } from 'react';

import { listOrganizations } from '#features/organizations/api.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Confirm } from '#ui/dialog.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, Refusal, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { PersonalAudience, personalAudiences } from '../consultation.ts';
import {
  type ConsultationAnswer,
  type InviteeLine,
  invitePerson,
  revokeInvitee,
} from '../consultation-api.ts';
import { say } from '../consultation-texts.ts';
import { audienceWords } from '../opinion-words.ts';

type Props = { readonly asked: ConsultationAnswer };

/** Who is asked in a consultation, and how many opinions each gave; the headquarters' alone to know. */
export function Invitees({ asked }: Props) {
  const { t } = useWords();
  const { may } = usePerson();
  const isOver = asked.state === 'closed' || asked.state === 'published';
  const ending = useAct(revokeInvitee);
  const called = useCalled();
  const end = (invitee: InviteeLine) => (
    <Confirm
      label={t(say('plans.consultation.revoke'))}
      title={t(say('plans.consultation.revoke'))}
      confirm={t(say('plans.consultation.revoke'))}
      weight="outlined"
      waiting={ending.pending}
      onConfirm={() => {
        ending.act({ inviteeId: invitee.id });
      }}
    >
      <p>{t(say('plans.consultation.revoke-what', { name: called(invitee) }))}</p>
    </Confirm>
  );
  const mayEnd = may('plans.write') && !isOver;
  const columns: Column<InviteeLine>[] = [
    { head: say('plans.consultation.invitee'), cell: called },
    {
      head: say('plans.consultation.audience'),
      cell: ({ audience }) => t(audienceWords[audience]),
    },
    {
      head: say('plans.consultation.count'),
      cell: ({ opinions }) => opinions.toLocaleString(),
      sort: ({ opinions }) => opinions,
      numeric: true,
    },
    {
      head: say('plans.consultation.state'),
      cell: (invitee) => <State invitee={invitee}>{mayEnd && end(invitee)}</State>,
      text: ({ isRevoked }) =>
        t(say(isRevoked ? 'plans.consultation.ended' : 'plans.consultation.asked')),
    },
  ];
  return (
    <Section id="invitees" title={t(say('plans.consultation.invitees'))}>
      {ending.failure && <Refusal failure={ending.failure} />}
      <Table
        quiet
        name="invitees"
        caption={t(say('plans.consultation.invitees'))}
        rows={asked.invitees}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<p>{t(say('plans.consultation.no-invitees'))}</p>}
      />
      {may('plans.write') && !isOver && (
        <Disclosure summary={t(say('plans.consultation.invite'))}>
          <InviteForm asked={asked} />
        </Disclosure>
      )}
    </Section>
  );
}

type StateProps = { readonly invitee: InviteeLine; readonly children: ReactNode };

function State({ invitee, children }: StateProps) {
  const { t } = useWords();
  if (invitee.isRevoked) {
    return <Badge tone="neutral">{t(say('plans.consultation.ended'))}</Badge>;
  }
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Badge tone="open">{t(say('plans.consultation.asked'))}</Badge>
      {children}
    </span>
  );
}

function useCalled() {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  return ({ organizationId, name, affiliation }: InviteeLine): string => {
    if (organizationId) return nameOf(organizationId);
    if (name === '') return t(say('plans.consultation.everybody'));
    return `${name} ${affiliation}`.trim();
  };
}

function InviteForm({ asked }: Props) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(invitePerson);
  return (
    <>
      {answer?.code && (
        <Notice tone="good" title={t(say('plans.consultation.code-shown'))} live>
          <p className="my-2">
            <code className="inline-block rounded-4 border border-solid-gray-600 bg-white px-3 py-2 text-std-20B-150 text-black select-all">
              {answer.code}
            </code>
          </p>
          <p>{t(say('plans.consultation.code-link'))}</p>
          <p className="break-all">
            <code className="select-all">{`${location.origin}/opinion#${answer.code}`}</code>
          </p>
        </Notice>
      )}
      <Form
        key={answer?.id ?? ''}
        label={t(say('plans.consultation.invite'))}
        submit={t(say('plans.consultation.invite-submit'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          const audience = PersonalAudience.parse(text('audience'));
          const said = { name: text('name'), affiliation: text('affiliation') };
          act({ consultationId: asked.id, audience, ...said });
        }}
      >
        <SelectField
          name="audience"
          label={t(say('plans.consultation.audience'))}
          options={personalAudiences.map((each) => ({
            value: each,
            label: t(audienceWords[each]),
          }))}
          defaultValue="expert"
        />
        <TextField
          name="name"
          label={t(say('plans.consultation.giver'))}
          required
          maxLength={100}
        />
        <TextField
          name="affiliation"
          label={t(say('plans.consultation.affiliation'))}
          maxLength={200}
        />
      </Form>
    </>
  );
}
