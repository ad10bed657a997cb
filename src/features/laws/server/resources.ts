import { randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Change, Work } from '#platform/tools.ts';

import { InstrumentId } from '../instrument.ts';
import type * as api from '../resource-api.ts';
import { say } from '../resource-texts.ts';
import * as store from './resource-store.ts';
import { absent, isInReach, lawNamed, takenLaws } from './taken.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

export async function listResources(
  work: Work,
  { year }: Input<'listResources'>,
): Promise<Output<'listResources'>> {
  const laws = await takenLaws(work);
  const bodies = await listOrganizations(work);
  const rows = await store.selectResources(work, year);
  const lines = grouped(
    rows,
    (row) => `${row.fiscal_year} ${row.organization_id} ${row.instrument_id} ${row.kind}`,
  );
  return [...lines.values()].flatMap((steps) => {
    const last = steps.toSorted((one, other) => other.position - one.position)[0];
    const law = last && laws.get(last.instrument_id);
    const body = bodies.find(({ id }) => id === last?.organization_id);
    if (!last || !law || !body) return [];
    const amountOf = (step: string) => steps.find((each) => each.step === step)?.amount ?? null;
    return [
      {
        ...{ organizationId: body.id, nameJa: body.nameJa, nameEn: body.nameEn },
        ...{ lawId: law.id, law: law.instrument.short, fiscalYear: last.fiscal_year },
        ...{ kind: last.kind, requested: amountOf('requested'), assessed: amountOf('assessed') },
        ...{ granted: amountOf('granted'), note: last.note, statedAt: last.stated_at },
      },
    ];
  });
}

export async function stateResource(
  work: Change,
  { organizationId, lawId, note, ...said }: Input<'stateResource'>,
): Promise<null> {
  await lawNamed(work, lawId);
  if (!isInReach(work, organizationId)) throw absent();
  const { step, fiscalYear, kind, amount } = said;
  if (step !== 'requested') {
    if (!work.actor.permissions.has('laws.prepare')) {
      throw new Refusal('forbidden', say('laws.resource.headquarters-says'));
    }
    const rows = await store.selectResources(work, fiscalYear);
    const isRequested = rows.some(
      (row) =>
        row.organization_id === organizationId &&
        row.instrument_id === lawId &&
        row.kind === kind &&
        row.step === 'requested',
    );
    if (!isRequested) throw new Refusal('conflict', say('laws.resource.not-requested'));
  }
  await store.insertResource(work, {
    ...{ organization_id: organizationId, id: randomUUID(), instrument_id: lawId },
    ...{ fiscal_year: fiscalYear, kind, step, amount, note },
    ...{ stated_by: work.actor.id, stated_at: work.now },
  });
  await append(work, {
    act: 'law.resource-stated',
    subject: InstrumentId.encode(lawId),
    organizationId,
    facts: { fiscalYear, kind, step, amount, note },
  });
  return null;
}
