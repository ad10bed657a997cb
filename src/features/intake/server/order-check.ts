import { packageKey } from '#features/inventory/package.ts';
import { append } from '#features/ledger/server/service.ts';
import { grouped } from '#kernel/group.ts';
import type { Change } from '#platform/tools.ts';

import { bothWays, type Differing } from '../both-ways.ts';
import { say } from '../order-texts.ts';
import type { Found } from './gathering.ts';
import { selectOrdered, upsertOrderChecks } from './order-check-store.ts';
import { isNameable } from './rows.ts';
import { tellHeadquarters } from './telling.ts';

/** Of one import more are not named: the first is enough to find the fault. */
const mostTold = 5;

type Doubt = Differing & { readonly record: string; readonly source: string };

/**
 * Holds order keys to the comparison that is made without them, on every span that comes in and the known
 * versions beside its bounds. What differs is entered in the ledger, and the headquarters is told.
 */
export async function checkOrder(
  work: Change,
  found: readonly Found[],
  packageIds: ReadonlyMap<string, number>,
): Promise<void> {
  const known = grouped(
    await selectOrdered(work, [...new Set(packageIds.values())]),
    ({ packageId }) => packageId,
  );
  const counts = new Map<string, { pairs: number; differing: number }>();
  const doubts: Doubt[] = [];
  for (const { span, packageId, ...who } of spansIn(found, packageIds)) {
    const { order } = span;
    const versions = known.get(packageId);
    if (!versions || order === undefined) continue;
    const { pairs, differing } = bothWays(span, versions);
    if (pairs === 0) continue;
    const so = counts.get(order) ?? { pairs: 0, differing: 0 };
    counts.set(order, { pairs: so.pairs + pairs, differing: so.differing + differing.length });
    doubts.push(...differing.map((each) => ({ ...each, ...who })));
  }
  if (counts.size === 0) return;
  await upsertOrderChecks(
    work,
    [...counts].sort().map(([ordering, count]) => ({ ordering, ...count })),
  );
  for (const doubt of doubts.slice(0, mostTold)) await raise(work, doubt);
}

/** Every span of these records, with who says it of which package. */
function* spansIn(found: readonly Found[], packageIds: ReadonlyMap<string, number>) {
  for (const { advisory } of found) {
    const who = { record: advisory.id, source: advisory.source };
    for (const affected of advisory.affected.filter(isNameable)) {
      const packageId = packageIds.get(packageKey(affected)) ?? -1;
      yield* affected.spans.map((span) => ({ span, packageId, ...who }));
    }
  }
}

async function raise(work: Change, { record, source, ...doubt }: Doubt): Promise<void> {
  await append(work, {
    act: 'intake.order-differs',
    subject: record,
    organizationId: null,
    facts: { source, ...doubt },
  });
  await tellHeadquarters(work, {
    ...{ kind: 'intake.order-differs', subject: record, path: `/feeds/${source}` },
    key: `${source} ${record} ${doubt.version}`.slice(0, 300),
    text: say('intake.told.order-differs', { source, record, version: doubt.version }),
  });
}
