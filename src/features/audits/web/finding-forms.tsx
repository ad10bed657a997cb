import type { OrganizationId } from '#kernel/actor.ts';
import { useAct } from '#ui/call.ts';
import { DateField } from '#ui/date-field.tsx';
import { type Entered, Form, LongTextField, SelectField } from '#ui/form.tsx';
import { Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import type { FindingId, FindingState } from '../finding.ts';
import { acceptRisk, answerFinding, followFinding, reauditFinding } from '../finding-api.ts';
import { say } from '../finding-texts.ts';
import { stepWords } from './finding-words.ts';

type Props = {
  readonly findingId: FindingId;
  readonly organizationId: OrganizationId;
  readonly state: FindingState;
};

/** What whoever reads a finding may do about it now. */
export function FindingForms({ findingId, organizationId, state }: Props) {
  const { may, organizationId: own } = usePerson();
  if (state === 'closed') return null;
  const isOwn = own === organizationId;
  return (
    <>
      {may('audits.answer') && isOwn && <AnswerForm findingId={findingId} />}
      {may('audits.plan') && <FollowForm findingId={findingId} state={state} />}
      {may('audits.conduct') && state === 'evidenced' && <ReauditForm findingId={findingId} />}
      {may('audits.adopt') && <AcceptForm findingId={findingId} />}
    </>
  );
}

type OwnProps = Pick<Props, 'findingId'>;

const oneOf = <Kind extends string>(kinds: readonly Kind[], { text }: Entered): Kind | undefined =>
  kinds.find((kind) => kind === text('kind'));

function Kinds({ kinds }: { readonly kinds: readonly (keyof typeof stepWords)[] }) {
  const { t } = useWords();
  return (
    <SelectField
      name="kind"
      label={t(say('audits.finding.what'))}
      options={kinds.map((kind) => ({ value: kind, label: t(stepWords[kind]) }))}
      defaultValue={null}
      required
    />
  );
}

function Note() {
  const { t } = useWords();
  return <LongTextField name="note" label={t(say('audits.finding.note'))} rows={4} required />;
}

const answers = ['plan', 'progress', 'evidence'] as const;

function AnswerForm({ findingId }: OwnProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(answerFinding);
  return (
    <Section id="answer" title={t(say('audits.finding.answer'))}>
      <Form
        label={t(say('audits.finding.answer'))}
        submit={t(say('audits.finding.submit'))}
        pending={pending}
        failure={failure}
        onSubmit={(entered) => {
          const kind = oneOf(answers, entered);
          const until = entered.text('until');
          const day = until === '' ? {} : { until };
          if (kind) act({ findingId, kind, note: entered.text('note'), ...day });
        }}
      >
        <Kinds kinds={answers} />
        <Note />
        <DateField
          name="until"
          label={t(say('audits.finding.day'))}
          support={t(say('audits.finding.day-support'))}
        />
      </Form>
    </Section>
  );
}

const onPlan = ['plan-approved', 'plan-returned', 'advice'] as const;
const advising = ['advice'] as const;

function FollowForm({ findingId, state }: Pick<Props, 'findingId' | 'state'>) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(followFinding);
  const kinds = state === 'plan-submitted' ? onPlan : advising;
  return (
    <Section id="follow" title={t(say('audits.finding.follow'))}>
      <Form
        label={t(say('audits.finding.follow'))}
        submit={t(say('audits.finding.submit'))}
        pending={pending}
        failure={failure}
        onSubmit={(entered) => {
          const kind = oneOf(kinds, entered);
          if (kind) act({ findingId, kind, note: entered.text('note') });
        }}
      >
        <Kinds kinds={kinds} />
        <Note />
      </Form>
    </Section>
  );
}

const outcomes = ['reaudit-passed', 'reaudit-failed'] as const;

function ReauditForm({ findingId }: OwnProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(reauditFinding);
  return (
    <Section id="re-audit" title={t(say('audits.finding.reaudit'))}>
      <Form
        label={t(say('audits.finding.reaudit'))}
        submit={t(say('audits.finding.submit'))}
        pending={pending}
        failure={failure}
        onSubmit={(entered) => {
          const passed = oneOf(outcomes, entered) === 'reaudit-passed';
          act({ findingId, passed, note: entered.text('note') });
        }}
      >
        <Kinds kinds={outcomes} />
        <Note />
      </Form>
    </Section>
  );
}

function AcceptForm({ findingId }: OwnProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(acceptRisk);
  return (
    <Section id="accept" title={t(say('audits.finding.accept'))}>
      <Form
        label={t(say('audits.finding.accept'))}
        submit={t(say('audits.finding.submit'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          act({ findingId, note: text('note'), until: text('until') });
        }}
      >
        <Note />
        <DateField name="until" label={t(say('audits.finding.day'))} required />
      </Form>
    </Section>
  );
}
