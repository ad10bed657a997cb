import type { SeatState } from '#features/access/person.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../texts.ts';

const looks = {
  'in-force': { tone: 'good', words: say('people.page.in-force') },
  waiting: { tone: 'warning', words: say('people.page.waits') },
  suspended: { tone: 'bad', words: say('people.page.suspended') },
} as const satisfies Record<SeatState, { readonly tone: Tone; readonly words: object }>;

/** Whether somebody can sign in, and why not. */
export function SeatBadge({ state }: { readonly state: SeatState }) {
  const { t } = useWords();
  const { tone, words } = looks[state];
  return <Badge tone={tone}>{t(words)}</Badge>;
}
