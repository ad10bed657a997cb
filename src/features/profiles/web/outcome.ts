import type { z } from 'zod';

import { useWords } from '#ui/words.tsx';

import type { Said, showTable } from '../api.ts';
import { say } from '../texts.ts';
import { useName } from './name.ts';

/** A decision table with its versions, as a page shows it. */
export type Shown = z.output<typeof showTable.output>;

/** An outcome in words with the time it allows. */
export function useOutcome() {
  const { t } = useWords();
  const name = useName();
  return (key: string, said: Said | undefined) =>
    [
      said?.names ? name(said.names) : key,
      said?.days ? t(say('profiles.length.days', { count: said.days })) : '',
    ]
      .filter(Boolean)
      .join(' / ');
}
