import { tell } from '#features/notices/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import type { Text } from '#kernel/text.ts';
import type { Change } from '#platform/tools.ts';

type News = {
  readonly kind: 'intake.quarantined' | 'intake.silent' | 'intake.order-differs';
  readonly key: string;
  readonly subject: string;
  readonly text: Text;
  readonly path: string;
};

/** Tells the headquarters; that a source is in doubt is for its own house. */
export async function tellHeadquarters(work: Change, news: News): Promise<void> {
  const bodies = await listOrganizations(work);
  const headquarters = bodies.find(({ kind }) => kind === 'headquarters');
  if (!headquarters) return;
  await tell(work, { ...news, organizationId: headquarters.id, label: 'TLP:AMBER' });
}
