import { listOrganizations } from '#features/organizations/api.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { CalendarDay, Day } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { Table } from '#ui/table.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import type { Course } from '../follow-up.ts';
import { MeetingId } from '../meeting.ts';
import {
  aboutWords,
  effectWords,
  meetingNumberWords,
  outcomeWords,
  taskStandingWords,
} from '../meeting-words.ts';
import { say } from '../page-texts.ts';
import { TaskId, type TaskStanding } from '../task.ts';
import { type FollowedLine, listDecisions, listTasks, type TaskLine } from '../task-api.ts';
import { effectPath } from './effect-path.ts';

const courseWords = {
  late: say('council-page.course.late'),
  going: say('council-page.course.going'),
  done: say('council-page.course.done'),
} as const;
const courseTones: Readonly<Record<Course, Tone>> = { late: 'bad', going: 'info', done: 'good' };
export const taskTones: Readonly<Record<TaskStanding, Tone>> = {
  ...{ late: 'bad', open: 'info', answered: 'open', closed: 'good' },
};

/** Every decision and task with what became of it, late ones first. */
export function DecisionsPage() {
  const { t } = useWords();
  const decisions = useEndpoint(listDecisions, {});
  const tasks = useEndpoint(listTasks, {});
  return (
    <Page
      title={t(say('council-page.decisions'))}
      above={[{ label: t(say('council-page.title')), href: '/council' }]}
      lead={t(say('council-page.decisions-lead'))}
    >
      <Section title={t(say('council-page.decided'))}>
        <Decisions lines={decisions} />
      </Section>
      <Section title={t(say('council-page.tasks'))}>
        <Tasks tasks={tasks} />
      </Section>
    </Page>
  );
}

function Decisions({ lines }: { readonly lines: readonly FollowedLine[] }) {
  const { t } = useWords();
  return (
    <Table
      name="decisions"
      caption={t(say('council-page.decided'))}
      quiet
      rows={lines}
      rowKey={({ itemId, subject, effect }) => `${itemId} ${effect ?? ''} ${subject ?? ''}`}
      columns={[
        { head: say('council-page.decided'), cell: ({ title }) => title },
        {
          head: say('council-page.course'),
          cell: ({ course }) => <Badge tone={courseTones[course]}>{t(courseWords[course])}</Badge>,
          text: ({ course }) => t(courseWords[course]),
        },
        {
          head: say('council-page.meeting'),
          cell: ({ meetingId, number }) => (
            <Link href={`/council/meetings/${MeetingId.encode(meetingId)}`}>
              {t(meetingNumberWords(number))}
            </Link>
          ),
          text: ({ number }) => t(meetingNumberWords(number)),
        },
        { head: say('council-page.outcome'), cell: ({ outcome }) => t(outcomeWords[outcome]) },
        {
          head: say('council-page.effect'),
          cell: (line) => <EffectCell line={line} />,
          text: ({ effect, about }) => (effect ? `${t(effectWords[effect])} ${about}` : ''),
        },
        {
          head: say('council-page.due'),
          cell: ({ dueOn }) => (dueOn ? <CalendarDay day={dueOn} /> : ''),
          sort: ({ dueOn }) => dueOn ?? '',
        },
        {
          head: say('council-page.progress'),
          cell: ({ done, of }) =>
            done === null || of === null ? '' : `${done.toLocaleString()} / ${of.toLocaleString()}`,
        },
      ]}
      empty={<p>{t(say('council-page.no-decisions'))}</p>}
    />
  );
}

function EffectCell({ line }: { readonly line: FollowedLine }) {
  const { t, language } = useWords();
  if (!line.effect) return null;
  const href = effectPath(line.effect, line.subject ?? undefined);
  const words = aboutWords(line.effect, line.about, language) || t(effectWords[line.effect]);
  return (
    <>
      <span className="block text-solid-gray-700">{t(effectWords[line.effect])}</span>
      {href ? <Link href={href}>{words}</Link> : words}
    </>
  );
}

function Tasks({ tasks }: { readonly tasks: readonly TaskLine[] }) {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  return (
    <Table
      name="tasks"
      caption={t(say('council-page.tasks'))}
      quiet
      rows={tasks}
      rowKey={({ id }) => id}
      columns={[
        {
          head: say('council-page.task'),
          cell: ({ id, words }) => (
            <Link href={`/council/tasks/${TaskId.encode(id)}`}>{words}</Link>
          ),
          text: ({ words }) => words,
        },
        {
          head: say('council-page.course'),
          cell: ({ standing }) => (
            <Badge tone={taskTones[standing]}>{t(taskStandingWords[standing])}</Badge>
          ),
          text: ({ standing }) => t(taskStandingWords[standing]),
        },
        {
          head: say('council-page.organization'),
          cell: ({ organizationId }) => nameOf(organizationId),
        },
        {
          head: say('council-page.due'),
          cell: ({ dueOn }) => <CalendarDay day={dueOn} />,
          sort: ({ dueOn }) => dueOn,
        },
        { head: say('council-page.ordered-at'), cell: ({ orderedAt }) => <Day at={orderedAt} /> },
      ]}
      empty={<p>{t(say('council-page.no-tasks'))}</p>}
    />
  );
}
