import { Badge, type Tone } from '#ui/badge.tsx';
import { Term } from '#ui/term.tsx';
import { useWords } from '#ui/words.tsx';

import type { Scoreboard } from '../api.ts';
import { byConcern, standingWords } from '../directive-words.ts';
import { say } from '../page-texts.ts';
import type { Standing } from '../standing.ts';

const tones: Record<Standing, Tone> = {
  released: 'neutral',
  excepted: 'neutral',
  verified: 'good',
  contradicted: 'bad',
  claimed: 'info',
  unknown: 'open',
  overdue: 'bad',
  acknowledged: 'info',
  pending: 'warning',
};

export function StandingBadge({ standing }: { readonly standing: Standing }) {
  const { t } = useWords();
  return <Badge tone={tones[standing]}>{t(standingWords(standing))}</Badge>;
}

type FlagsProps = {
  readonly standing: Standing;
  readonly overdue: boolean;
  readonly late: boolean;
};

/** A standing, and beside it that something is overdue or came late. */
export function Standings({ standing, overdue, late }: FlagsProps) {
  const { t } = useWords();
  return (
    <span className="flex flex-wrap gap-1">
      <StandingBadge standing={standing} />
      {overdue && standing !== 'overdue' && <Badge tone="bad">{t(standingWords('overdue'))}</Badge>}
      {late && <Badge tone="warning">{t(say('directives.page.late'))}</Badge>}
    </span>
  );
}

/** The same in words alone. */
export function useStandingsWords(): (flags: FlagsProps) => string {
  const { t } = useWords();
  return ({ standing, overdue, late }) =>
    [
      t(standingWords(standing)),
      ...(overdue && standing !== 'overdue' ? [t(standingWords('overdue'))] : []),
      ...(late ? [t(say('directives.page.late'))] : []),
    ].join(' ');
}

const counted = ({ standings }: Scoreboard) =>
  byConcern.flatMap((standing) => {
    const count = standings[standing] ?? 0;
    return count > 0 ? [{ standing, count }] : [];
  });

/** How many addressees stand where, in words alone. */
export function useScoreWords(): (scoreboard: Scoreboard) => string {
  const { t } = useWords();
  return (scoreboard) =>
    counted(scoreboard)
      .map(({ standing, count }) =>
        t(say('directives.page.counted', { standing: t(standingWords(standing)), count })),
      )
      .join(' ');
}

type ScoreProps = {
  readonly scoreboard: Scoreboard;
  /** Each standing tells what it means: once on a page, not in every row. */
  readonly explained?: boolean;
};

/** How many addressees stand where, those that worry the headquarters first. */
export function Score({ scoreboard, explained = false }: ScoreProps) {
  const { t } = useWords();
  return (
    <ul className="flex flex-wrap gap-1">
      {counted(scoreboard).map(({ standing, count }) => {
        const words = say('directives.page.counted', {
          standing: t(standingWords(standing)),
          count,
        });
        const badge = <Badge tone={tones[standing]}>{t(words)}</Badge>;
        return (
          <li key={standing}>
            {explained ? <Term of={`standing-${standing}`}>{badge}</Term> : badge}
          </li>
        );
      })}
    </ul>
  );
}
