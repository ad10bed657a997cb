import { type ReactNode, useState } from 'react';

import { showVulnerability } from '#features/intake/api.ts';
import type { Text } from '#kernel/text.ts';
import { useQuery } from '#ui/address.ts';
import { type Failure, useAct, useEndpoint } from '#ui/call.ts';
import { type Entered, Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { useGo } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { WaitingBoundary } from '#ui/waiting.tsx';
import { useWords } from '#ui/words.tsx';

import { type Action, remedy } from '../action.ts';
import { draftDirective, labels } from '../api.ts';
import { DirectiveId, Kind, kinds } from '../directive.ts';
import { kindWords } from '../directive-words.ts';
import { emptyScope, exposed } from '../scope.ts';
import { say } from '../texts.ts';
import { ActionFields, readActions } from './action-fields.tsx';
import { Preview } from './preview.tsx';
import { QuestionFields, readQuestions } from './question-fields.tsx';
import { ScopeFields, useScopeReader } from './scope-fields.tsx';

const usualDays = 14;

type About = { readonly vulnerability: string; readonly title: string };

/** Drafting a directive, an alert or a circular, about a vulnerability or about none. */
export function DraftPage() {
  const { t } = useWords();
  const vulnerability = useQuery('vulnerability');
  const lead = vulnerability
    ? say('directives.page.draft-lead', { vulnerability })
    : say('directives.page.draft-any-lead');
  return (
    <Page
      title={t(say('directives.page.draft'))}
      lead={t(lead)}
      above={[{ label: t(say('directives.title')), href: '/directives' }]}
    >
      {vulnerability ? <AboutVulnerability id={vulnerability} /> : <DraftForm />}
    </Page>
  );
}

function AboutVulnerability({ id }: { readonly id: string }) {
  const { t } = useWords();
  const known = useEndpoint(showVulnerability, { vulnerabilityId: id });
  const [days, setDays] = useState(usualDays);
  return (
    <>
      <DraftForm about={{ vulnerability: known.id, title: known.title }} onDays={setDays} />
      <Section title={t(say('directives.page.preview'))}>
        <WaitingBoundary>
          <Preview vulnerability={known.id} days={days} />
        </WaitingBoundary>
      </Section>
    </>
  );
}

const report: Action = {
  ...{ number: 1, text: '', evidence: 'report', per: 'organization', onlyForensic: false },
  due: { by: 'days', days: usualDays },
};
const answers: Action = { ...report, evidence: 'answers' };
const examination: Action = {
  ...remedy,
  ...{ number: 2, evidence: 'review', onlyForensic: true },
};

/** The usual actions of a kind. */
function usualActions(kind: Kind, isAboutVulnerability: boolean): readonly Action[] {
  if (kind === 'circular') return [answers];
  return kind === 'directive' && isAboutVulnerability ? [remedy, examination] : [report];
}

type Props = { readonly about?: About; readonly onDays?: (days: number) => void };

function DraftForm({ about, onDays }: Props) {
  const { t } = useWords();
  const go = useGo();
  const { act, pending, failure } = useAct(draftDirective);
  const readScope = useScopeReader();
  const [unknown, setUnknown] = useState<Failure>();
  const [kind, setKind] = useState<Kind>(about ? 'directive' : 'alert');
  const send = (entered: Entered) => {
    const { scope, unknown: codes } = readScope(entered);
    setUnknown(codes.length > 0 ? noSuchCode(codes) : undefined);
    if (codes.length > 0) return;
    const { text } = entered;
    const label = labels.find((each) => each === text('label')) ?? 'TLP:AMBER';
    const subject = about ? { vulnerability: about.vulnerability } : {};
    const questions = kind === 'circular' ? { questions: readQuestions(entered) } : {};
    const wording = { title: text('title'), body: text('body'), days: Number(text('days')) };
    const ordered = { kind, label, scope, actions: readActions(entered) };
    act({ ...subject, ...wording, ...ordered, ...questions }, ({ id }) => {
      go(`/directives/${DirectiveId.encode(id)}`);
    });
  };
  return (
    <Form
      label={t(say('directives.page.draft'))}
      submit={t(say('directives.page.draft-submit'))}
      pending={pending}
      failure={unknown ?? failure}
      onSubmit={send}
    >
      <Step title={t(say('directives.page.step-kind'))}>
        <SelectField
          name="kind"
          label={t(say('directives.page.kind'))}
          options={kinds.map((value) => ({ value, label: t(kindWords(value)) }))}
          defaultValue={kind}
          onChange={(value) => {
            setKind(Kind.parse(value));
          }}
        />
        <SelectField
          name="label"
          label={t(say('directives.page.label'))}
          support={t(say('directives.page.label-support'))}
          options={labels.map((value) => ({ value, label: value }))}
          defaultValue="TLP:AMBER"
        />
      </Step>
      <Step title={t(say('directives.page.step-scope'))}>
        <ScopeFields
          aboutVulnerability={about !== undefined}
          scope={about ? exposed : emptyScope}
        />
      </Step>
      <Step title={t(say('directives.page.step-actions'))}>
        <ActionFields
          key={kind}
          actions={usualActions(kind, about !== undefined)}
          aboutVulnerability={about !== undefined}
        />
        {kind === 'circular' && <QuestionFields />}
      </Step>
      <Step title={t(say('directives.page.step-text'))}>
        <WordingFields about={about} onDays={onDays} />
      </Step>
    </Form>
  );
}

const noSuchCode = (codes: readonly string[]): Failure => ({
  reason: 'invalid',
  text: say('directives.page.no-such-code', { codes: codes.join(', ') }),
  faults: [],
});

type StepProps = { readonly title: string; readonly children: ReactNode };

function Step({ title, children }: StepProps) {
  return (
    <fieldset className="flex flex-col gap-6 border-t border-solid-gray-300 pt-4">
      <legend className="text-std-20B-150 pr-3">{title}</legend>
      {children}
    </fieldset>
  );
}

type WordingProps = {
  readonly about: About | undefined;
  readonly onDays: ((days: number) => void) | undefined;
};

function WordingFields({ about, onDays }: WordingProps) {
  const { t } = useWords();
  const { vulnerability = '', title = '' } = about ?? {};
  const start = (text: Text) => (about ? t(text) : '');
  return (
    <>
      <TextField
        name="title"
        label={t(say('directives.page.title-field'))}
        defaultValue={start(say('directives.page.title-start', { vulnerability }))}
        required
      />
      <LongTextField
        name="body"
        label={t(say('directives.page.text'))}
        support={t(say('directives.page.text-support'))}
        rows={12}
        defaultValue={start(say('directives.page.text-start', { vulnerability, about: title }))}
        required
      />
      <TextField
        name="days"
        label={t(say('directives.page.days'))}
        support={t(say('directives.page.days-support'))}
        inputMode="numeric"
        defaultValue={String(usualDays)}
        onChange={(event) => {
          const entered = Number(event.currentTarget.value);
          if (Number.isInteger(entered) && entered >= 1 && entered <= 365) onDays?.(entered);
        }}
        required
      />
    </>
  );
}
