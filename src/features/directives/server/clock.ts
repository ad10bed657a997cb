import { jurisdictionOf } from '#features/profiles/server/service.ts';
import type { Work } from '#platform/tools.ts';

import type { Clock } from '../action.ts';

/** A clock that starts at a moment, now unless another is given, and whose days end where the profile’s do. */
export async function clockFrom(work: Work, days: number, start: Date = work.now): Promise<Clock> {
  const { profile } = await jurisdictionOf(work);
  return { start, days, zone: profile.zone };
}
