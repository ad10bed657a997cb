import type { z } from 'zod';

import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { Form } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { listAuthorities, setAuthority } from '../desk-api.ts';
import { say } from '../desk-texts.ts';
import { say as tell } from '../telling-texts.ts';
import { IntakeSection, JoiningSection } from './intake-section.tsx';
import { Opening } from './opening.tsx';
import { useCalled } from './voice.ts';

type AuthorityLine = z.output<typeof listAuthorities.output>[number];

/** Which organization each recipient of the profile’s duties is. */
export function AuthoritiesPage() {
  const { t } = useWords();
  const called = useCalled();
  const authorities = useEndpoint(listAuthorities, {});
  const columns: Column<AuthorityLine>[] = [
    {
      head: say('incidents.route.recipient'),
      cell: ({ names }) => called(names),
      sort: ({ names }) => called(names),
    },
    {
      head: say('incidents.route.body'),
      cell: ({ isByTree, body }) => {
        if (isByTree) return t(say('incidents.route.by-tree'));
        return body ? (
          called(body.names)
        ) : (
          <Badge tone="warning">{t(say('incidents.route.unset'))}</Badge>
        );
      },
      sort: ({ body }) => body && called(body.names),
    },
    {
      head: say('incidents.route.change'),
      cell: (line) =>
        !line.isByTree && (
          <Opening
            label={t(say('incidents.route.change'))}
            name={t(say('incidents.route.change-of', { recipient: called(line.names) }))}
          >
            <AuthorityForm line={line} />
          </Opening>
        ),
      sort: null,
    },
  ];
  return (
    <Page title={t(tell('incidents.authorities.title'))} lead={t(say('incidents.route.lead'))}>
      <Table
        caption={t(tell('incidents.authorities.title'))}
        quiet
        rows={authorities}
        rowKey={({ recipient }) => recipient}
        columns={columns}
        empty={t(say('incidents.picture.none'))}
      />
      <IntakeSection />
      <JoiningSection />
    </Page>
  );
}

function AuthorityForm({ line }: { readonly line: AuthorityLine }) {
  const { t } = useWords();
  const called = useCalled();
  const name = useNaming();
  const organizations = useEndpoint(listOrganizations, {});
  const { act, pending, failure } = useAct(setAuthority);
  return (
    <Form
      label={t(say('incidents.route.set', { recipient: called(line.names) }))}
      submit={t(say('incidents.route.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const chosen = organizations.find(
          ({ id }) => OrganizationId.encode(id) === text('organizationId'),
        );
        if (chosen) act({ recipient: line.recipient, organizationId: chosen.id });
      }}
    >
      <ChoiceField
        name="organizationId"
        label={t(say('incidents.route.body'))}
        required
        options={organizations.map((each) => ({
          value: OrganizationId.encode(each.id),
          label: name(each),
        }))}
        defaultValue={line.body ? OrganizationId.encode(line.body.id) : null}
      />
    </Form>
  );
}
