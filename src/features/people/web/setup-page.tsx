import { useState } from 'react';
import type { z } from 'zod';

import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Confirm } from '#ui/dialog.tsx';
import { Form, Refusal, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { say as sayInvitation } from '../invitation-texts.ts';
import { chooseDemo, openSetup, setUp, showSetup } from '../setup-api.ts';
import { say } from '../setup-texts.ts';
import { FoundingPage } from './founding-page.tsx';
import { LetterPage } from './letters.tsx';
import { NewPassword } from './new-password.tsx';

/** The first page of an installation in which there is nothing yet. */
export function SetupPage() {
  const { t } = useWords();
  const [code, setCode] = useState<string>();
  const { act, pending, failure } = useAct(openSetup);
  return (
    <Page title={t(say('people.page.setup'))} lead={t(say('people.page.setup-lead'))}>
      {code === undefined ? (
        <Section title={t(say('people.page.setup-code-step'))}>
          <Form
            label={t(say('people.page.setup-code-step'))}
            submit={t(sayInvitation('people.page.next'))}
            pending={pending}
            failure={failure}
            onSubmit={({ text }) => {
              const given = text('code');
              act({ code: given }, () => {
                setCode(given);
              });
            }}
          >
            <TextField
              name="code"
              label={t(say('people.page.setup-code'))}
              support={t(say('people.page.setup-code-support'))}
              autoComplete="off"
              required
            />
          </Form>
        </Section>
      ) : (
        <Purpose code={code} />
      )}
    </Page>
  );
}

type CodeProps = { readonly code: string };

function Purpose({ code }: CodeProps) {
  const { t } = useWords();
  const [isLive, setLive] = useState(false);
  const demo = useAct(chooseDemo);
  if (demo.answer === null) return <FoundingPage />;
  if (isLive) return <Live code={code} />;
  return (
    <Section title={t(say('people.page.purpose'))}>
      {demo.failure && <Refusal failure={demo.failure} />}
      <ul className="grid grid-cols-1 gap-4 md:grid-cols-2">
        <li className="flex flex-col gap-3 rounded-12 border border-solid-gray-300 p-4">
          <h3 className="text-std-18B-160">{t(say('people.page.purpose-live'))}</h3>
          <p className="grow">{t(say('people.page.purpose-live-lead'))}</p>
          <Button
            onClick={() => {
              setLive(true);
            }}
          >
            {t(say('people.page.begin-live'))}
          </Button>
        </li>
        <li className="flex flex-col gap-3 rounded-12 border border-solid-gray-300 p-4">
          <h3 className="text-std-18B-160">{t(say('people.page.purpose-demo'))}</h3>
          <p className="grow">{t(say('people.page.purpose-demo-lead'))}</p>
          <Confirm
            label={t(say('people.page.begin-demo'))}
            title={t(say('people.page.begin-demo'))}
            confirm={t(say('people.page.begin-demo'))}
            weight="outlined"
            waiting={demo.pending}
            onConfirm={() => {
              demo.act({ code });
            }}
          >
            <p>{t(say('people.page.begin-demo-what'))}</p>
          </Confirm>
        </li>
      </ul>
    </Section>
  );
}

type Done = z.output<typeof setUp.output>;

function Live({ code }: CodeProps) {
  const { t, language } = useWords();
  const naming = useNaming();
  const { profiles } = useEndpoint(showSetup, {});
  const [chosen, setChosen] = useState(profiles[0]?.id ?? '');
  const [done, setDone] = useState<Done>();
  const { act, pending, failure } = useAct(setUp);
  if (done) return <SetUp done={done} />;
  const profile = profiles.find(({ id }) => id === chosen);
  return (
    <Form
      label={t(say('people.page.setup'))}
      submit={t(say('people.page.set-up'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act(
          {
            ...{ code, language, profile: text('profile'), password: text('password') },
            ...{ nameJa: text('nameJa'), nameEn: text('nameEn') },
            corporateNumber: text('corporateNumber'),
            administratorName: text('administratorName'),
            administratorLogin: text('administratorLogin'),
            approverName: text('approverName'),
            approverLogin: text('approverLogin'),
          },
          setDone,
        );
      }}
    >
      <Section title={t(say('people.page.setup-headquarters'))}>
        <TextField
          name="nameJa"
          label={t(say('people.page.name-ja'))}
          support={t(say('people.page.name-ja-support'))}
          required
        />
        <TextField name="nameEn" label={t(say('people.page.name-en'))} required />
        <TextField
          name="corporateNumber"
          label={t(say('people.page.corporate-number'))}
          support={t(say('people.page.corporate-number-support'))}
          inputMode="numeric"
        />
      </Section>
      <Section title={t(say('people.page.setup-profile'))}>
        <SelectField
          name="profile"
          label={t(say('people.page.profile'))}
          support={t(say('people.page.profile-support'))}
          options={profiles.map(({ id, names }) => ({
            value: id,
            label: naming({ nameJa: names.ja, nameEn: names.en }),
          }))}
          onChange={setChosen}
          required
        />
        {profile && (
          <p role="status">
            {t(
              say('people.page.profile-brings', {
                zone: profile.zone,
                calendar: profile.calendar[language],
              }),
            )}
          </p>
        )}
      </Section>
      <Section title={t(say('people.page.setup-administrator'))}>
        <p>{t(say('people.page.setup-administrator-lead'))}</p>
        <TextField
          name="administratorName"
          label={t(say('people.page.administrator-name'))}
          autoComplete="name"
          required
        />
        <TextField
          name="administratorLogin"
          label={t(say('people.page.administrator-login'))}
          autoComplete="username"
          required
        />
        <NewPassword />
      </Section>
      <Section title={t(say('people.page.setup-approver'))}>
        <p>{t(say('people.page.setup-approver-lead'))}</p>
        <TextField name="approverName" label={t(say('people.page.approver-name'))} required />
        <TextField
          name="approverLogin"
          label={t(say('people.page.approver-login'))}
          autoComplete="off"
          required
        />
      </Section>
    </Form>
  );
}

/** Once it is set up: the approver's letter, which is shown this once, and what comes next. */
function SetUp({ done }: { readonly done: Done }) {
  const { t } = useWords();
  return (
    <>
      <div className="flex flex-col gap-4 print:hidden">
        <Notice tone="good" title={t(say('people.page.set-up-done'))} live>
          <p>{t(say('people.page.set-up-next'))}</p>
        </Notice>
        <p className="flex flex-wrap gap-3">
          <Button
            onClick={() => {
              // Asked afresh: the door is another one now.
              location.assign('/organizations');
            }}
          >
            {t(say('people.page.to-organizations'))}
          </Button>
          <Button
            weight="outlined"
            onClick={() => {
              print();
            }}
          >
            {t(sayInvitation('people.page.print'))}
          </Button>
        </p>
      </div>
      <LetterPage letter={done.letter} />
    </>
  );
}
