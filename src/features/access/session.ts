const minutes = 60_000;
const idleLimit = 30 * minutes;
const absoluteLimit = 12 * 60 * minutes;

/**
 * Whether a session still counts: unused for 30 minutes at most, 12 hours old at most (ASVS 7.3.1,
 * 7.3.2), and not closed.
 */
export function isLive(
  session: { readonly openedAt: Date; readonly usedAt: Date; readonly closedAt: Date | null },
  now: Date,
): boolean {
  if (session.closedAt !== null) return false;
  return (
    now.getTime() - session.usedAt.getTime() < idleLimit &&
    now.getTime() - session.openedAt.getTime() < absoluteLimit
  );
}

const tries = 10;
const lock = 15 * minutes;

/** After how many wrong passwords in a row a person waits, and until when; null: not at all. */
export function lockedUntil(failures: number, now: Date): Date | null {
  return failures > 0 && failures % tries === 0 ? new Date(now.getTime() + lock) : null;
}
