import { effectOf, targetOf } from './in-force.ts';
import type { Instrument, Obligation } from './instrument.ts';
import { type Address, isWithin } from './provision.ts';

/** What of a law a new version changed under an obligation. */
export const changeReasons = ['gone', 'words', 'days', 'extraction'] as const;
export type ChangeReason = (typeof changeReasons)[number];

/** What a second person makes of an obligation whose ground was changed. */
export const reviewOutcomes = ['kept', 'amended', 'ended'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What a provision, what it is a part of and its parts are called, by their addresses. */
const calledAround = ({ provisions }: Instrument, address: Address) =>
  provisions
    .filter(({ at }) => isWithin(at, address) || isWithin(address, at))
    .map(({ at, names }) => `${at} ${names.ja} ${names.en}`)
    .sort();

const isListed = ({ provisions }: Instrument, address: Address): boolean =>
  provisions.some(({ at }) => isWithin(at, address) || isWithin(address, at));

/** The days by which a provision binds and an obligation of it is to be met. */
const daysOf = (instrument: Instrument, obligation: Obligation) => {
  const effect = effectOf(instrument, obligation.provision);
  return [effect?.on ?? null, effect?.until ?? null, targetOf(instrument, obligation)];
};

/** What an instrument itself extracts under the key of an obligation, where it does. */
export const extractedAnew = (
  { obligations }: Instrument,
  { key }: Pick<Obligation, 'key'>,
): Obligation | undefined => obligations.find((each) => each.key === key);

/** An obligation without what it turns into, which people set, and without where it was read. */
const demanded = (obligation: Obligation | undefined) =>
  obligation && {
    ...{ provision: obligation.provision, names: obligation.names, kinds: obligation.kinds },
    ...{ transition: obligation.transition ?? null, steps: obligation.steps },
  };

/**
 * What a new version changed of the provision that an obligation rests on, or of what is extracted from
 * it. A change elsewhere in the law, or in where it was read, is none.
 */
export function changesUnder(
  obligation: Obligation,
  { before, after }: { readonly before: Instrument; readonly after: Instrument },
): readonly ChangeReason[] {
  const { provision } = obligation;
  if (isListed(before, provision) && !isListed(after, provision)) return ['gone'];
  const reasons: ChangeReason[] = [];
  if (!same(calledAround(before, provision), calledAround(after, provision))) reasons.push('words');
  if (!same(daysOf(before, obligation), daysOf(after, obligation))) reasons.push('days');
  const [was, is] = [extractedAnew(before, obligation), extractedAnew(after, obligation)];
  if (!same(demanded(was), demanded(is))) reasons.push('extraction');
  return reasons;
}
