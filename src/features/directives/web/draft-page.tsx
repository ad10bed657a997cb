import { type ReactNode, useState } from 'react';

import { showVulnerability } from '#features/intake/api.ts';
import type { Text } from '#kernel/text.ts';
import { useQuery } from '#ui/address.ts';
import { type Failure, useAct, useEndpoint } from '#ui/call.ts';
import { Drafted, useDraftedText } from '#ui/draft.tsx';
import { type Entered, Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { useGo } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { type Action, remedy } from '../action.ts';
import { draftDirective, labels, showDirective } from '../api.ts';
import { DirectiveId, Kind, kinds } from '../directive.ts';
import { draftWords, kindWords } from '../directive-words.ts';
import { type DraftTerms, withoutWords } from '../draft-terms.ts';
import { say as sayDraft } from '../draft-texts.ts';
import { say as sayPage } from '../page-texts.ts';
import { emptyScope, exposed, type Scope } from '../scope.ts';
import { say } from '../texts.ts';
import { ActionFields, readActions } from './action-fields.tsx';
import { useCitation } from './citation.ts';
import type { Directive } from './directive-facts.tsx';
import { MappingFields, readMapping } from './mapping-fields.tsx';
import { Preview } from './preview.tsx';
import { QuestionFields, readQuestions } from './question-fields.tsx';
import { ScopeFields, useScopeReader } from './scope-fields.tsx';

const usualDays = 14;

type About = { readonly vulnerability: string; readonly title: string };

/** Drafting a directive, an alert or a circular: on a vulnerability, on none, or in place of another. */
export function DraftPage() {
  const vulnerability = useQuery('vulnerability');
  const replaced = DirectiveId.safeParse(useQuery('supersedes'));
  if (replaced.success) return <Replacing id={replaced.data} />;
  return vulnerability ? <AboutVulnerability id={vulnerability} /> : <DraftForm />;
}

function AboutVulnerability({ id }: { readonly id: string }) {
  const known = useEndpoint(showVulnerability, { vulnerabilityId: id });
  return <DraftForm about={{ vulnerability: known.id, title: known.title }} />;
}

function Replacing({ id }: { readonly id: DirectiveId }) {
  const replaced = useEndpoint(showDirective, { directiveId: id, addressees: 'none' });
  const { vulnerability, title } = replaced;
  return (
    <DraftForm
      replaced={replaced}
      {...(vulnerability === null ? {} : { about: { vulnerability, title } })}
    />
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

type Props = {
  readonly about?: About;
  /** What the draft is to replace, and begins as a copy of. */
  readonly replaced?: Directive;
};

/** A draft is of one threat, in place of one directive, or of neither. */
const subjectOf = ({ about, replaced }: Props) => replaced?.id ?? about?.vulnerability ?? 'new';

function DraftForm(props: Props) {
  return (
    <Drafted of={`directives.draft.${subjectOf(props)}`}>
      <DraftingForm {...props} />
    </Drafted>
  );
}

function DraftingForm({ about, replaced }: Props) {
  const { t } = useWords();
  const { cite } = useCitation();
  const go = useGo();
  const { act, pending, failure } = useAct(draftDirective);
  const readScope = useScopeReader();
  const [unknown, setUnknown] = useState<Failure>();
  const begun = Kind.safeParse(useDraftedText('kind', ''));
  const [kind, setKind] = useState<Kind>(begun.data ?? startOf({ about, replaced }));
  const [terms, setTerms] = useState<DraftTerms>();
  const read = (entered: Entered) => {
    const { scope, unknown: codes } = readScope(entered);
    const communities = replaced?.scope?.communities ?? scope.communities;
    const order = orderOf(entered, { kind, about, replaced });
    return { order: { ...order, kind, scope: { ...scope, communities } }, codes };
  };
  const think = (entered: Entered) => {
    const { vulnerability, days, scope, actions } = read(entered).order;
    setTerms(withoutWords({ ...(vulnerability && { vulnerability }), days, scope, actions }));
  };
  const send = (entered: Entered) => {
    const { order, codes } = read(entered);
    setUnknown(codes.length > 0 ? noSuchCode(codes) : undefined);
    if (codes.length > 0) return;
    act(order, ({ id }) => {
      go(`/directives/${DirectiveId.encode(id)}`);
    });
  };
  const lead = replaced
    ? sayDraft('directives.page.replace-lead', { cited: cite(replaced) })
    : leadOf(kind, about);
  return (
    <Page
      title={t(draftWords(kind))}
      lead={t(lead)}
      above={[{ label: t(say('directives.title')), href: '/directives' }]}
    >
      <Form
        label={t(draftWords(kind))}
        submit={t(sayDraft('directives.page.draft-submit'))}
        pending={pending}
        failure={unknown ?? failure}
        onSubmit={send}
        onEntered={think}
      >
        <KindStep kind={kind} label={replaced?.label} onKind={setKind} />
        <Step title={t(sayDraft('directives.page.step-scope'))}>
          <ScopeFields aboutVulnerability={about !== undefined} scope={scopeOf(about, replaced)} />
        </Step>
        <ActionStep key={kind} {...{ kind, about, replaced }} />
        <Step title={t(sayDraft('directives.page.step-text'))}>
          <WordingFields about={about} replaced={replaced} />
        </Step>
      </Form>
      <Section title={t(sayPage('directives.page.preview'))}>
        <Preview terms={terms} />
      </Section>
    </Page>
  );
}

type Subject = { readonly about: About | undefined; readonly replaced: Directive | undefined };
type OfKind = Subject & { readonly kind: Kind };

const startOf = ({ about, replaced }: Subject): Kind =>
  replaced?.kind ?? (about ? 'directive' : 'alert');

const scopeOf = (about: About | undefined, replaced: Directive | undefined): Scope =>
  replaced?.scope ?? (about ? exposed : emptyScope);

/** What was entered, as it is sent. */
function orderOf(entered: Entered, { kind, about, replaced }: OfKind) {
  const { text } = entered;
  const supersession = replaced && {
    supersedes: replaced.id,
    mapping: readMapping(replaced, entered),
  };
  return {
    ...(about && { vulnerability: about.vulnerability }),
    ...(kind === 'circular' && { questions: readQuestions(entered) }),
    ...supersession,
    label: labels.find((each) => each === text('label')) ?? 'TLP:AMBER',
    ...{ title: text('title'), body: text('body'), days: Number(text('days')) },
    actions: readActions(entered),
  };
}

/** What is ordered and asked; of another kind than the one replaced it begins anew. */
function ActionStep({ kind, about, replaced }: OfKind) {
  const { t } = useWords();
  const isAboutVulnerability = about !== undefined;
  const isCopy = replaced?.kind === kind;
  return (
    <Step title={t(sayDraft('directives.page.step-actions'))}>
      <ActionFields
        actions={isCopy ? replaced.actions : usualActions(kind, isAboutVulnerability)}
        aboutVulnerability={isAboutVulnerability}
        asks={kind === 'circular'}
      />
      {kind === 'circular' && <QuestionFields questions={isCopy ? replaced.questions : []} />}
      {replaced && <MappingFields replaced={replaced} />}
    </Step>
  );
}

const leadOf = (kind: Kind, about: About | undefined): Text =>
  kind === 'directive' && about
    ? sayDraft('directives.page.draft-lead', { vulnerability: about.vulnerability })
    : sayDraft('directives.page.draft-any-lead');

type KindProps = {
  readonly kind: Kind;
  readonly label: string | undefined;
  readonly onKind: (kind: Kind) => void;
};

function KindStep({ kind, label, onKind }: KindProps) {
  const { t } = useWords();
  return (
    <Step title={t(sayDraft('directives.page.step-kind'))}>
      <SelectField
        name="kind"
        label={t(sayPage('directives.page.kind'))}
        options={kinds.map((value) => ({ value, label: t(kindWords(value)) }))}
        defaultValue={kind}
        onChange={(value) => {
          onKind(Kind.parse(value));
        }}
      />
      <SelectField
        name="label"
        label={t(sayDraft('directives.page.label'))}
        support={t(sayDraft('directives.page.label-support'))}
        options={labels.map((value) => ({ value, label: value }))}
        defaultValue={labels.find((each) => each === label) ?? 'TLP:AMBER'}
      />
    </Step>
  );
}

const noSuchCode = (codes: readonly string[]): Failure => ({
  reason: 'invalid',
  text: sayPage('directives.page.no-such-code', { codes: codes.join(', ') }),
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

function WordingFields({ about, replaced }: Subject) {
  const { t } = useWords();
  const { vulnerability = '', title = '' } = about ?? {};
  const start = (text: Text) => (about ? t(text) : '');
  return (
    <>
      <TextField
        name="title"
        label={t(sayPage('directives.page.title-field'))}
        defaultValue={
          replaced?.title ?? start(sayDraft('directives.page.title-start', { vulnerability }))
        }
        required
      />
      <LongTextField
        name="body"
        label={t(sayPage('directives.page.text'))}
        support={t(sayDraft('directives.page.text-support'))}
        rows={12}
        defaultValue={
          replaced?.body ??
          start(sayDraft('directives.page.text-start', { vulnerability, about: title }))
        }
        required
      />
      <TextField
        name="days"
        label={t(sayPage('directives.page.days'))}
        support={t(sayDraft('directives.page.days-support'))}
        inputMode="numeric"
        defaultValue={String(replaced?.days ?? usualDays)}
        required
      />
    </>
  );
}
