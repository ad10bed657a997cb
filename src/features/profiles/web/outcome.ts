import type { z } from 'zod';

import { useEndpoint } from '#ui/call.ts';
import { useWords } from '#ui/words.tsx';

import { type Said, showProfile, type showTable } from '../api.ts';
import { say } from '../texts.ts';
import { useName } from './name.ts';

/** A decision table with its versions, as a page shows it. */
export type Shown = z.output<typeof showTable.output>;

/** Inputs and their values as the profile calls them; what only the table knows, as the table does. */
export function useInputs(table: Shown) {
  const name = useName();
  const { inputs } = useEndpoint(showProfile, {}).profile;
  const known = (key: string | undefined) => inputs.find((each) => each.key === key);
  return {
    called: (at: number) => {
      const found = known(table.inputs[at]?.key);
      return found ? name(found.names) : (table.inputs[at]?.name ?? '');
    },
    value: (at: number, value: string | undefined) => {
      const point = table.inputs[at];
      const found = known(point?.key)?.values[value ?? ''];
      if (found) return name(found);
      return point?.values.find(({ key }) => key === value)?.name ?? value ?? '';
    },
  };
}

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
