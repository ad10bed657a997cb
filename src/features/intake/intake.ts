import { z } from 'zod';

import { id } from '#kernel/id.ts';

/** One arrival of a file. */
export const SnapshotId = id('snapshot');
export type SnapshotId = z.infer<typeof SnapshotId>;

/**
 * Where a snapshot stands. `taken`: in force when it came; `older`: kept, and changed nothing;
 * `waiting`: for a named person, who then `released` or `rejected` it.
 */
export const Standing = z.enum(['taken', 'older', 'waiting', 'released', 'rejected']);
export type Standing = z.infer<typeof Standing>;

/** What a snapshot made of a record: `gone` where the list left it out, `absent` where it was not yet. */
export const EditionKind = z.enum(['written', 'gone', 'absent']);
export type EditionKind = z.infer<typeof EditionKind>;

/** Some of the ids that a snapshot adds, changes and takes back. */
export const Sample = z.object({
  added: z.array(z.string()).optional(),
  changed: z.array(z.string()).optional(),
  removed: z.array(z.string()).optional(),
});
export type Sample = z.infer<typeof Sample>;

/** A vulnerability's name in the merged view: a CVE id, or else the best that its records bear. */
export const VulnerabilityId = z.string().regex(/^[!-~]{1,200}$/);

/** Largest file that is taken over HTTP. */
export const largestUpload = 256 * 1024 * 1024;

/** Package names of more bytes than this, in UTF-8, are in no inventory: no index would hold them. */
export const longestPackageName = 1000;
