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
  if (known.size === 0) return;
  const counts = new Map<string, { pairs: number; differing: number }>();
  const doubts: Doubt[] = [];
  for (const { advisory } of found) {
    for (const affected of advisory.affected.filter(isNameable)) {
      const versions = known.get(packageIds.get(packageKey(affected)) ?? -1);
      for (const span of versions ? affected.spans : []) {
        const { pairs, differing } = bothWays(span, versions ?? []);
        if (pairs === 0 || span.order === undefined) continue;
        const so = counts.get(span.order) ?? { pairs: 0, differing: 0 };
        counts.set(span.order, {
          pairs: so.pairs + pairs,
          differing: so.differing + differing.length,
        });
        const { id: record, source } = advisory;
        doubts.push(...differing.map((each) => ({ ...each, record, source })));
      }
    }
  }
  if (counts.size === 0) return;
  await upsertOrderChecks(
    work,
    [...counts].sort().map(([ordering, count]) => ({ ordering, ...count })),
  );
  for (const doubt of doubts.slice(0, mostTold)) await raise(work, doubt);
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
