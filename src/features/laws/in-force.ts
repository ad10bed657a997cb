import { type Day, plusDays, sameDateAfter } from '#features/profiles/day.ts';

import type { Commencement, Effect, Instrument, Obligation } from './instrument.ts';
import { type Address, covers } from './provision.ts';

/** The day of an effect: `on` where it is set, and the latest there can be where it is not. */
export type Takes = { readonly on: Day | null; readonly latest: Day | null };

/** When something takes effect, of what was promulgated on a day. */
export function takesEffect(commencement: Commencement, promulgatedOn: Day | null): Takes {
  if (commencement.by === 'day') return { on: commencement.day, latest: commencement.day };
  const { day: on, within } = commencement;
  if (on !== null) return { on, latest: on };
  if (within === null || promulgatedOn === null) return { on: null, latest: null };
  const { unit, count, firstDayCounts } = within;
  const after =
    unit === 'days' ? plusDays(promulgatedOn, count) : sameDateAfter(promulgatedOn, count).day;
  return { on: null, latest: firstDayCounts ? plusDays(after, -1) : after };
}

/** The effect that a provision falls under: the first that names it, else the one that names none. */
export const effectOf = ({ effects }: Instrument, address: Address): Effect | undefined =>
  effects.find(({ provisions }) => provisions.some((range) => covers(range, address))) ??
  effects.find(({ provisions }) => provisions.length === 0);

/** Where a provision stands on a day. */
export type Force = Takes & {
  readonly state: 'not-promulgated' | 'undated' | 'awaited' | 'in-force' | 'ended';
};

/** Whether a provision binds on a day, and if not yet, from when. */
export function forceOn(instrument: Instrument, address: Address, today: Day): Force {
  const { promulgatedOn } = instrument;
  const effect = effectOf(instrument, address);
  const takes = effect ? takesEffect(effect.on, promulgatedOn) : { on: null, latest: null };
  if (promulgatedOn === null || today < promulgatedOn)
    return { ...takes, state: 'not-promulgated' };
  if (takes.on === null) return { ...takes, state: 'undated' };
  if (today < takes.on) return { ...takes, state: 'awaited' };
  const isOver = effect?.until !== undefined && effect.until <= today;
  return { ...takes, state: isOver ? 'ended' : 'in-force' };
}

/** Until when a transitional measure of an instrument lets off what an obligation demands. */
export const transitionOf = (
  { transitions }: Instrument,
  { transition }: Pick<Obligation, 'transition'>,
) => transitions.find(({ key }) => key === transition);

/**
 * The day by which an obligation is to be met: the end of its transitional measure, else the day on
 * which its provision takes effect, else the latest day on which it can. Null while nobody can tell.
 */
export function targetOf(
  instrument: Instrument,
  obligation: Pick<Obligation, 'provision' | 'transition'>,
): Day | null {
  const transition = transitionOf(instrument, obligation);
  if (transition) return transition.until;
  const effect = effectOf(instrument, obligation.provision);
  if (!effect) return null;
  const { on, latest } = takesEffect(effect.on, instrument.promulgatedOn);
  return on ?? latest;
}
