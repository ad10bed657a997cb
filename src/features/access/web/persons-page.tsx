import type { z } from 'zod';

import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { languages } from '#kernel/text.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Form, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { addPerson, listPersons } from '../api.ts';
import { Role, roles } from '../role.ts';
import { roleWords } from '../role-words.ts';
import { say } from '../texts.ts';

type Line = z.output<typeof listPersons.output>[number];

function useColumns(): Column<Line>[] {
  const { t } = useWords();
  const naming = useNaming();
  const organization = ({ organizationJa, organizationEn }: Line) =>
    naming({ nameJa: organizationJa, nameEn: organizationEn });
  return [
    { head: say('access.page.name'), cell: ({ name }) => name, sort: ({ name }) => name },
    { head: say('access.page.login'), cell: ({ login }) => login, sort: ({ login }) => login },
    {
      head: say('access.page.role'),
      cell: ({ role }) => t(roleWords(role)),
      sort: ({ role }) => roles.indexOf(role),
      text: ({ role }) => t(roleWords(role)),
    },
    { head: say('access.page.organization'), cell: organization, sort: organization },
    {
      head: say('access.page.state'),
      cell: ({ confirmed }) => (
        <Badge tone={confirmed ? 'good' : 'warning'}>
          {t(say(confirmed ? 'access.page.confirmed' : 'access.page.unconfirmed'))}
        </Badge>
      ),
      text: ({ confirmed }) =>
        t(say(confirmed ? 'access.page.confirmed' : 'access.page.unconfirmed')),
    },
  ];
}

/** Who can sign in, and adding somebody. */
export function PersonsPage() {
  const { t } = useWords();
  const persons = useEndpoint(listPersons, {});
  const columns = useColumns();
  return (
    <Page title={t(say('access.page.persons'))} lead={t(say('access.page.persons-lead'))}>
      <Table
        caption={t(say('access.page.persons-list'))}
        name="persons"
        rows={persons}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<p>{t(say('access.page.no-persons'))}</p>}
      />
      <Section title={t(say('access.page.add'))}>
        <AddForm />
      </Section>
    </Page>
  );
}

/** Each language under its own name. */
const languageNames = { ja: '日本語', en: 'English' } as const;

function AddForm() {
  const { t } = useWords();
  const naming = useNaming();
  const organizations = useEndpoint(listOrganizations, {});
  const { act, pending, failure, answer } = useAct(addPerson);
  return (
    <Form
      label={t(say('access.page.add'))}
      submit={t(say('access.page.add-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({
          login: text('login'),
          name: text('name'),
          role: Role.parse(text('role')),
          language: text('language') === 'en' ? 'en' : 'ja',
          organizationId: OrganizationId.decode(text('organizationId')),
          password: text('password'),
        });
      }}
    >
      {answer && (
        <Notice
          tone="good"
          title={t(
            say(answer.waitsForConfirmation ? 'access.page.added-waits' : 'access.page.added'),
          )}
          live
        />
      )}
      <TextField name="name" label={t(say('access.page.name'))} required />
      <TextField name="login" label={t(say('access.page.login'))} autoComplete="off" required />
      <SelectField
        name="organizationId"
        label={t(say('access.page.organization'))}
        options={organizations.map((line) => ({
          value: OrganizationId.encode(line.id),
          label: naming(line),
        }))}
        required
      />
      <SelectField
        name="role"
        label={t(say('access.page.role'))}
        support={t(say('access.page.role-support'))}
        options={roles.map((role) => ({ value: role, label: t(roleWords(role)) }))}
        defaultValue="operator"
        required
      />
      <SelectField
        name="language"
        label={t(say('access.page.language'))}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        required
      />
      <TextField
        name="password"
        label={t(say('access.page.first-password'))}
        support={t(say('access.page.first-password-support'))}
        type="password"
        autoComplete="new-password"
        required
      />
    </Form>
  );
}
