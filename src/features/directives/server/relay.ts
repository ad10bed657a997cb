import type { z } from 'zod';

import { markingOf, passExit } from '#features/labels/server/service.ts';
import { isWithin } from '#features/labels/tlp.ts';
import { append } from '#features/ledger/server/service.ts';
import { tell } from '#features/notices/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { dueOf } from '../action.ts';
import { DirectiveId } from '../directive.ts';
import { type Coverage, OutsiderId, relayStart, together } from '../relay.ts';
import type * as api from '../relay-api.ts';
import { say as sayRelay } from '../relay-texts.ts';
import { say as sayReview } from '../review-texts.ts';
import { say } from '../texts.ts';
import { ownOrganization, refuseClosed } from './answer.ts';
import { clockFrom } from './clock.ts';
import * as store from './relay-store.ts';
import { refuseFaults, refuseField } from './request.ts';
import { type DirectiveRow, selectActions } from './store.ts';
import { directiveNamed } from './view.ts';

/** A draft is to be passed on by whomever it is sent to; once issued that is settled. */
export async function orderRelay(
  work: Change,
  { directiveId, clock }: z.output<typeof api.orderRelay.input>,
): Promise<null> {
  const directive = await directiveNamed(work, directiveId);
  if (directive.issued_at) throw new Refusal('conflict', say('directives.already-issued'));
  const { label } = await markingOf(work, DirectiveId.encode(directiveId));
  if (!isWithin(label, 'TLP:AMBER')) {
    throw new Refusal('conflict', sayRelay('directives.label-not-relayed', { label }));
  }
  await store.upsertRelay(work, directiveId, clock);
  await append(work, {
    act: 'directive.relay-ordered',
    subject: DirectiveId.encode(directiveId),
    organizationId: null,
    facts: { clock },
  });
  return null;
}

/** Notes that somebody of the body has opened the directive; the first time is what counts. */
export async function openDirective(
  work: Change,
  { directiveId }: z.output<typeof api.openDirective.input>,
): Promise<null> {
  const organizationId = await ownOrganization(work, directiveId);
  const isFirst = await store.insertOpening(work, { directiveId, organizationId });
  await append(work, {
    act: isFirst ? 'directive.opened' : 'directive.opened-again',
    subject: DirectiveId.encode(directiveId),
    organizationId,
    facts: {},
  });
  return null;
}

/**
 * Passes a directive on, as it is, to bodies directly below one's own. Each has the time that the
 * directive gives it: from the issue, or from now.
 */
export async function relayDirective(
  work: Change,
  { directiveId, organizations, note }: z.output<typeof api.relayDirective.input>,
): Promise<z.output<typeof api.relayDirective.output>> {
  const own = await ownOrganization(work, directiveId);
  await refuseClosed(work, directiveId);
  const relay = await store.selectRelay(work, directiveId);
  if (!relay) throw new Refusal('conflict', sayRelay('directives.not-relayed'));
  const place = { directiveId, organizationId: own };
  await store.lockRelay(work, place);
  const below = await store.selectBelow(work, place);
  refuseFaults(
    organizations.flatMap((id, at) =>
      below.some((body) => body.id === id)
        ? []
        : [{ path: `/organizations/${at}`, text: sayRelay('directives.not-below') }],
    ),
  );
  const chosen = below
    .filter(({ id, told }) => !told && (organizations.length === 0 || organizations.includes(id)))
    .map(({ id }) => id);
  if (chosen.length === 0) throw new Refusal('conflict', sayRelay('directives.nobody-left'));
  const directive = await directiveNamed(work, directiveId);
  await passOn(work, { directive, own, chosen });
  const due = await duesOf(work, directive, relay.clock);
  await store.insertTold(work, {
    ...{ directiveId, note, ...due },
    via: await ownNames(work, own),
    organizations: chosen,
  });
  await append(work, {
    act: 'directive.relayed',
    subject: DirectiveId.encode(directiveId),
    organizationId: own,
    facts: { to: chosen.map((id) => OrganizationId.encode(id)), note, clock: relay.clock },
  });
  return { told: chosen.length };
}

/** What the body that passes it on is called: those below cannot look that up. */
async function ownNames(work: Work, own: OrganizationId) {
  const body = (await listOrganizations(work)).find(({ id }) => id === own);
  return { id: own, nameJa: body?.nameJa ?? '', nameEn: body?.nameEn ?? '' };
}

type PassedOn = {
  readonly directive: DirectiveRow;
  readonly own: OrganizationId;
  readonly chosen: readonly OrganizationId[];
};

/** Through the exit door to each body, and onto the screens of its people. */
async function passOn(work: Change, { directive, own, chosen }: PassedOn): Promise<void> {
  const subject = DirectiveId.encode(directive.id);
  const marking = await markingOf(work, subject);
  for (const organizationId of chosen) {
    await passExit(work, { subject, marking }, { to: 'organization', organizationId });
    await tell(work, {
      kind: 'directive.issued',
      key: `${subject} relayed by ${own}`,
      text: sayRelay('directives.relay.told', { title: directive.title }),
      path: `/directives/${subject}`,
      label: marking.label,
      ...{ organizationId, subject },
    });
  }
}

/** What is ordered of a relayed body as a whole, and by when. */
async function duesOf(work: Work, directive: DirectiveRow, clock: 'issue' | 'told') {
  const start = relayStart(clock, directive.issued_at ?? work.now, work.now);
  const time = await clockFrom(work, directive.days, start);
  const actions =
    (await selectActions(work, { directiveId: directive.id })).get(directive.id) ?? [];
  const assigned = actions
    .filter(({ per }) => per === 'organization')
    .map((action) => ({ action: action.number, ...dueOf(action, null, time) }));
  const own = dueOf({ due: { by: 'days', days: directive.days } }, null, time).dueAt;
  const dueAt = assigned.reduce(
    (first, each) => (each.dueAt < first ? each.dueAt : first),
    assigned[0]?.dueAt ?? own,
  );
  return { assigned, dueAt };
}

/** Says which bodies without an account here were told. They are counted apart, as reported. */
export async function reportOutsiders(
  work: Change,
  { directiveId, names, contact, channel, toldAt }: z.output<typeof api.reportOutsiders.input>,
): Promise<z.output<typeof api.reportOutsiders.output>> {
  const organizationId = await ownOrganization(work, directiveId);
  await refuseClosed(work, directiveId);
  if (!(await store.selectRelay(work, directiveId))) {
    throw new Refusal('conflict', sayRelay('directives.not-relayed'));
  }
  if (toldAt > work.now) refuseField('/toldAt', sayReview('directives.said-later'));
  const distinct = [...new Set(names)];
  const rows = distinct.map((name) => ({
    ...{ name, contact, channel },
    id: newId(OutsiderId),
    told_at: toldAt,
  }));
  const recorded = await store.insertOutsiders(work, { directiveId, organizationId }, rows);
  await append(work, {
    act: 'directive.outsiders-reported',
    subject: DirectiveId.encode(directiveId),
    organizationId,
    facts: { names: distinct, channel, contact, toldAt: toldAt.toISOString() },
  });
  return { recorded, known: distinct.length - recorded };
}

/** The level of the tree that somebody begins at: their own body's, or the headquarters'. */
function levelOf({ actor }: Work, asked: OrganizationId | undefined): OrganizationId | null {
  if (asked) return asked;
  return actor.scope === 'all' ? null : actor.organizationId;
}

/** One level of the relay tree: whom a body told and how far each branch has come. */
export async function showRelay(
  work: Work,
  { directiveId, organizationId }: z.output<typeof api.showRelay.input>,
): Promise<z.output<typeof api.showRelay.output>> {
  await directiveNamed(work, directiveId);
  const level = levelOf(work, organizationId);
  const place = level && { directiveId, organizationId: level };
  if (place && !(await store.selectTold(work, place))) {
    throw new Refusal('not-found', sayKernel('kernel.not-found'));
  }
  const relay = await store.selectRelay(work, directiveId);
  const rows = await store.selectBranches(work, directiveId, level);
  const outsiders = place ? await store.selectOutsiders(work, place) : [];
  const below = place ? await store.selectBelow(work, place) : [];
  const isOwn = level !== null && level === work.actor.organizationId;
  const whole = together(rows.flatMap((row) => [selfOf(row), row]));
  return {
    clock: relay?.clock ?? null,
    level: level && namesOf(level, await listOrganizations(work)),
    coverage: { ...whole, reported: whole.reported + outsiders.length },
    branches: rows.map((row) => branchOf(row, work.now)),
    waiting: below
      .filter(({ told }) => !told)
      .map(({ id, nameJa, nameEn }) => ({ id, nameJa, nameEn })),
    outsiders,
    relayable: isOwn && relay !== undefined && work.actor.permissions.has('directives.relay'),
  };
}

function namesOf(id: OrganizationId, bodies: Awaited<ReturnType<typeof listOrganizations>>) {
  const { nameJa, nameEn } = bodies.find((body) => body.id === id) ?? { nameJa: '', nameEn: '' };
  return { nameJa, nameEn };
}

/** A body itself, counted like those below it. */
function selfOf({ openedAt, acknowledgedAt, answeredAt }: store.BranchRow): Coverage {
  const answered = answeredAt !== null;
  const acknowledged = answered || acknowledgedAt !== null;
  return {
    told: 1,
    opened: acknowledged || openedAt !== null ? 1 : 0,
    acknowledged: acknowledged ? 1 : 0,
    answered: answered ? 1 : 0,
    silent: acknowledged ? 0 : 1,
    reported: 0,
  };
}

const branchOf = (
  row: store.BranchRow,
  now: Date,
): z.output<typeof api.showRelay.output>['branches'][number] => ({
  organizationId: row.organizationId,
  nameJa: row.nameJa,
  nameEn: row.nameEn,
  toldAt: row.toldAt,
  dueAt: row.dueAt,
  overdue: row.answeredAt === null && row.dueAt < now,
  note: row.note,
  openedAt: row.openedAt,
  acknowledgedAt: row.acknowledgedAt,
  answeredAt: row.answeredAt,
  relayed: row.relayed,
  waiting: row.waiting,
  below: {
    told: row.told,
    opened: row.opened,
    acknowledged: row.acknowledged,
    answered: row.answered,
    silent: row.silent,
    reported: row.reported,
  },
});
