// How far a warning has come: a ministry, fifty associations and a thousand operators, told in turn,
// six hundred of whom have answered; and what it costs to follow up those who have not.
// Days are read as texts, as the application reads them.
import '#platform/db.ts';

import assert from 'node:assert/strict';

import { rights, type Role } from '#features/access/role.ts';
import type { DirectiveId } from '#features/directives/directive.ts';
import { claimRemedy } from '#features/directives/server/answer.ts';
import { draftDirective } from '#features/directives/server/draft.ts';
import { followUpHandlers } from '#features/directives/server/follow-up.ts';
import { issueDirective } from '#features/directives/server/issue.ts';
import { orderRelay, relayDirective, showRelay } from '#features/directives/server/relay.ts';
import { reminderSweep } from '#features/directives/server/reminder.ts';
import {
  associationCode,
  ministryCode,
  operatorCode,
  sectorSheet,
} from '#features/directives/server/testing.ts';
import { eventJob } from '#features/ledger/server/service.ts';
import { tellingJob } from '#features/notices/server/service.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, type OrganizationId, PersonId } from '#kernel/actor.ts';
import { advanceClock, setMode } from '#platform/installation.ts';
import { drain } from '#platform/jobs.ts';
import { newId } from '#platform/tools.ts';

import { percentile, printTable, rowsIn, timed } from './ground/figures.ts';
import { type House, keeper, openHouse } from './ground/house.ts';

const size = { associations: 50, operators: 1000 };
const answering = 600;
const repeats = 15;
const jobs = [eventJob(followUpHandlers), tellingJob];

const house = await openHouse();
try {
  await measure(house, await lay(house));
} finally {
  await house.close();
}

type Laid = {
  readonly directiveId: DirectiveId;
  readonly officer: Actor;
  readonly ministry: Actor;
  readonly association: Actor;
};

/** The sector, the alert, its relay in two steps, and the answers. */
async function lay({ tools, url }: House): Promise<Laid> {
  await tools.upkeep(keeper, (work) => setMode(work, 'exercise'));
  const sheet = sectorSheet(size);
  await tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  const bodies = await tools.read(keeper, listOrganizations);
  const idOf = new Map(bodies.map(({ code, id }) => [code, id]));
  const below = (root: OrganizationId): OrganizationId[] => [
    root,
    ...bodies.filter(({ supervisorId }) => supervisorId === root).flatMap(({ id }) => below(id)),
  ];
  const person = (role: Role, code: string): Actor => ({
    id: newId(PersonId),
    organizationId: idOf.get(code)!,
    permissions: new Set(rights[role].permissions),
    scope: rights[role].reach === 'all' ? 'all' : below(idOf.get(code)!),
    language: 'ja',
  });
  const officer = person('officer', 'hq');
  const ministry = person('ministry', ministryCode);
  const scope = { exposure: false, kinds: [], sectors: [], designations: [], communities: [] };
  const { id: directiveId } = await tools.write(officer, (work) =>
    draftDirective(work, {
      ...{ kind: 'alert', label: 'TLP:AMBER', title: 'Check', body: 'Check.', days: 5 },
      scope: { ...scope, organizations: [idOf.get(ministryCode)!], except: [] },
      actions: [
        {
          ...{ number: 1, text: 'Report', evidence: 'report', per: 'organization' },
          ...{ due: { by: 'days', days: 5 }, onlyForensic: false },
        },
      ],
    }),
  );
  await tools.write(officer, (work) => orderRelay(work, { directiveId, clock: 'told' }));
  await tools.write(person('approver', 'hq'), (work) =>
    issueDirective(work, { directiveId, version: 1 }),
  );
  const associations = Array.from({ length: size.associations }, (_, at) =>
    person('ministry', associationCode(at)),
  );
  for (const node of [ministry, ...associations]) {
    await tools.write(node, (work) =>
      relayDirective(work, { directiveId, organizations: [], note: '' }),
    );
    // The bodies told are named in the label before they tell others.
    if (node === ministry) await drain(url, tools, jobs);
  }
  for (let at = 0; at < answering; at += 1) {
    await tools.write(person('operator', operatorCode(at)), (work) =>
      claimRemedy(work, { directiveId, measure: 'reported', evidence: 'Nothing found.' }),
    );
  }
  return { directiveId, officer, ministry, association: associations[0]! };
}

async function measure(within: House, laid: Laid): Promise<void> {
  const { tools, owner } = within;
  const { directiveId, officer, ministry, association } = laid;
  await owner.query('vacuum analyze');
  const rows = await rowsIn(within, [
    'directives.addressee',
    'directives.assignment',
    'directives.claim',
  ]);
  const lines: Record<string, string | number>[] = [];
  for (const [who, actor] of Object.entries({ officer, ministry, association })) {
    const taken: number[] = [];
    for (let at = 0; at < repeats; at += 1) {
      const { result, seconds } = await timed(() =>
        tools.read(actor, (work) => showRelay(work, { directiveId })),
      );
      if (who === 'officer') {
        assert.equal(result.coverage.told, 1 + size.associations + size.operators);
        assert.equal(result.coverage.answered, answering);
      }
      taken.push(seconds * 1000);
    }
    lines.push({
      'seen by': who,
      'median ms': Math.round(percentile(taken, 0.5)),
      'p95 ms': Math.round(percentile(taken, 0.95)),
      ...rows,
    });
  }
  printTable('Coverage of one level of the relay', lines);
  await tools.upkeep(keeper, (work) => advanceClock(work, 8 * 86_400));
  const reminded = await timed(() => reminderSweep.run(tools, keeper, null));
  const idle = await timed(() => reminderSweep.run(tools, keeper, null));
  const steps = (await rowsIn(within, ['directives.reminder']))['directives.reminder']!;
  printTable('Following up those who are silent', [
    { sweep: 'after three days of outage', steps, seconds: reminded.seconds.toFixed(2) },
    { sweep: 'the next minute', steps: 0, seconds: idle.seconds.toFixed(3) },
  ]);
}
