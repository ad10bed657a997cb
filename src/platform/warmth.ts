import { setTimeout as sleep } from 'node:timers/promises';

/** Work that whoever comes first would otherwise wait for. */
export type Ahead = () => void;

/** Long enough that what was asked in the meantime is answered between two pieces. */
const pause = 300;

/** Does work ahead while the server serves, a piece at a time, until all is done or it is told to stop. */
export async function warmUp(pieces: readonly Ahead[], signal: AbortSignal): Promise<void> {
  for (const piece of pieces) {
    await sleep(pause, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    piece();
  }
}
