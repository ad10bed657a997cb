import type { z } from 'zod';

import { Badge, type Tone } from '#ui/badge.tsx';
import { useWords } from '#ui/words.tsx';

import type { listFeeds } from '../api.ts';
import type { Standing } from '../intake.ts';
import { say as saySnapshot } from '../snapshot-texts.ts';
import { say } from '../source-texts.ts';

type Feed = z.output<typeof listFeeds.output>[number];

/** How a source fares, in words: the worst first. */
export const feedStateWords = (feed: Feed) => stateOf(feed)[1];

function stateOf(feed: Feed): [Tone, ReturnType<typeof say>] {
  if (feed.waiting > 0) return ['warning', say('intake.page.state.waiting')];
  if (feed.isSilent) return ['bad', say('intake.page.state.silent')];
  if (feed.poll?.pausedAt) return ['neutral', say('intake.page.state.paused')];
  if (feed.poll && feed.poll.failures > 0) return ['bad', say('intake.page.state.failing')];
  return feed.last
    ? ['good', say('intake.page.state.fresh')]
    : ['open', say('intake.page.state.empty')];
}

/** How a source fares, the worst first. */
export function FeedState({ feed }: { readonly feed: Feed }) {
  const { t } = useWords();
  const [tone, text] = stateOf(feed);
  return <Badge tone={tone}>{t(text)}</Badge>;
}

const tones: Record<Standing, Tone> = {
  taken: 'good',
  released: 'good',
  older: 'neutral',
  waiting: 'warning',
  rejected: 'bad',
};

/** Where a snapshot stands. */
export function StandingBadge({ standing }: { readonly standing: Standing }) {
  const { t } = useWords();
  return <Badge tone={tones[standing]}>{t(saySnapshot(`intake.page.standing.${standing}`))}</Badge>;
}
