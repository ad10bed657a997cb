import { useAct } from '#ui/call.ts';
import { DateField } from '#ui/date-field.tsx';
import { type Entered, Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import { automaticSources } from '../evidence.ts';
import type { AuditPolicy } from '../policy.ts';
import { proposePolicy } from '../policy-api.ts';
import { say } from '../policy-texts.ts';
import { labelsIn } from './audit-head.ts';
import {
  AutomaticField,
  CyclesField,
  KindsField,
  SamplingField,
  ScaleField,
} from './policy-parts.tsx';
import { fieldGrid, Figure, type Rows, useRows } from './policy-rows.tsx';

type Props = { readonly base: AuditPolicy; readonly label: string };

/** Everything of the policy, part by part; what is entered is proposed as a version of its own. */
export function PolicyForm({ base, label }: Props) {
  const { t } = useWords();
  const lists = {
    kinds: useRows(base.kinds),
    cycles: useRows(base.cycles),
    sampling: useRows(base.sampling),
    scale: useRows(base.scale),
    automatic: useRows(base.automatic),
  };
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
          policy: policyIn(entered, lists),
        });
      }}
    >
      {answer && <Notice tone="good" title={t(say('audits.policy.proposed-now'))} live />}
      <DateField name="effectiveOn" label={t(say('audits.policy.effective'))} required />
      <LongTextField name="reason" label={t(say('audits.policy.reason'))} rows={3} required />
      <Texts base={base} />
      <KindsField rows={lists.kinds} />
      <CyclesField rows={lists.cycles} kinds={lists.kinds} />
      <SamplingField rows={lists.sampling} kinds={lists.kinds} />
      <ScaleField rows={lists.scale} />
      <UrgentFrom base={base} scale={lists.scale} />
      <div className={fieldGrid}>
        {figures.map(({ name, words, value }) => (
          <Figure key={name} name={`policy/${name}`} label={t(words)} value={value(base)} />
        ))}
      </div>
      <AutomaticField rows={lists.automatic} />
    </Form>
  );
}

function Texts({ base }: { readonly base: AuditPolicy }) {
  const { t } = useWords();
  return (
    <>
      <TextField
        name="policy/title/ja"
        label={t(say('audits.policy.field.title-ja'))}
        defaultValue={base.title.ja}
        required
      />
      <TextField
        name="policy/title/en"
        label={t(say('audits.policy.field.title-en'))}
        defaultValue={base.title.en}
        required
      />
      <LongTextField
        name="policy/purpose/ja"
        label={t(say('audits.policy.field.purpose-ja'))}
        defaultValue={base.purpose.ja}
        rows={3}
        required
      />
      <LongTextField
        name="policy/purpose/en"
        label={t(say('audits.policy.field.purpose-en'))}
        defaultValue={base.purpose.en}
        rows={3}
        required
      />
    </>
  );
}

type UrgentProps = {
  readonly base: AuditPolicy;
  readonly scale: Rows<AuditPolicy['scale'][number]>;
};

function UrgentFrom({ base, scale }: UrgentProps) {
  const { t, language } = useWords();
  if (scale.list.length === 0) return null;
  return (
    <SelectField
      name="policy/urgent/from"
      label={t(say('audits.policy.field.urgent-from'))}
      options={[
        { value: '', label: t(say('audits.policy.field.urgent-marked-only')) },
        ...scale.list.map(({ row }) => ({ value: row.id, label: row.names[language] || row.id })),
      ]}
      defaultValue={base.urgent.from ?? ''}
    />
  );
}

const figures = [
  {
    name: 'urgent/answerHours',
    words: say('audits.policy.field.answer-hours'),
    value: ({ urgent }: AuditPolicy) => urgent.answerHours,
  },
  {
    name: 'followUp/planDays',
    words: say('audits.policy.field.plan-days'),
    value: ({ followUp }: AuditPolicy) => followUp.planDays,
  },
  {
    name: 'followUp/progressMonths',
    words: say('audits.policy.field.progress-months'),
    value: ({ followUp }: AuditPolicy) => followUp.progressMonths,
  },
  {
    name: 'followUp/acceptanceMonths',
    words: say('audits.policy.field.acceptance-months'),
    value: ({ followUp }: AuditPolicy) => followUp.acceptanceMonths,
  },
  {
    name: 'independence/adviserMonths',
    words: say('audits.policy.field.adviser-months'),
    value: ({ independence }: AuditPolicy) => independence.adviserMonths,
  },
  {
    name: 'independence/formerPostYears',
    words: say('audits.policy.field.former-post-years'),
    value: ({ independence }: AuditPolicy) => independence.formerPostYears,
  },
  {
    name: 'effort/weakened',
    words: say('audits.policy.field.effort-weakened'),
    value: ({ effort }: AuditPolicy) => effort.weakened,
  },
  {
    name: 'effort/examine',
    words: say('audits.policy.field.effort-examine'),
    value: ({ effort }: AuditPolicy) => effort.examine,
  },
  {
    name: 'effort/new',
    words: say('audits.policy.field.effort-new'),
    value: ({ effort }: AuditPolicy) => effort.new,
  },
  {
    name: 'effort/minutesPerDay',
    words: say('audits.policy.field.effort-day'),
    value: ({ effort }: AuditPolicy) => effort.minutesPerDay,
  },
] as const;

type Part = 'kinds' | 'cycles' | 'sampling' | 'scale' | 'automatic';
type Lists = Readonly<Record<Part, Pick<Rows<unknown>, 'list'>>>;

/** What was entered as a policy; what is no number is left for the server to name. */
function policyIn(entered: Entered, lists: Lists): AuditPolicy {
  const text = (name: string) => entered.text(`policy/${name}`).trim();
  const figure = (name: string) => Number(text(name).normalize('NFKC'));
  const names = (path: string) => ({ ja: text(`${path}/ja`), en: text(`${path}/en`) });
  const each = <Row,>(part: Part, read: (path: string) => Row) =>
    lists[part].list.map((_, at) => read(`${part}/${at}`));
  return {
    ...{ title: names('title'), purpose: names('purpose') },
    kinds: each('kinds', (path) => ({ id: text(`${path}/id`), names: names(`${path}/names`) })),
    cycles: each('cycles', (path) => ({
      ...{ organizationKind: text(`${path}/organizationKind`), kind: text(`${path}/kind`) },
      months: figure(`${path}/months`),
    })),
    sampling: each('sampling', (path) => ({
      ...{ kind: text(`${path}/kind`), percent: figure(`${path}/percent`) },
      least: figure(`${path}/least`),
    })),
    scale: each('scale', (path) => ({
      ...{ id: text(`${path}/id`), names: names(`${path}/names`), rank: figure(`${path}/rank`) },
    })),
    urgent: { from: text('urgent/from') || null, answerHours: figure('urgent/answerHours') },
    followUp: {
      planDays: figure('followUp/planDays'),
      progressMonths: figure('followUp/progressMonths'),
      acceptanceMonths: figure('followUp/acceptanceMonths'),
    },
    independence: {
      adviserMonths: figure('independence/adviserMonths'),
      formerPostYears: figure('independence/formerPostYears'),
    },
    automatic: each('automatic', (path) => ({
      source: automaticSources.find((source) => source === text(`${path}/source`)) ?? 'inventory',
      ...{ edition: text(`${path}/edition`), clauses: labelsIn(text(`${path}/clauses`)) },
    })),
    effort: {
      ...{ weakened: figure('effort/weakened'), examine: figure('effort/examine') },
      ...{ new: figure('effort/new'), minutesPerDay: figure('effort/minutesPerDay') },
    },
  };
}
