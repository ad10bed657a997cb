import { useAct } from '#ui/call.ts';
import { DateField } from '#ui/date-field.tsx';
import { type Entered, Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import type { AuditPolicy } from '../policy.ts';
import { proposePolicy } from '../policy-api.ts';
import { say } from '../policy-texts.ts';
import { severities } from '../starting-policy.ts';
import { useKindNames } from './policy-words.tsx';

type Props = { readonly base: AuditPolicy; readonly label: string };

/** Proposes the policy anew with other figures. */
export function PolicyForm({ base, label }: Props) {
  const { t } = useWords();
  const names = useKindNames(base);
  const { act, pending, failure, answer } = useAct(proposePolicy);
  return (
    <Form
      label={label}
      submit={t(say('audits.policy.propose-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={(entered) => {
        act({
          effectiveOn: entered.text('effectiveOn'),
          reason: entered.text('reason'),
          policy: policyIn(entered, base),
        });
      }}
    >
      {answer && <Notice tone="good" title={t(say('audits.policy.proposed-now'))} live />}
      <DateField name="effectiveOn" label={t(say('audits.policy.effective'))} required />
      {base.cycles.map(({ organizationKind, kind, months }) => (
        <Figure
          key={`${organizationKind} ${kind}`}
          name={`cycle ${organizationKind} ${kind}`}
          label={t(
            say('audits.policy.field.months', {
              body: names.body(organizationKind),
              kind: names.kind(kind),
            }),
          )}
          value={months}
        />
      ))}
      <SelectField
        name="scale"
        label={t(say('audits.policy.scale'))}
        options={[
          { value: 'none', label: t(say('audits.policy.no-scale')) },
          { value: 'severity', label: t(say('audits.policy.scale-severity')) },
        ]}
        defaultValue={base.scale.length === 0 ? 'none' : 'severity'}
      />
      {figures.map(({ name, words, value }) => (
        <Figure key={name} name={name} label={t(words)} value={value(base)} />
      ))}
      <LongTextField name="reason" label={t(say('audits.policy.reason'))} rows={3} required />
    </Form>
  );
}

const figures = [
  {
    name: 'answerHours',
    words: say('audits.policy.field.answer-hours'),
    value: ({ urgent }: AuditPolicy) => urgent.answerHours,
  },
  {
    name: 'planDays',
    words: say('audits.policy.field.plan-days'),
    value: ({ followUp }: AuditPolicy) => followUp.planDays,
  },
  {
    name: 'progressMonths',
    words: say('audits.policy.field.progress-months'),
    value: ({ followUp }: AuditPolicy) => followUp.progressMonths,
  },
  {
    name: 'acceptanceMonths',
    words: say('audits.policy.field.acceptance-months'),
    value: ({ followUp }: AuditPolicy) => followUp.acceptanceMonths,
  },
  {
    name: 'adviserMonths',
    words: say('audits.policy.field.adviser-months'),
    value: ({ independence }: AuditPolicy) => independence.adviserMonths,
  },
] as const;

type FigureProps = { readonly name: string; readonly label: string; readonly value: number };

function Figure({ name, label, value }: FigureProps) {
  return <TextField name={name} label={label} defaultValue={String(value)} required />;
}

/** What was entered as a policy; what is no number is left for the server to name. */
function policyIn({ text }: Entered, base: AuditPolicy): AuditPolicy {
  const figure = (name: string) => Number(text(name).normalize('NFKC'));
  const isRated = text('scale') === 'severity';
  const scale = isRated && base.scale.length === 0 ? severities : base.scale;
  return {
    ...base,
    cycles: base.cycles.map((cycle) => ({
      ...cycle,
      months: figure(`cycle ${cycle.organizationKind} ${cycle.kind}`),
    })),
    scale: isRated ? scale : [],
    urgent: {
      from: isRated ? (base.urgent.from ?? scale[0]?.id ?? null) : null,
      answerHours: figure('answerHours'),
    },
    followUp: {
      planDays: figure('planDays'),
      progressMonths: figure('progressMonths'),
      acceptanceMonths: figure('acceptanceMonths'),
    },
    independence: { adviserMonths: figure('adviserMonths') },
  };
}
