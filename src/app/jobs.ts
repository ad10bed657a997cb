import { auditReminderSweep } from '#features/audits/server/service.ts';
import { paperSweep } from '#features/council/server/service.ts';
import { followUpHandlers } from '#features/directives/server/follow-up.ts';
import { joiningHandler, joiningSweep } from '#features/directives/server/join.ts';
import { proofHandler } from '#features/directives/server/prove.ts';
import { reminderSweep } from '#features/directives/server/reminder.ts';
import { standingDirectiveSweep } from '#features/directives/server/standing-directive.ts';
import { tellingHandler } from '#features/directives/server/telling.ts';
import { exposureHandlers, indexSweep, rulingSweep } from '#features/exposure/server/service.ts';
import { incidentHandlers, incidentSweep } from '#features/incidents/server/service.ts';
import { pollSweep, silenceSweep } from '#features/intake/server/service.ts';
import { overdueSweep } from '#features/inventory/server/service.ts';
import { lawSweep } from '#features/laws/server/service.ts';
import { eventJob } from '#features/ledger/server/service.ts';
import { deliverySweep, postOffice, tellingJob } from '#features/notices/server/service.ts';
import { handoverHandler, mailSweep, revokingHandler } from '#features/people/server/service.ts';
import { sampleSweep } from '#features/plans/server/service.ts';
import type { Job } from '#platform/jobs.ts';

import { words } from './words.ts';

/**
 * Everything the program does by itself. Proofs come after decisions: they read the judgement anew.
 * Sending comes last, so that what the sweeps before it told leaves with it.
 */
export const jobs: readonly Job[] = [
  eventJob([
    ...exposureHandlers,
    proofHandler,
    joiningHandler,
    tellingHandler,
    ...followUpHandlers,
    ...incidentHandlers,
    revokingHandler,
    handoverHandler,
  ]),
  rulingSweep,
  indexSweep,
  pollSweep,
  silenceSweep,
  overdueSweep,
  standingDirectiveSweep,
  joiningSweep,
  reminderSweep,
  incidentSweep,
  auditReminderSweep,
  lawSweep,
  paperSweep,
  sampleSweep,
  tellingJob,
  deliverySweep(postOffice(words)),
  mailSweep(postOffice(words)),
];
