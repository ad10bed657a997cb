import { Badge, type Tone } from '#ui/badge.tsx';
import { useWords } from '#ui/words.tsx';

import { verdictWords } from '../exposure-words.ts';
import type { Verdict } from '../judgement.ts';

const tones: Record<Verdict, Tone> = { affected: 'bad', unknown: 'open', 'not-affected': 'good' };

export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useWords();
  return <Badge tone={tones[verdict]}>{t(verdictWords(verdict))}</Badge>;
}
