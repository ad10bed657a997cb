import type { z } from 'zod';

import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { boundsInWords } from '../wording.ts';
import { bytesOf } from './deciding.ts';
import { contentOf } from './importing.ts';
import { selectEditions } from './snapshot-store.ts';

type Output<Name extends 'listEditions' | 'showEdition'> = z.output<(typeof api)[Name]['output']>;

export async function listEditions(
  work: Work,
  { source, record }: z.output<typeof api.listEditions.input>,
): Promise<Output<'listEditions'>> {
  return selectEditions(work, source, record);
}

/** Packages shown of one edition; an advisory of a distribution may name thousands. */
const shown = 500;

export async function showEdition(
  work: Work,
  { snapshotId, record }: z.output<typeof api.showEdition.input>,
): Promise<Output<'showEdition'>> {
  const content = await contentOf(await bytesOf(work, snapshotId));
  const advisory =
    content.kind === 'records' ? content.gathered.found.get(record)?.advisory : undefined;
  if (!advisory) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  const { title, details, aliases, published, modified, isWithdrawn } = advisory;
  return {
    ...{ record, title, details, aliases: [...aliases], isWithdrawn },
    ...{ publishedAt: published ?? null, modifiedAt: modified ?? null },
    packages: advisory.affected.slice(0, shown).map(({ ecosystem, name, container, ...said }) => ({
      ...{ ecosystem, package: name, container },
      words: [...said.spans.map(boundsInWords), ...said.versions].slice(0, shown),
    })),
    statements: advisory.signals.map(({ kind, value, at }) => ({ kind, value, at: at ?? null })),
  };
}
