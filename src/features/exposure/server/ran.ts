/** What a system runs of which something is said, and whether its inventory is whole. */
export type Ran = { readonly versionIds: readonly number[]; readonly isWhole: boolean };

/** Versions as text, marked where the inventory is whole: who shares it is judged alike. */
export const runsOf = (versions: readonly number[], isWhole: boolean): string =>
  versions.join(',') + (isWhole ? 'w' : '');

/** The same read from text. */
export const ranIn = (runs: string): Ran => ({
  versionIds: runs.replace('w', '').split(',').filter(Boolean).map(Number),
  isWhole: runs.endsWith('w'),
});
