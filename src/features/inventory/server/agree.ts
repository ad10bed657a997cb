import type { z } from 'zod';

import { agreementOf, riskOf } from '#formats/inventory/agreement.ts';
import type { Component } from '#formats/inventory/inventory.ts';
import type { Work } from '#platform/tools.ts';

import { areOfDifferentTools } from '../agreement.ts';
import type * as api from '../agreement-api.ts';
import { readReceived } from './reading.ts';
import { showSystem } from './service.ts';
import * as store from './submission-store.ts';

/** How far back another tool's submission is looked for. */
const furthest = 50;
/** Both documents are read anew for it, while somebody waits. */
const mostComponents = 20_000;

/** How far the latest submission agrees with the last one of another tool, where there is one. */
export async function showAgreement(
  work: Work,
  { systemId }: z.output<typeof api.showAgreement.input>,
): Promise<z.output<typeof api.showAgreement.output>> {
  const { organizationId } = await showSystem(work, { systemId });
  const whose = { organizationId, systemId };
  const [latest, ...earlier] = await store.selectSubmissions(work, whose, {
    offset: 0,
    limit: furthest,
  });
  const other = earlier.find(
    ({ generators }) => latest && areOfDifferentTools(latest.generators, generators),
  );
  if (!latest || !other) return { agreement: null, tooLarge: false };
  if (Math.max(latest.components, other.components) > mostComponents) {
    return { agreement: null, tooLarge: true };
  }
  const agreement = agreementOf(await componentsOf(work, latest), await componentsOf(work, other));
  const { total, ecosystems, differences, apart, withoutRelease } = agreement;
  const side = (row: store.SubmissionRow, which: 'first' | 'second') => ({
    ...{ number: row.number, takenAt: row.takenAt, generators: [...row.generators] },
    ...{ apart: apart[which], withoutRelease: withoutRelease[which] },
  });
  return {
    tooLarge: false,
    agreement: {
      first: side(latest, 'first'),
      second: side(other, 'second'),
      total,
      risk: riskOf(total) ?? null,
      ecosystems: ecosystems.map(([ecosystem, tally]) => ({ ecosystem, ...tally })),
      differing: differences.length,
    },
  };
}

/** What a submission lists, read again from the bytes that were handed in. */
async function componentsOf(
  work: Work,
  { organizationId, sha256 }: store.SubmissionRow,
): Promise<readonly Component[]> {
  const content = await store.selectContent(work, organizationId, sha256);
  const { document } = await readReceived(content, {});
  return document.components;
}
