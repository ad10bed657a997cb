import { useState } from 'react';
import type { z } from 'zod';

import { administersWords } from '#features/access/administers-words.ts';
import { roleWords } from '#features/access/role-words.ts';
import { say as access } from '#features/access/texts.ts';
import { languages } from '#kernel/text.ts';
import { useAct } from '#ui/call.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form, SelectField, TextField } from '#ui/form.tsx';
import { Link, useGo } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { acceptInvitation, openInvitation } from '../invitation-api.ts';
import { say } from '../invitation-texts.ts';
import { say as sayPeople } from '../texts.ts';
import { languageNames } from './invite-form.tsx';
import { NewPassword } from './new-password.tsx';

type Opened = z.output<typeof openInvitation.output>;

/** Where somebody who was invited takes their seat. */
export function WelcomePage() {
  const { t } = useWords();
  const [opened, setOpened] = useState<{ code: string; invitation: Opened }>();
  const { act, pending, failure } = useAct(openInvitation);
  return (
    <Page title={t(say('people.page.welcome'))} lead={t(say('people.page.welcome-lead'))}>
      {opened ? (
        <Accept {...opened} />
      ) : (
        <Form
          label={t(say('people.page.welcome'))}
          submit={t(say('people.page.next'))}
          pending={pending}
          failure={failure}
          onSubmit={({ text }) => {
            const code = text('code');
            act({ code }, (invitation) => {
              setOpened({ code, invitation });
            });
          }}
        >
          <TextField
            name="code"
            label={t(say('people.code'))}
            support={t(say('people.page.code-support'))}
            autoComplete="off"
            required
          />
        </Form>
      )}
      <p>
        <Link href="/">{t(say('people.page.to-door'))}</Link>
      </p>
    </Page>
  );
}

type AcceptProps = { readonly code: string; readonly invitation: Opened };

function Accept({ code, invitation }: AcceptProps) {
  const { t, language } = useWords();
  const naming = useNaming();
  const go = useGo();
  const { act, pending, failure, answer } = useAct(acceptInvitation, { afresh: true });
  const { name, login, role, administers } = invitation;
  const organization = { nameJa: invitation.organizationJa, nameEn: invitation.organizationEn };
  if (answer?.waitsForConfirmation) {
    return (
      <Notice tone="good" title={t(say('people.page.accepted'))} live>
        <p>{t(say('people.page.accepted-waits'))}</p>
      </Notice>
    );
  }
  return (
    <>
      <DefinitionList
        items={[
          { term: t(access('access.page.organization')), value: naming(organization) },
          { term: t(access('access.page.role')), value: t(roleWords(role)) },
          { term: t(access('access.page.administers')), value: t(administersWords(administers)) },
        ]}
      />
      <Form
        label={t(say('people.page.register'))}
        submit={t(say('people.page.register'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          act(
            {
              code,
              name: text('name'),
              nameReading: text('nameReading'),
              login: text('login'),
              language: text('language') === 'en' ? 'en' : 'ja',
              password: text('password'),
            },
            ({ waitsForConfirmation }) => {
              if (!waitsForConfirmation) go('/');
            },
          );
        }}
      >
        <TextField
          name="name"
          label={t(access('access.page.name'))}
          autoComplete="name"
          defaultValue={name}
          required
        />
        <TextField
          name="nameReading"
          label={t(sayPeople('people.page.reading'))}
          support={t(say('people.page.reading-support'))}
          autoComplete="off"
        />
        <TextField
          name="login"
          label={t(access('access.page.login'))}
          support={t(say('people.page.own-login-support'))}
          autoComplete="username"
          defaultValue={login}
          required
        />
        <NewPassword />
        <SelectField
          name="language"
          label={t(say('people.page.language'))}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          defaultValue={language}
          required
        />
      </Form>
    </>
  );
}
