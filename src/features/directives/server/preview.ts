import type { z } from 'zod';

import { listOrganizations } from '#features/organizations/server/service.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Work } from '#platform/tools.ts';

import type { Addressee, Assignment } from '../addressees.ts';
import type * as api from '../api.ts';
import { addresseesNow } from './scoping.ts';
import { selectVersion } from './store.ts';
import { directiveNamed } from './view.ts';

type Output = z.output<typeof api.previewDirective.output>;

/** Whom the last version would bind now, why, and what each would be told. Shown to the headquarters. */
export async function previewDirective(
  work: Work,
  { directiveId }: z.output<typeof api.previewDirective.input>,
): Promise<Output> {
  const directive = await directiveNamed(work, directiveId);
  if (work.actor.scope !== 'all') throw new Refusal('not-found', sayKernel('kernel.not-found'));
  const { scope, actions } = await selectVersion(work, directiveId);
  const { vulnerability_id: vulnerability, days } = directive;
  const addressees = await addresseesNow(work, { vulnerability, days, scope, actions });
  const bodies = new Map((await listOrganizations(work)).map((body) => [body.id, body]));
  const count = (basis: Addressee['basis']) =>
    addressees.filter((each) => each.basis === basis).length;
  return {
    affected: count('affected'),
    unknown: count('unknown'),
    named: count('named'),
    addressees: addressees.map(({ organizationId, basis, reasons, targets, assignments }) => {
      const { code = '', nameJa = '', nameEn = '' } = bodies.get(organizationId) ?? {};
      return {
        ...{ organizationId, code, nameJa, nameEn, basis },
        reasons: [...reasons],
        systems: targets.map(({ system }) => system),
        actions: byAction(assignments),
      };
    }),
  };
}

/** How often each action falls on a body, and by when it is first due. */
const byAction = (assignments: readonly Assignment[]) =>
  [...grouped(assignments, ({ action }) => action)].map(([number, each]) => ({
    number,
    count: each.length,
    dueAt: new Date(Math.min(...each.map(({ dueAt }) => dueAt.getTime()))),
  }));
