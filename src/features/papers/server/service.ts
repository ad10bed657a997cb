import { typesetter } from './typeset.ts';

export { type DataSheet, writeBook } from './xlsx.ts';

/** Writes papers into one file, each beginning on a page of its own with pages numbered anew. */
export const { typeset: writePapers } = typesetter();
