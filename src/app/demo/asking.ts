import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { PlanId } from '#features/plans/plan.ts';
import * as plans from '#features/plans/server/service.ts';
import type { Actor, OrganizationId } from '#kernel/actor.ts';
import { root } from '#platform/root.ts';
import type { Tools } from '#platform/tools.ts';

export const textOf = (name: string) =>
  readFileSync(join(root, 'profiles', 'demo', 'plans', `${name}.md`), 'utf8');

/** Whoever acts in the plans of the demo, and the bodies they are about. */
export type Cast = {
  readonly officer: Actor;
  readonly approver: Actor;
  readonly home: OrganizationId;
  readonly transport: OrganizationId;
  readonly speakers: ReadonlyMap<OrganizationId, Actor>;
};

const minute = 60_000;

type Window = {
  readonly planId: PlanId;
  readonly title: string;
  readonly organizations: readonly OrganizationId[];
  readonly isPublic: boolean;
};

/** Asks for opinions on the first revision, from a minute ago for three weeks. */
export async function ask(tools: Tools, { officer }: Cast, window: Window) {
  const { planId, title, organizations, isPublic } = window;
  const { id } = await tools.write(officer, (work) =>
    plans.openConsultation(work, {
      ...{ planId, number: 1, title, lead: '案について、段落ごとに意見をお寄せください。' },
      ...{ naming: 'either', isModerated: true, isPublic, organizations: [...organizations] },
      opensAt: new Date(work.now.getTime() - minute),
      closesAt: new Date(work.now.getTime() + 21 * 24 * 60 * minute),
    }),
  );
  return id;
}

export type ConsultationId = Awaited<ReturnType<typeof ask>>;

/** Ends a consultation now: the demo does not wait three weeks. */
export const endNow = (tools: Tools, { officer }: Cast, consultationId: ConsultationId) =>
  tools.write(officer, (work) =>
    plans.moveClosing(work, { consultationId, closesAt: new Date(work.now.getTime() + 1) }),
  );

export const said = { quote: '', start: 0, proposal: '' };
