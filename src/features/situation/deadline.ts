const hour = 3_600_000;

/** How many hours ahead deadlines are shown one by one. */
export const hoursAhead = 72;

export type Due<Thing> = { readonly at: Date; readonly of: Thing };

/** What falls due within one hour: after its beginning, up to and with its end. */
export type Hour<Thing> = { readonly from: Date; readonly dues: readonly Due<Thing>[] };

/**
 * Deadlines by the hour they end in, for the hours ahead that have any. The deadline itself is still in
 * time, so what is due now belongs to the first hour; what was due before belongs to none.
 */
export function hoursOf<Thing>(dues: readonly Due<Thing>[], now: Date): Hour<Thing>[] {
  const byHour = new Map<number, Due<Thing>[]>();
  for (const due of dues) {
    const left = due.at.getTime() - now.getTime();
    if (left < 0 || left > hoursAhead * hour) continue;
    const number = Math.max(0, Math.ceil(left / hour) - 1);
    const those = byHour.get(number);
    if (those) those.push(due);
    else byHour.set(number, [due]);
  }
  return [...byHour]
    .sort(([a], [b]) => a - b)
    .map(([number, those]) => ({ from: new Date(now.getTime() + number * hour), dues: those }));
}

/** The middle and the longest of some lengths of time, in seconds. */
export type Pace = { readonly median: number; readonly slowest: number; readonly count: number };

/** How long something took in the middle and at most; null where it happened to nobody. */
export function paceOf(spans: readonly { readonly from: Date; readonly to: Date }[]): Pace | null {
  const seconds = spans
    .map(({ from, to }) => Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000)))
    .sort((a, b) => a - b);
  const [low, high] = [seconds[(seconds.length - 1) >> 1], seconds[seconds.length >> 1]];
  const slowest = seconds.at(-1);
  if (low === undefined || high === undefined || slowest === undefined) return null;
  return { median: Math.round((low + high) / 2), slowest, count: seconds.length };
}
