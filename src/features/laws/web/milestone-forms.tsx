import { useAct, useUpload } from '#ui/call.ts';
import { CheckGroup } from '#ui/check-group.tsx';
import { DateField } from '#ui/date-field.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { MilestoneId } from '../obligation.ts';
import { type ReportState, reportStates } from '../readiness.ts';
import {
  handInReadinessEvidence,
  planMilestone,
  reportMilestone,
  type ShownMilestone,
} from '../readiness-api.ts';
import { say } from '../readiness-texts.ts';

export const reportWords = {
  started: say('laws.report.started'),
  expected: say('laws.report.expected'),
  blocked: say('laws.report.blocked'),
  done: say('laws.report.done'),
  reopened: say('laws.report.reopened'),
} as const satisfies Record<ReportState, object>;

type Props = { readonly milestone: ShownMilestone };

/** What its body, or one above it, says of a milestone. */
export function ReportForm({ milestone }: Props) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(reportMilestone);
  const isDone = milestone.state === 'done';
  const states = reportStates.filter((state) => (state === 'reopened') === isDone);
  return (
    <Form
      key={milestone.reports.length}
      label={t(say('laws.milestone.report'))}
      submit={t(say('laws.milestone.report-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const state = states.find((each) => each === text('state'));
        const on = text('on');
        if (!state) return;
        act({
          ...{ milestoneId: milestone.id, state, note: text('note') },
          ...(on === '' ? {} : { on }),
        });
      }}
    >
      {answer === null && <Notice tone="good" title={t(say('laws.milestone.reported'))} live />}
      <SelectField
        name="state"
        label={t(say('laws.milestone.report-state'))}
        options={states.map((state) => ({ value: state, label: t(reportWords[state]) }))}
        defaultValue={null}
        required
      />
      <DateField
        name="on"
        label={t(say('laws.milestone.report-on'))}
        support={t(say('laws.milestone.report-on-support'))}
      />
      <LongTextField name="note" label={t(say('laws.milestone.report-note'))} rows={3} />
    </Form>
  );
}

/** Who does it, from when, for how long, and what must be done before. */
export function PlanForm({ milestone }: Props) {
  const { t, language } = useWords();
  const naming = useNaming();
  const { act, pending, failure, answer } = useAct(planMilestone);
  const { needs, others, owner, plannedFrom, days } = milestone;
  const isListed = (id: MilestoneId) => others.some((each) => each.id === id);
  // What lies outside of one's reach was set by the headquarters, and stays as it is.
  const kept = needs.filter(({ id }) => !isListed(id)).map(({ id }) => id);
  return (
    <Form
      label={t(say('laws.plan.change'))}
      submit={t(say('laws.plan.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text, texts }) => {
        act({
          ...{ milestoneId: milestone.id, owner: text('owner'), startsOn: text('startsOn') },
          days: Number(text('days')),
          needs: [...kept, ...texts('needs').map((id) => MilestoneId.decode(id))],
        });
      }}
    >
      {answer === null && <Notice tone="good" title={t(say('laws.plan.changed'))} live />}
      <TextField
        name="owner"
        label={t(say('laws.plan.owner'))}
        defaultValue={owner}
        maxLength={200}
      />
      <DateField
        name="startsOn"
        label={t(say('laws.plan.starts'))}
        defaultValue={plannedFrom}
        required
      />
      <TextField
        name="days"
        label={t(say('laws.plan.days'))}
        defaultValue={days}
        inputMode="numeric"
        required
      />
      <CheckGroup
        name="needs"
        label={t(say('laws.plan.needs'))}
        options={others.map((each) => ({
          value: MilestoneId.encode(each.id),
          label: `${each.names[language]} ${naming(each)}`,
        }))}
        chosen={needs.filter(({ id }) => isListed(id)).map(({ id }) => MilestoneId.encode(id))}
      />
    </Form>
  );
}

export function EvidenceForm({ milestoneId }: { readonly milestoneId: MilestoneId }) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useUpload(handInReadinessEvidence);
  return (
    <Form
      label={t(say('laws.evidence.hand-in'))}
      submit={t(say('laws.evidence.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ file, text }) => {
        const content = file('file');
        if (content) act({ milestoneId, name: content.name, note: text('note') }, content);
      }}
    >
      {answer && <Notice tone="good" title={t(say('laws.evidence.handed-in'))} live />}
      <FileField
        name="file"
        label={t(say('laws.evidence.file'))}
        support={t(say('laws.evidence.support'))}
        accept="*"
      />
      <TextField name="note" label={t(say('laws.evidence.note'))} />
    </Form>
  );
}
