import type { VersionRow } from './fleet-store.ts';

/**
 * Builds of a module and builds of none are numbered apart in one distribution: to the index each package
 * is two, and what is said of the one says nothing of the other (RPM modularity).
 */
export const sideOf = (packageId: number, isModular: boolean): number =>
  2 * packageId + Number(isModular);

/** The side of its package on which a version stands; `isOfModule` says the same in the database. */
export const sideOfVersion = ({ packageId, text }: VersionRow): number =>
  sideOf(packageId, /[.]module[_+]el/.test(text));

/** What the order of a version rests on: its key, or where it has none the bytes of its text. */
export const bytesOfVersion = ({ key, text }: VersionRow): Buffer => key ?? Buffer.from(text);
