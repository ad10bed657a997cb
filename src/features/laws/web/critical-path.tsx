import { CalendarDay } from '#ui/clock.tsx';
import { Figures } from '#ui/figures.tsx';
import { Link } from '#ui/link.tsx';
import { Section } from '#ui/page.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { MilestoneId } from '../obligation.ts';
import type { Readiness } from '../readiness-api.ts';
import { say } from '../readiness-texts.ts';
import { Slack, StateBadge } from './law-marks.tsx';

type Props = { readonly readiness: Readiness };

const counted = ['blocked', 'late', 'at-risk', 'ready'] as const;
const words = {
  blocked: say('laws.readiness.figure.blocked'),
  late: say('laws.readiness.figure.late'),
  'at-risk': say('laws.readiness.figure.at-risk'),
  ready: say('laws.readiness.figure.ready'),
} as const;

/** How many plans stand how. */
export function ReadinessFigures({ readiness }: Props) {
  const { t } = useWords();
  const total = readiness.cells.length;
  return (
    <Figures
      figures={counted.map((standing) => ({
        label: t(words[standing]),
        count: readiness.cells.filter((cell) => cell.standing === standing).length,
        href: '#matrix',
        hint: t(say('laws.readiness.figure.hint', { total })),
        alarming: standing !== 'ready',
      }))}
    />
  );
}

/** The milestones that decide when everything is ready, one after the other. */
export function CriticalPath({ readiness }: Props) {
  const { t, language } = useWords();
  const nameOf = useNames(readiness.bodies);
  const onPath = readiness.path.flatMap(
    (id) => readiness.milestones.find((each) => each.id === id) ?? [],
  );
  return (
    <Section id="path" title={t(say('laws.readiness.path'))}>
      <p className="max-w-3xl">{t(say('laws.readiness.path-lead'))}</p>
      {onPath.length === 0 ? (
        <p>{t(say('laws.readiness.path-none'))}</p>
      ) : (
        <ol className="flex flex-col gap-3 border-l-4 border-key-900 pl-4">
          {onPath.map(({ id, names, organizationId, endsOn, slack, state }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link href={`/law-milestones/${MilestoneId.encode(id)}`} className="link font-bold">
                {names[language]}
              </Link>
              <span>{nameOf(organizationId)}</span>
              <StateBadge state={state} />
              <span>
                {t(say('laws.milestone.forecast'))} <CalendarDay day={endsOn} />
              </span>
              <Slack slack={slack} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
