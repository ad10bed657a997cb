import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { Confirm } from '#ui/dialog.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField, Refusal, TextField } from '#ui/form.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import { useNames, useNaming, useWords } from '#ui/words.tsx';

import {
  addMember,
  closeCommunity,
  type CommunityLine,
  foundCommunity,
  listCommunities,
  removeMember,
} from '../api.ts';
import { say } from '../texts.ts';
import { useAbove } from './places.tsx';

/** Organizations that may share with one another. */
export function CommunitiesPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const communities = useEndpoint(listCommunities, {});
  return (
    <Page
      title={t(say('labels.page.communities-title'))}
      lead={t(say('labels.page.communities-lead'))}
      above={useAbove()}
    >
      {communities.length === 0 && <p>{t(say('labels.page.no-communities'))}</p>}
      {communities.map((community) => (
        <Community key={community.id} community={community} />
      ))}
      {may('labels.manage') && (
        <Section id="found" title={t(say('labels.page.found'))}>
          <FoundForm />
        </Section>
      )}
    </Page>
  );
}

type Props = { readonly community: CommunityLine };

function Community({ community }: Props) {
  const { t } = useWords();
  const { may } = usePerson();
  const naming = useNaming();
  const isOpen = community.closedAt === null;
  return (
    <Section title={naming(community)}>
      {!isOpen && (
        <p>
          <Badge tone="neutral">{t(say('labels.page.closed'))}</Badge>
        </p>
      )}
      {community.purpose !== '' && <p className="max-w-3xl">{community.purpose}</p>}
      <Members community={community} />
      {isOpen && may('labels.manage') && (
        <>
          <Disclosure summary={t(say('labels.page.add-member'))}>
            <AddForm community={community} />
          </Disclosure>
          <Disclosure summary={t(say('labels.page.close'))}>
            <CloseForm community={community} />
          </Disclosure>
        </>
      )}
    </Section>
  );
}

function Members({ community }: Props) {
  const { t } = useWords();
  const { may } = usePerson();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const { act, pending, failure } = useAct(removeMember);
  const mayRemove = may('labels.manage') && community.closedAt === null;
  return (
    <>
      {failure && <Refusal failure={failure} />}
      <Table
        caption={t(say('labels.page.members'))}
        rows={community.members}
        rowKey={(id) => id}
        columns={[
          { head: say('labels.page.organization'), cell: nameOf },
          ...(mayRemove
            ? [
                {
                  head: say('labels.page.remove'),
                  cell: (organizationId: OrganizationId) => (
                    <Confirm
                      label={t(say('labels.page.remove'))}
                      title={t(say('labels.page.remove'))}
                      confirm={t(say('labels.page.remove'))}
                      weight="outlined"
                      tone="danger"
                      waiting={pending}
                      onConfirm={() => {
                        act({ communityId: community.id, organizationId });
                      }}
                    >
                      <p>{t(say('labels.page.remove-why', { name: nameOf(organizationId) }))}</p>
                    </Confirm>
                  ),
                },
              ]
            : []),
        ]}
        empty={<p>{t(say('labels.page.no-members'))}</p>}
      />
    </>
  );
}

function AddForm({ community }: Props) {
  const { t } = useWords();
  const naming = useNaming();
  const organizations = useEndpoint(listOrganizations, {});
  const { act, pending, failure } = useAct(addMember);
  const others = organizations.filter(({ id }) => !community.members.includes(id));
  return (
    <Form
      label={t(say('labels.page.add-member'))}
      submit={t(say('labels.page.add'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const organizationId = OrganizationId.decode(text('organizationId'));
        act({ communityId: community.id, organizationId });
      }}
    >
      <ChoiceField
        name="organizationId"
        label={t(say('labels.page.organization'))}
        options={others.map((line) => ({
          value: OrganizationId.encode(line.id),
          label: naming(line),
        }))}
        defaultValue={null}
        required
      />
    </Form>
  );
}

function CloseForm({ community }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(closeCommunity);
  return (
    <Form
      label={t(say('labels.page.close'))}
      submit={t(say('labels.page.close-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ communityId: community.id, reason: text('reason') });
      }}
    >
      <LongTextField name="reason" label={t(say('labels.page.reason'))} rows={2} required />
    </Form>
  );
}

function FoundForm() {
  const { t } = useWords();
  const { act, pending, failure } = useAct(foundCommunity);
  return (
    <Form
      label={t(say('labels.page.found'))}
      submit={t(say('labels.page.found-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ nameJa: text('nameJa'), nameEn: text('nameEn'), purpose: text('purpose') });
      }}
    >
      <TextField name="nameJa" label={t(say('labels.page.name-ja'))} required />
      <TextField name="nameEn" label={t(say('labels.page.name-en'))} required />
      <LongTextField name="purpose" label={t(say('labels.page.purpose'))} rows={3} />
    </Form>
  );
}
