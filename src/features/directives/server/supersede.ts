import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Change } from '#platform/tools.ts';

import { DirectiveId } from '../directive.ts';
import { say } from '../texts.ts';
import { insertCarriedClaims } from './answer-store.ts';
import * as store from './store.ts';

/**
 * Closes the directive that a new one replaces. What was claimed on an action that goes on, and was
 * not contradicted, counts for the new one as it did for the old.
 */
export async function supersede(work: Change, fresh: store.DirectiveRow): Promise<void> {
  if (fresh.supersedes === null) return;
  await store.lockDirective(work, fresh.supersedes);
  const [old] = await store.selectDirectives(work, fresh.supersedes);
  if (!old?.issued_at || old.closed_at) {
    throw new Refusal('conflict', say('directives.not-open'));
  }
  const carried = await insertCarriedClaims(work, {
    from: old.id,
    to: fresh.id,
    mapping: fresh.mapping,
  });
  await store.updateClosed(work, old.id, { closing: 'superseded', reason: '' });
  await append(work, {
    act: 'directive.superseded',
    subject: DirectiveId.encode(old.id),
    organizationId: null,
    facts: { by: DirectiveId.encode(fresh.id), carried },
  });
}
