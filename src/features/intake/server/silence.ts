import { append } from '#features/ledger/server/service.ts';
import { sweep } from '#platform/jobs.ts';
import type { Change } from '#platform/tools.ts';

import { isSilent } from '../polling.ts';
import { say } from '../source-texts.ts';
import * as store from './source-store.ts';
import { tellHeadquarters } from './telling.ts';

/** Notices every source that has been silent longer than it should be, once for each silence. */
export const silenceSweep = sweep({
  name: 'intake.silence',
  permissions: ['intake.read'],
  run: (tools, actor) => tools.writeIfAny(actor, noticeSilence),
});

async function noticeSilence(work: Change): Promise<void> {
  for (const { source, cadenceHours, lastAt } of await store.selectExpected(work)) {
    if (!isSilent({ cadenceHours, lastAt }, work.now)) continue;
    if (!(await store.insertSilence(work, source, lastAt))) continue;
    await append(work, {
      act: 'intake.silent',
      subject: source,
      organizationId: null,
      facts: { since: lastAt.toISOString(), cadenceHours },
    });
    await tellHeadquarters(work, {
      ...{ kind: 'intake.silent', subject: source, path: `/feeds/${source}` },
      key: `${source} ${lastAt.toISOString()}`,
      text: say('intake.told.silent', { source, hours: cadenceHours }),
    });
  }
}
