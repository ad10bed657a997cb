import { Badge, type Tone } from '#ui/badge.tsx';
import { useWords } from '#ui/words.tsx';

import type { Force } from '../in-force.ts';
import { countdownWords, forceWords, slackWords, standingWords, stateWords } from '../law-words.ts';
import type { Progress, ReadinessStanding } from '../readiness.ts';

const forceTones: Readonly<Record<Force['state'], Tone>> = {
  'not-promulgated': 'neutral',
  undated: 'open',
  awaited: 'info',
  'in-force': 'good',
  ended: 'neutral',
};

export function ForceBadge({ state }: Pick<Force, 'state'>) {
  const { t } = useWords();
  return <Badge tone={forceTones[state]}>{t(forceWords[state])}</Badge>;
}

const standingTones: Readonly<Record<ReadinessStanding, Tone>> = {
  ready: 'good',
  blocked: 'bad',
  late: 'bad',
  'at-risk': 'warning',
  'on-track': 'info',
  undated: 'open',
};

export function StandingBadge({ standing }: { readonly standing: ReadinessStanding }) {
  const { t } = useWords();
  return <Badge tone={standingTones[standing]}>{t(standingWords[standing])}</Badge>;
}

const stateTones: Readonly<Record<Progress['state'], Tone>> = {
  planned: 'neutral',
  started: 'info',
  blocked: 'bad',
  done: 'good',
};

export function StateBadge({ state }: Pick<Progress, 'state'>) {
  const { t } = useWords();
  return <Badge tone={stateTones[state]}>{t(stateWords[state])}</Badge>;
}

/** Days to spare, or days late in a voice that is heard. */
export function Slack({ slack }: { readonly slack: number | null }) {
  const { t } = useWords();
  if (slack === null) return null;
  return <span className={slack < 0 ? 'font-bold text-error-2' : ''}>{t(slackWords(slack))}</span>;
}

/** How long it is until a day. */
export function Countdown({ days }: { readonly days: number }) {
  const { t } = useWords();
  return (
    <span className={`whitespace-nowrap ${days < 0 ? 'font-bold text-error-2' : ''}`}>
      {t(countdownWords(days))}
    </span>
  );
}
