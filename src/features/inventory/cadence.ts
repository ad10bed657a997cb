import type { Importance } from './system.ts';

/** The rule as it is cited beside whatever it decided. */
export const cadenceRule = {
  id: 'inventory.cadence',
  version: '1',
  // No official text sets an interval; the headquarters' own choice until one does.
  source: 'house',
  certainty: 'assumed',
} as const;

const dayLength = 24 * 60 * 60 * 1000;

/** After how many days a system owes its next inventory. None exceeds what counts as fresh. */
export const cadenceDays: Readonly<Record<Importance | 'unrated', number>> = {
  high: 30,
  medium: 60,
  low: 90,
  unrated: 90,
};

/** By when a system owes its next inventory, counted from the last, or from when it was registered. */
export function nextDue(
  importance: Importance | null,
  { takenAt, createdAt }: { readonly takenAt: Date | null; readonly createdAt: Date },
): Date {
  const from = takenAt ?? createdAt;
  return new Date(from.getTime() + cadenceDays[importance ?? 'unrated'] * dayLength);
}

/** Whether an inventory is owed and has not come. The moment it is due is still in time. */
export function isOverdue(dueAt: Date | null, now: Date): boolean {
  return dueAt !== null && dueAt < now;
}

const prompt = 60 * 60 * 1000;

/** Whether a lapse is marked long after it happened: nothing looked in between. */
export function isMarkedLate(dueAt: Date, now: Date): boolean {
  return now.getTime() - dueAt.getTime() > prompt;
}
