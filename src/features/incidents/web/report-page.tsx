import { useState } from 'react';
import type { z } from 'zod';

import { useAct, useEndpoint } from '#ui/call.ts';
import { ClockProvider, Moment } from '#ui/clock.tsx';
import { CodeForm, codeInAddress } from '#ui/code-form.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, TextField } from '#ui/form.tsx';
import { useKeptForm } from '#ui/kept-form.ts';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import type { FieldKey } from '../fact-fields.ts';
import { fileGuestReport, openGuestInvitation, showIntake } from '../guest-api.ts';
import { blankDraft, OfflineDraft } from '../offline.ts';
import { say as offline } from '../offline-texts.ts';
import { say } from '../report-texts.ts';
import { say as sayCode } from '../without-account-texts.ts';
import { answersIn, factsIn, useDraftId } from './guest-draft.ts';
import { GuestReceiptView } from './guest-receipt.tsx';
import { KeptFacts } from './offline/kept-facts.tsx';
import { KeptScope } from './offline/kept-scope.tsx';
import { useCalled } from './voice.ts';

type Asked = z.output<typeof showIntake.output>;
type Opened = z.output<typeof openGuestInvitation.output>;
type Invited = Opened & { readonly code: string };

/** Where somebody without an account reports what happened: invited, or because the page is open. */
export function ReportPage() {
  const { t } = useWords();
  const { isOpen, fields, questions, now } = useEndpoint(showIntake, {});
  const [invited, setInvited] = useState<Invited>();
  const mayReport = invited !== undefined || isOpen;
  return (
    <ClockProvider told={now}>
      <Page title={t(say('incidents.report.title'))} lead={t(say('incidents.report.lead'))}>
        <p>
          <Link href="/report/receipt">{t(say('incidents.report.to-return'))}</Link>
        </p>
        {!mayReport && <Notice tone="info" title={t(sayCode('incidents.intake.closed'))} />}
        {!invited && <Invitation isOpen={isOpen} onOpened={setInvited} />}
        {mayReport && <ReportForm key={invited?.code ?? ''} {...{ invited, fields, questions }} />}
      </Page>
    </ClockProvider>
  );
}

type InvitationProps = {
  readonly isOpen: boolean;
  readonly onOpened: (invited: Invited) => void;
};

function Invitation({ isOpen, onOpened }: InvitationProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(openGuestInvitation);
  const label = t(say('incidents.report.invited'));
  const form = (
    <CodeForm
      label={label}
      pending={pending}
      failure={failure}
      onCode={(code) => {
        act({ code }, (opened) => {
          onOpened({ ...opened, code });
        });
      }}
    />
  );
  if (isOpen && codeInAddress() === '') return <Disclosure summary={label}>{form}</Disclosure>;
  return <Section title={label}>{form}</Section>;
}

type FormProps = {
  readonly invited: Invited | undefined;
  readonly fields: readonly FieldKey[];
  readonly questions: Asked['questions'];
};

function ReportForm({ invited, fields, questions }: FormProps) {
  const { t } = useWords();
  const called = useCalled();
  const { draft, keep, isKept } = useKeptForm('noroshi.report', OfflineDraft, blankDraft);
  const { draftId, renew } = useDraftId();
  const { act, pending, failure, answer } = useAct(fileGuestReport);
  if (answer) return <GuestReceiptView receipt={answer} />;
  return (
    <>
      {invited && (
        <DefinitionList
          items={[
            { term: t(say('incidents.report.receiver')), value: called(invited.receiver) },
            { term: t(sayCode('incidents.code.until')), value: <Moment at={invited.expiresAt} /> },
          ]}
        />
      )}
      {!isKept && <Notice tone="warning" title={t(offline('incidents.offline.unkept'))} live />}
      <Section title={t(say('incidents.report.facts'))}>
        <p className="max-w-3xl">{t(say('incidents.report.facts-lead'))}</p>
        <KeptFacts {...{ draft, keep, fields }} />
      </Section>
      {questions.length > 0 && (
        <Section title={t(offline('incidents.offline.scope'))}>
          <p className="max-w-3xl">{t(say('incidents.report.scope-lead'))}</p>
          <KeptScope {...{ draft, keep, questions }} open={questions.map(({ id }) => id)} />
        </Section>
      )}
      <Section title={t(say('incidents.report.sender'))}>
        <p className="max-w-3xl">{t(say('incidents.report.sender-lead'))}</p>
        <Form
          label={t(say('incidents.report.sender'))}
          submit={t(say('incidents.report.submit'))}
          pending={pending}
          failure={failure}
          onSubmit={({ text }) => {
            const sender = {
              ...{ body: text('body'), person: text('person') },
              ...{ email: text('email'), telephone: text('telephone') },
            };
            const facts = factsIn(draft);
            const invitation = invited?.code ?? null;
            const answers = answersIn(draft, questions);
            const report = { draft: draftId, invitation, sender, kind: draft.kind, facts, answers };
            act(report, () => {
              keep(blankDraft);
              renew();
            });
          }}
        >
          <SenderFields invited={invited} />
          {draft.facts.length === 0 && <p>{t(say('incidents.report.nothing-yet'))}</p>}
        </Form>
      </Section>
    </>
  );
}

function SenderFields({ invited }: { readonly invited: Invited | undefined }) {
  const { t } = useWords();
  return (
    <>
      <TextField
        name="body"
        label={t(say('incidents.report.body'))}
        autoComplete="organization"
        defaultValue={invited?.body}
        required
        maxLength={200}
      />
      <TextField
        name="person"
        label={t(say('incidents.report.person'))}
        autoComplete="name"
        required
        maxLength={200}
      />
      <TextField
        name="email"
        label={t(say('incidents.report.email'))}
        type="email"
        autoComplete="email"
        defaultValue={invited?.email}
        required
        maxLength={254}
      />
      <TextField
        name="telephone"
        label={t(say('incidents.report.telephone'))}
        type="tel"
        autoComplete="tel"
        maxLength={60}
      />
    </>
  );
}
