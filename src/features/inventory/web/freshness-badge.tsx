import { Badge, type Tone } from '#ui/badge.tsx';
import { useWords } from '#ui/words.tsx';

import type { Freshness } from '../freshness.ts';
import { freshnessWords } from '../inventory-words.ts';

const tones: Record<Freshness, Tone> = { fresh: 'good', stale: 'warning', none: 'open' };

export function FreshnessBadge({ freshness }: { readonly freshness: Freshness }) {
  const { t } = useWords();
  return <Badge tone={tones[freshness]}>{t(freshnessWords(freshness))}</Badge>;
}
