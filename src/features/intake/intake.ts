import { z } from 'zod';

import { id } from '#kernel/id.ts';

/** One arrival of a file. */
export const SnapshotId = id('snapshot');
export type SnapshotId = z.infer<typeof SnapshotId>;

/** A vulnerability's name in the merged view: a CVE id, or else the best that its records bear. */
export const VulnerabilityId = z.string().regex(/^[!-~]{1,200}$/);

/** Largest file that is taken over HTTP. */
export const largestUpload = 256 * 1024 * 1024;

/** Package names of more bytes than this, in UTF-8, are in no inventory: no index would hold them. */
export const longestPackageName = 1000;
