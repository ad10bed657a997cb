import type { z } from 'zod';

import { id } from '#kernel/id.ts';

/** What is demanded, as it was taken in: a catalogue, or a profile with what it stands for. */
export const EditionId = id('edition');
export type EditionId = z.infer<typeof EditionId>;

export const MappingId = id('mapping');
export type MappingId = z.infer<typeof MappingId>;

/** A mapping while it is being made. */
export const MappingDraftId = id('draft');
export type MappingDraftId = z.infer<typeof MappingDraftId>;

/** A catalogue of 1,200 clauses with its guidance has 2 MB as JSON. */
export const largestEdition = 16 * 1024 * 1024;
