import { administersWords } from '#features/access/administers-words.ts';
import { Administers, administration } from '#features/access/delegation.ts';
import { Role, roles } from '#features/access/role.ts';
import { roleWords } from '#features/access/role-words.ts';
import { say as access } from '#features/access/texts.ts';
import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { languages } from '#kernel/text.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Form, SelectField, TextField } from '#ui/form.tsx';
import { usePerson } from '#ui/person.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { invitePerson } from '../invitation-api.ts';
import { say } from '../invitation-texts.ts';
import { say as sayPeople } from '../texts.ts';
import { TermsFields } from './invitation-fields.tsx';
import type { Told } from './told.ts';

/** Each language under its own name. */
export const languageNames = { ja: '日本語', en: 'English' } as const;

type Props = { readonly onTold: (told: Told) => void };

/** Invites one person. */
export function InviteForm({ onTold }: Props) {
  const { t } = useWords();
  const naming = useNaming();
  const { may, organizationId: own } = usePerson();
  const organizations = useEndpoint(listOrganizations, {});
  const { act, pending, failure } = useAct(invitePerson);
  const offered = may('access.manage') ? roles : (['ministry', 'operator'] as const);
  return (
    <Form
      label={t(say('people.page.invite-one'))}
      submit={t(say('people.page.invite'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text, checked }) => {
        act(
          {
            organizationId: OrganizationId.decode(text('organizationId')),
            name: text('name'),
            login: text('login'),
            role: Role.parse(text('role')),
            language: text('language') === 'en' ? 'en' : 'ja',
            email: text('email'),
            administers: Administers.parse(text('administers')),
            days: Number(text('days')),
            mail: checked('mail'),
          },
          onTold,
        );
      }}
    >
      <SelectField
        name="organizationId"
        label={t(access('access.page.organization'))}
        options={organizations.map((line) => ({
          value: OrganizationId.encode(line.id),
          label: naming(line),
        }))}
        defaultValue={OrganizationId.encode(own)}
        required
      />
      <TextField name="name" label={t(access('access.page.name'))} autoComplete="off" required />
      <TextField
        name="login"
        label={t(access('access.page.login'))}
        support={t(say('people.page.login-support'))}
        autoComplete="off"
        required
      />
      <SelectField
        name="role"
        label={t(access('access.page.role'))}
        support={t(say('people.page.role-support'))}
        options={offered.map((role) => ({ value: role, label: t(roleWords(role)) }))}
        defaultValue="operator"
        required
      />
      <SelectField
        name="administers"
        label={t(access('access.page.administers'))}
        support={t(sayPeople('people.page.administers-support'))}
        options={administration.map((each) => ({ value: each, label: t(administersWords(each)) }))}
        required
      />
      <SelectField
        name="language"
        label={t(say('people.page.language'))}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        required
      />
      <TextField name="email" label={t(say('people.page.email'))} type="email" autoComplete="off" />
      <TermsFields />
    </Form>
  );
}
