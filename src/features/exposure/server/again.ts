import { setTimeout as sleep } from 'node:timers/promises';

export type Pace = {
  readonly lookMs: number;
  /** Told of a failure, and not again until it went well since. */
  readonly onFailure?: (reason: unknown) => void;
};

/** Does something again and again until it is told to end, whether it fails or not. */
export async function again(
  act: () => Promise<void>,
  signal: AbortSignal,
  { lookMs, onFailure }: Pace,
): Promise<void> {
  let isTold = false;
  while (!signal.aborted) {
    try {
      await act();
      isTold = false;
    } catch (error) {
      if (!isTold) onFailure?.(error);
      isTold = true;
    }
    await sleep(lookMs, undefined, { signal }).catch(() => undefined);
  }
}
