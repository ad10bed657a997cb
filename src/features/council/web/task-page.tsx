import { listOrganizations } from '#features/organizations/api.ts';
import { useAddressId } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint, useUpload } from '#ui/call.ts';
import { CalendarDay } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Download } from '#ui/download.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form, LongTextField, SelectField } from '#ui/form.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { bodyOf, meetingNumberWords, taskStandingWords } from '../meeting-words.ts';
import { say } from '../page-texts.ts';
import { TaskId, verdictKinds } from '../task.ts';
import {
  answerTask,
  downloadTaskEvidence,
  judgeTask,
  reportTask,
  showTask,
  type StepLine,
  type TaskLine,
} from '../task-api.ts';
import { taskTones } from './decisions-page.tsx';

/** One task: what was ordered, by when, and what was said of it since. */
export function TaskPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const taskId = useAddressId(TaskId);
  const { task, steps, isOwn } = useEndpoint(showTask, { taskId });
  const isOpen = task.standing !== 'closed';
  return (
    <Page
      title={t(say('council-page.task'))}
      above={[
        { label: t(say('council-page.title')), href: '/council' },
        { label: t(say('council-page.decisions')), href: '/council-decisions' },
      ]}
    >
      <Facts task={task} />
      <Section title={t(say('council-page.history'))}>
        {steps.length === 0 ? (
          <p>{t(say('council-page.no-history'))}</p>
        ) : (
          <Steps taskId={taskId} steps={steps} />
        )}
      </Section>
      {isOwn && isOpen && may('council.answer') && (
        <div className="print:hidden">
          <Disclosure summary={t(say('council-page.report'))}>
            <ReportForm taskId={taskId} />
          </Disclosure>
          <Disclosure summary={t(say('council-page.answer'))}>
            <AnswerForm taskId={taskId} />
          </Disclosure>
        </div>
      )}
      {task.standing === 'answered' && may('council.prepare') && (
        <Section title={t(say('council-page.judge'))}>
          <JudgeForm taskId={taskId} />
        </Section>
      )}
    </Page>
  );
}

function Facts({ task }: { readonly task: TaskLine }) {
  const { t, language } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const meeting = `${bodyOf(task, language)} ${t(meetingNumberWords(task.number))}`.trim();
  return (
    <DefinitionList
      items={[
        { term: t(say('council-page.task')), value: task.words },
        { term: t(say('council-page.organization')), value: nameOf(task.organizationId) },
        { term: t(say('council-page.due')), value: <CalendarDay day={task.dueOn} /> },
        {
          term: t(say('council-page.course')),
          value: (
            <Badge tone={taskTones[task.standing]}>{t(taskStandingWords[task.standing])}</Badge>
          ),
        },
        // Whoever only has to do it need not know of the meeting.
        ...(task.bodyJa === '' ? [] : [{ term: t(say('council-page.meeting')), value: meeting }]),
      ]}
    />
  );
}

const stepWords = {
  progress: say('council-page.step.progress'),
  done: say('council-page.step.done'),
  accepted: say('council-page.step.accepted'),
  returned: say('council-page.step.returned'),
} as const;

type StepsProps = { readonly taskId: TaskId; readonly steps: readonly StepLine[] };

function Steps({ taskId, steps }: StepsProps) {
  const { t } = useWords();
  return (
    <Timeline
      label={t(say('council-page.history'))}
      happenings={steps.map(({ id, kind, note, file, madeAt }) => ({
        at: madeAt,
        what: <span className="font-bold">{t(stepWords[kind])}</span>,
        words: (
          <>
            <p>{note}</p>
            {file && (
              <Download endpoint={downloadTaskEvidence} input={{ taskId, stepId: id }}>
                {t(say('council-page.save-file', { name: file }))}
              </Download>
            )}
          </>
        ),
      }))}
    />
  );
}

type Props = { readonly taskId: TaskId };

function ReportForm({ taskId }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(reportTask);
  return (
    <Form
      label={t(say('council-page.report'))}
      submit={t(say('council-page.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ taskId, note: text('note') });
      }}
    >
      <LongTextField name="note" label={t(say('council-page.note'))} rows={3} required />
    </Form>
  );
}

function AnswerForm({ taskId }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useUpload(answerTask);
  return (
    <Form
      label={t(say('council-page.answer'))}
      submit={t(say('council-page.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text, file }) => {
        const content = file('file');
        if (content) act({ taskId, note: text('note'), name: content.name }, content);
      }}
    >
      <LongTextField name="note" label={t(say('council-page.note'))} rows={3} required />
      <FileField
        name="file"
        label={t(say('council-page.file'))}
        support={t(say('council-page.file-support'))}
        accept="*"
      />
    </Form>
  );
}

function JudgeForm({ taskId }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(judgeTask);
  const words = {
    accepted: say('council-page.accept'),
    returned: say('council-page.return'),
  } as const;
  return (
    <Form
      label={t(say('council-page.judge'))}
      submit={t(say('council-page.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const kind = verdictKinds.find((each) => each === text('kind')) ?? 'returned';
        act({ taskId, kind, note: text('note') });
      }}
    >
      <SelectField
        name="kind"
        label={t(say('council-page.verdict'))}
        options={verdictKinds.map((kind) => ({ value: kind, label: t(words[kind]) }))}
      />
      <LongTextField name="note" label={t(say('council-page.note'))} rows={3} required />
    </Form>
  );
}
