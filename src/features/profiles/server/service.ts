import type { Ruling } from '../shelf.ts';
import { soundShelf } from './shelf.ts';

export type { Ruling } from '../shelf.ts';
export {
  adoptedDocuments,
  chooseProfile,
  decideAmendment,
  proposedDocuments,
  proposeDefault,
  proposeDocument,
  proposeTable,
} from './amend.ts';
export { dueBy, type InForce, jurisdictionOf, rulingAfter, rulingInForce } from './law.ts';
export { leavesAt, shelfAt, soundShelf } from './shelf.ts';
export { listTables, reckonDeadline, showProfile, showTable } from './show.ts';

/** Every decision table that ships, by its id. */
export const shippedRulings = (): ReadonlyMap<string, Ruling> => soundShelf().rulings;

/** The table that urgent vulnerabilities are judged by unless another is named. */
export const defaultTable = 'cisa:DT_BOD2604:1.0.0';
