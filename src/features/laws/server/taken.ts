import { type Day } from '#features/profiles/day.ts';
import { jurisdictionOf } from '#features/profiles/server/service.ts';
import { dayIn } from '#features/profiles/zone.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Work } from '#platform/tools.ts';

import { Instrument, InstrumentId, Obligation } from '../instrument.ts';
import * as store from './law-store.ts';

/** An instrument that was taken in, in its last version. */
export type Taken = {
  readonly id: InstrumentId;
  readonly parentId: InstrumentId | null;
  readonly number: number;
  readonly instrument: Instrument;
};

export const absent = () => new Refusal('not-found', sayKernel('kernel.not-found'));

/** The day that it is where the installation works, now or at another moment. */
export async function todayOf(work: Work, at: Date = work.now): Promise<Day> {
  const { profile } = await jurisdictionOf(work);
  return dayIn(profile.zone, at);
}

/** Every instrument that was taken in, by its id. */
export async function takenLaws(work: Work): Promise<ReadonlyMap<InstrumentId, Taken>> {
  const rows = await store.selectInstruments(work);
  return new Map(
    rows.map(({ id, parent_id: parentId, number, document }) => [
      id,
      { id, parentId, number, instrument: Instrument.parse(document) },
    ]),
  );
}

/** One instrument; what was never taken in looks absent. */
export async function lawNamed(work: Work, id: InstrumentId): Promise<Taken> {
  const found = (await takenLaws(work)).get(id);
  if (!found) throw absent();
  return found;
}

/** An obligation as it was extracted, with the instrument it stands in. */
export type Extracted = Omit<store.ObligationRow, 'document'> & {
  readonly obligation: Obligation;
  readonly law: Taken;
};

export function extractedFrom(
  row: store.ObligationRow,
  laws: ReadonlyMap<InstrumentId, Taken>,
): Extracted {
  const law = laws.get(row.instrument_id);
  if (!law) throw new Error('An obligation stands in no instrument.');
  return { ...row, obligation: Obligation.parse(row.document), law };
}

/** Whether somebody speaks for a body: the headquarters for all, others for those in their reach. */
export const isInReach = ({ actor }: Work, organizationId: OrganizationId): boolean =>
  actor.scope === 'all' || actor.scope.includes(organizationId);
