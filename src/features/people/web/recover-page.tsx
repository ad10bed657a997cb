import { say as access } from '#features/access/texts.ts';
import { useAct } from '#ui/call.ts';
import { Form, TextField } from '#ui/form.tsx';
import { Link, useGo } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { say as sayInvitation } from '../invitation-texts.ts';
import { recover } from '../recovery-api.ts';
import { say } from '../recovery-texts.ts';
import { NewPassword } from './new-password.tsx';

/** Where somebody who lost their password comes back in. */
export function RecoverPage() {
  const { t } = useWords();
  const go = useGo();
  const { act, pending, failure } = useAct(recover, { afresh: true });
  return (
    <Page title={t(say('people.page.recover'))} lead={t(say('people.page.recover-lead'))}>
      <Section title={t(say('people.page.recover-with'))}>
        <Form
          label={t(say('people.page.recover-with'))}
          submit={t(say('people.page.recover-now'))}
          pending={pending}
          failure={failure}
          onSubmit={({ text }) => {
            act({ login: text('login'), code: text('code'), password: text('password') }, () => {
              go('/');
            });
          }}
        >
          <TextField
            name="login"
            label={t(access('access.page.login'))}
            autoComplete="username"
            required
          />
          <TextField
            name="code"
            label={t(say('people.page.recovery-code'))}
            support={t(sayInvitation('people.page.code-support'))}
            autoComplete="off"
            required
          />
          <NewPassword />
        </Form>
      </Section>
      <p>
        <Link href="/">{t(sayInvitation('people.page.to-door'))}</Link>
      </p>
    </Page>
  );
}
