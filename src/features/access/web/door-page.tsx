import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Form, Refusal, TextField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { showDoor, signIn, signInToDemo } from '../api.ts';
import type { Person } from '../person.ts';
import { roles } from '../role.ts';
import { roleDoes, roleWords } from '../role-words.ts';
import { say } from '../texts.ts';

/** Where nobody is signed in yet: the ways in. */
export function DoorPage() {
  const { t } = useWords();
  const { demo } = useEndpoint(showDoor, {});
  return (
    <Page title={t(say('access.title'))} lead={t(say('access.page.lead'))}>
      {demo.length > 0 && <DemoPersons persons={demo} />}
      <Section title={t(say('access.page.with-password'))}>
        <PasswordForm />
        <ul className="flex flex-col gap-2">
          <li>
            <Link href="/welcome">{t(say('access.page.invited'))}</Link>
          </li>
          <li>
            <Link href="/recover">{t(say('access.page.lost'))}</Link>
          </li>
        </ul>
      </Section>
    </Page>
  );
}

function PasswordForm() {
  const { t } = useWords();
  const { act, pending, failure } = useAct(signIn, { afresh: true });
  return (
    <Form
      label={t(say('access.page.with-password'))}
      submit={t(say('access.page.sign-in'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ login: text('login'), password: text('password') });
      }}
    >
      <TextField
        name="login"
        label={t(say('access.page.login'))}
        autoComplete="username"
        required
      />
      <TextField
        name="password"
        label={t(say('access.page.password'))}
        type="password"
        autoComplete="current-password"
        required
      />
    </Form>
  );
}

type DemoPerson = Omit<Person, 'language'>;

/** The persons of each role that has any, in the order in which the work passes through the roles. */
function byRole(persons: readonly DemoPerson[]) {
  return roles
    .map((role) => ({ role, group: persons.filter((person) => person.role === role) }))
    .filter(({ group }) => group.length > 0);
}

function DemoPersons({ persons }: { readonly persons: readonly DemoPerson[] }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(signInToDemo, { afresh: true });
  return (
    <Section title={t(say('access.page.as-demo'))}>
      <p>{t(say('access.page.demo-lead'))}</p>
      {failure && <Refusal failure={failure} />}
      <ul className="grid grid-cols-1 gap-4 md:grid-cols-2 xl:grid-cols-3">
        {byRole(persons).map(({ role, group }) => (
          <li key={role} className="flex flex-col rounded-12 border border-solid-gray-300 p-4">
            <h3 className="text-std-18B-160">{t(roleWords(role))}</h3>
            <p className="mt-1 mb-3 text-solid-gray-700">{t(roleDoes(role))}</p>
            <ul className="flex flex-col gap-2">
              {group.map((person) => (
                <li key={person.id}>
                  <DemoPersonButton
                    person={person}
                    waiting={pending}
                    onChoose={() => {
                      act({ person: person.id });
                    }}
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type ButtonProps = {
  readonly person: DemoPerson;
  readonly waiting: boolean;
  readonly onChoose: () => void;
};

function DemoPersonButton({ person, waiting, onChoose }: ButtonProps) {
  const name = useNaming();
  return (
    <Button weight="outlined" waiting={waiting} className="w-full" onClick={onChoose}>
      <span className="w-full text-left">
        <span className="block">{person.name}</span>
        <span className="block text-dns-16N-130 font-normal">
          {name({ nameJa: person.organizationJa, nameEn: person.organizationEn })}
        </span>
      </span>
    </Button>
  );
}
