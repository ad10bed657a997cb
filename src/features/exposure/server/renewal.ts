import { sinceOf } from '../index/merge.ts';
import type { Fleet, Kept } from './fleet.ts';
import { layAnew } from './laying.ts';

/** What memory is laid out anew to: nothing while that goes on. */
type Renewal = { laid?: Kept; failure?: Error };

/** By the memory that each takes the place of: what is given up takes its renewal with it. */
const renewals = new WeakMap<Fleet, Renewal>();

/**
 * Lays memory out anew from what it holds now, unless that goes on already; ends once that has ended, however
 * it did. Meanwhile memory is followed and asked on.
 */
export async function renew(fleet: Fleet): Promise<void> {
  if (renewals.has(fleet)) return;
  const renewal: Renewal = {};
  renewals.set(fleet, renewal);
  const { index, vulnerabilities, position } = fleet;
  // Of names there are only ever more, and each keeps its number: both may go by the same.
  const kept = { vulnerabilities, position, berths: fleet.berths.slice() };
  try {
    const epoch = await layAnew(index.epoch, sinceOf(index.epoch, index.changes));
    renewal.laid = { ...kept, epoch };
  } catch (cause) {
    renewal.failure = new Error('Memory could not be laid out anew.', { cause });
  }
}

/** What was laid out to take the place of memory, true for the moment at which that began; fails where that did. */
export function renewed(fleet: Fleet): Kept | undefined {
  const { laid, failure } = renewals.get(fleet) ?? {};
  if (failure === undefined) return laid;
  renewals.delete(fleet);
  throw failure;
}
