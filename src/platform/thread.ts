import { parentPort } from 'node:worker_threads';

import { type Fault, type Reason, Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';

/** What came of a piece of work, as it goes from a thread to whoever asked. */
export type Result<Made> =
  | { readonly made: Made }
  | { readonly refused: { reason: Reason; text: Text; faults: readonly Fault[] } };

/**
 * Makes this thread one that does `work` for `Aside`. A refusal goes back as what it is; whatever else
 * is thrown ends the thread, and is the asker's failure.
 */
export function serveAside(work: (given: unknown) => Promise<unknown>): void {
  const port = parentPort;
  if (!port) throw new Error('This program runs in a thread only.');
  const answer = (result: Result<unknown>) => {
    port.postMessage(result);
  };
  port.on('message', (given: unknown) => {
    void work(given).then(
      (made) => {
        answer({ made });
      },
      (error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        const { reason, text, faults } = error;
        answer({ refused: { reason, text, faults } });
      },
    );
  });
  port.postMessage('loaded');
}
