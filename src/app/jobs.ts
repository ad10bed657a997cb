import { proofHandler } from '#features/directives/server/prove.ts';
import { standingDirectiveSweep } from '#features/directives/server/standing-directive.ts';
import { exposureHandlers } from '#features/exposure/server/service.ts';
import { eventJob } from '#features/ledger/server/service.ts';
import { tellingJob } from '#features/notices/server/service.ts';
import type { Job } from '#platform/jobs.ts';

/** Everything the program does by itself. Proofs come after decisions: they read the judgement anew. */
export const jobs: readonly Job[] = [
  eventJob([...exposureHandlers, proofHandler]),
  tellingJob,
  standingDirectiveSweep,
];
