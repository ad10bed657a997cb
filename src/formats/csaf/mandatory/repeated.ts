import type { Text } from '#kernel/text.ts';

import { type Place, shown } from '../place.ts';
import type { Note } from '../test.ts';

/** Notes every string that stands at an earlier of the places already. */
export function noteRepeated(
  places: readonly Place[],
  note: Note,
  words: (repeated: string) => Text,
): void {
  const met = new Set<string>();
  for (const { path, value } of places) {
    if (typeof value !== 'string') continue;
    if (met.has(value)) note(path, words(shown(value)));
    met.add(value);
  }
}
