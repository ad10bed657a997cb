import { calendarDayWords } from '#kernel/moment.ts';
import { CalendarDay } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { Table } from '#ui/table.tsx';
import { useJoined, useNames, useNaming, useWords } from '#ui/words.tsx';

import { slackWords, stateWords } from '../law-words.ts';
import { MilestoneId } from '../obligation.ts';
import type { MilestoneLine, Readiness } from '../readiness-api.ts';
import { say } from '../readiness-texts.ts';
import { Slack, StateBadge } from './law-marks.tsx';

/** What a milestone waits for, in words. */
export function useNeedWords() {
  const { t, language } = useWords();
  const naming = useNaming();
  return (need: MilestoneLine['needs'][number]) => {
    const day = calendarDayWords(need.endsOn, language);
    const values = { name: need.names[language], body: naming(need), day };
    return t(
      need.isDone ? say('laws.milestone.need-done', values) : say('laws.milestone.need', values),
    );
  };
}

/** Every milestone with its plan, its forecast and what it waits for: all that the other views show. */
export function MilestoneTable({ readiness }: { readonly readiness: Readiness }) {
  const { t, language } = useWords();
  const nameOf = useNames(readiness.bodies);
  const joined = useJoined();
  const needWords = useNeedWords();
  const needsOf = ({ needs }: MilestoneLine) => joined(needs.map(needWords));
  const obligationOf = ({ obligationId }: MilestoneLine) =>
    readiness.obligations.find(({ id }) => id === obligationId)?.names[language] ?? '';
  return (
    <Table
      quiet
      name="milestones"
      caption={t(say('laws.readiness.table'))}
      rows={readiness.milestones}
      rowKey={({ id }) => id}
      columns={[
        {
          head: say('laws.milestone'),
          cell: ({ id, names }) => (
            <Link href={`/law-milestones/${MilestoneId.encode(id)}`}>{names[language]}</Link>
          ),
          text: ({ names }) => names[language],
        },
        { head: say('laws.milestone.body'), cell: ({ organizationId }) => nameOf(organizationId) },
        {
          head: say('laws.milestone.state'),
          cell: ({ state }) => <StateBadge state={state} />,
          text: ({ state }) => t(stateWords[state]),
        },
        {
          head: say('laws.milestone.due'),
          cell: ({ dueOn }) => <CalendarDay day={dueOn} />,
          sort: ({ dueOn }) => dueOn,
        },
        {
          head: say('laws.milestone.forecast'),
          cell: ({ endsOn }) => <CalendarDay day={endsOn} />,
          sort: ({ endsOn }) => endsOn,
        },
        {
          head: say('laws.milestone.slack'),
          cell: ({ slack }) => <Slack slack={slack} />,
          sort: ({ slack }) => slack ?? 9999,
          text: ({ slack }) => (slack === null ? '' : t(slackWords(slack))),
        },
        {
          head: say('laws.milestone.needs'),
          cell: (line) => <span className="block min-w-64">{needsOf(line)}</span>,
          text: needsOf,
        },
        {
          head: say('laws.milestone.owner'),
          cell: ({ owner }) => (owner === '' ? t(say('laws.milestone.no-owner')) : owner),
        },
        {
          head: say('laws.milestone.obligation'),
          cell: (line) => <span className="block min-w-64">{obligationOf(line)}</span>,
          text: obligationOf,
        },
      ]}
      empty={<p>{t(say('laws.readiness.none-read'))}</p>}
    />
  );
}
