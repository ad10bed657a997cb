import type { CarriedFile } from '#ui/save.ts';

import type { Letter } from '../invitation.ts';

/** What was answered this once: letters, and the same as a table. */
export type Told = {
  readonly letters: readonly Letter[] | null;
  readonly file: CarriedFile | null;
};
