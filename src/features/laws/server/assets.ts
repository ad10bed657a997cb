import { createHash, randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { SystemId } from '#features/inventory/system.ts';
import { passExit, passToNamed } from '#features/labels/server/service.ts';
import { Receipt } from '#features/ledger/receipt.ts';
import { append, receiptOf } from '#features/ledger/server/service.ts';
import type { OrganizationLine } from '#features/organizations/organization.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import type { Day } from '#features/profiles/day.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { beyondReach, type Change, newId, type Work } from '#platform/tools.ts';

import { type AssetJudgement, assetJudgement, exclusionOf } from '../asset.ts';
import type * as api from '../asset-api.ts';
import { type AssetDocument, documentIn, documentText, particularsOf } from '../asset-document.ts';
import { say } from '../asset-texts.ts';
import { effectOf, takesEffect } from '../in-force.ts';
import type { AssetRule } from '../instrument.ts';
import { NotificationId } from '../obligation.ts';
import type { Address } from '../provision.ts';
import * as store from './asset-store.ts';
import { absent, type Taken, takenLaws, todayOf } from './taken.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

/** An instrument that asks for notifications, with the days of it. */
type Asking = {
  readonly law: Taken;
  readonly rule: AssetRule;
  readonly effectiveOn: Day | null;
  readonly reportsFrom: Day | null;
  readonly transitionUntil: Day;
};

function askingIn(laws: Iterable<Taken>): Asking[] {
  return [...laws].flatMap((law): Asking[] => {
    const { assets: rule, transitions, promulgatedOn } = law.instrument;
    if (!rule) return [];
    const dayOf = (provision: Address) => {
      const effect = effectOf(law.instrument, provision);
      return effect ? takesEffect(effect.on, promulgatedOn).on : null;
    };
    const transition = transitions.find(({ key }) => key === rule.transition);
    if (!transition) return [];
    const days = { effectiveOn: dayOf(rule.provision), reportsFrom: dayOf(rule.reports) };
    return [{ law, rule, ...days, transitionUntil: transition.until }];
  });
}

const ruleLine = ({ law, rule, effectiveOn, transitionUntil }: Asking) => ({
  ...{ lawId: law.id, law: law.instrument.short, provision: rule.provision },
  ...{ effectiveOn, transitionUntil },
  transition:
    law.instrument.transitions.find(({ key }) => key === rule.transition)?.names ??
    law.instrument.short,
  exclusions: rule.exclusions.map(({ key, names, source }) => ({ key, names, source })),
});

type Computer = Awaited<ReturnType<typeof store.selectComputers>>[number];
type Scoping = Awaited<ReturnType<typeof store.selectScopings>>[number];
type Last = Awaited<ReturnType<typeof store.selectLastNotifications>>[number];
type Product = Awaited<ReturnType<typeof store.selectProducts>>[number];

type Known = {
  readonly today: Day;
  readonly products: ReadonlyMap<SystemId, readonly Product[]>;
  readonly scopings: ReadonlyMap<string, Scoping>;
  readonly lasts: ReadonlyMap<string, Last>;
};

async function known(work: Work, computers: readonly Computer[]): Promise<Known> {
  const scopings = await store.selectScopings(work);
  // What a system runs matters for those alone that are specified: a nation runs millions of components.
  const specified = new Set(scopings.flatMap((each) => (each.specified ? each.system_id : [])));
  const ids = computers.map(({ id }) => id).filter((id) => specified.has(id));
  return {
    today: await todayOf(work),
    products: grouped(await store.selectProducts(work, ids), (each) => each.system_id),
    scopings: new Map(scopings.map((each) => [keyOf(each), each])),
    lasts: new Map((await store.selectLastNotifications(work)).map((each) => [keyOf(each), each])),
  };
}

const keyOf = ({ instrument_id, system_id }: Pick<Scoping, 'instrument_id' | 'system_id'>) =>
  `${instrument_id} ${system_id}`;

/** Where one computer stands under one instrument, and what a notification of it would say now. */
function judge(computer: Computer, asking: Asking, { today, products, scopings, lasts }: Known) {
  const { law, rule } = asking;
  const key = keyOf({ instrument_id: law.id, system_id: computer.id });
  const scoping = scopings.get(key) ?? null;
  const last = lasts.get(key) ?? null;
  const own = (products.get(computer.id) ?? []).map(({ name, version }) => ({ name, version }));
  const { name, purpose, owner } = computer;
  const particulars =
    scoping &&
    particularsOf({
      ...{ system: { name, purpose, owner }, sinceOn: scoping.since_on },
      products: own.filter((product) => !exclusionOf(rule, product.name, today)),
    });
  // What was retired is used no more: what was notified of it is withdrawn.
  const specified = scoping?.specified === true && computer.retired_at === null;
  const judged = scoping && { specified, sinceOn: scoping.since_on };
  const sent = last && { kind: last.kind, particulars: documentIn(last.document).particulars };
  const { effectiveOn, reportsFrom, transitionUntil } = asking;
  const asked = { rule, today, effectiveOn, reportsFrom, transitionUntil };
  const judgement: AssetJudgement = assetJudgement(
    { judged, products: own, particulars, last: sent },
    asked,
  );
  return { scoping, last, sent, particulars, judgement, products: own };
}

export async function listAssets(
  work: Work,
  { organizationId }: Input<'listAssets'>,
): Promise<Output<'listAssets'>> {
  const asking = askingIn((await takenLaws(work)).values());
  const computers = await store.selectComputers(work, organizationId ? { organizationId } : {});
  const held = await known(work, computers);
  const bodies = new Map((await listOrganizations(work)).map((body) => [body.id, body]));
  return {
    today: held.today,
    rules: asking.map(ruleLine),
    computers: asking.flatMap((each) =>
      computers.flatMap((computer) => {
        const { scoping, last, judgement, products } = judge(computer, each, held);
        const body = bodies.get(computer.organization_id);
        if (computer.retired_at !== null && judgement.owes === null) return [];
        const line = {
          ...{ lawId: each.law.id, organizationId: computer.organization_id },
          ...{ nameJa: body?.nameJa ?? '', nameEn: body?.nameEn ?? '' },
          ...{ systemId: computer.id, systemName: computer.name, ...judgement },
          excluded: [...judgement.excluded],
          ...{
            products: scoping?.specified ? products.length : null,
            reason: scoping?.reason ?? '',
          },
          last: last && { id: last.id, kind: last.kind, sentAt: last.sent_at },
        };
        return [line];
      }),
    ),
  };
}

/** A system of the actor's own body, and the instrument that asks for it; else it looks absent. */
async function ownComputer(work: Work, { lawId, systemId }: Input<'notifyComputer'>) {
  const asking = askingIn((await takenLaws(work)).values()).find(({ law }) => law.id === lawId);
  const [computer] = await store.selectComputers(work, { systemId });
  if (!asking || !computer || computer.organization_id !== work.actor.organizationId)
    throw absent();
  return { asking, computer };
}

export async function judgeComputer(
  work: Change,
  { lawId, systemId, specified, reason, sinceOn }: Input<'judgeComputer'>,
): Promise<null> {
  const { computer } = await ownComputer(work, { lawId, systemId });
  const { organization_id: organizationId } = computer;
  await store.insertScoping(work, {
    ...{ organization_id: organizationId, id: randomUUID(), instrument_id: lawId },
    ...{ system_id: systemId, specified, reason, since_on: sinceOn },
    ...{ said_by: work.actor.id, said_at: work.now },
  });
  await append(work, {
    act: 'law.computer-judged',
    subject: SystemId.encode(systemId),
    organizationId,
    facts: { specified, reason, sinceOn },
  });
  return null;
}

const bodyOf = ({ id, nameJa, nameEn }: OrganizationLine) => ({
  id,
  names: { ja: nameJa, en: nameEn },
});

/** The competent ministry of a body: the nearest above it, else the headquarters. */
function receiverOf(bodies: readonly OrganizationLine[], id: OrganizationId) {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  let at = byId.get(id);
  while (at?.supervisorId) {
    at = byId.get(at.supervisorId);
    if (at?.kind === 'ministry' || at?.kind === 'headquarters') return at;
  }
  return at;
}

export async function notifyComputer(
  work: Change,
  input: Input<'notifyComputer'>,
): Promise<Output<'notifyComputer'>> {
  const { asking, computer } = await ownComputer(work, input);
  const { judgement, particulars, sent } = judge(computer, asking, await known(work, [computer]));
  const { owes: kind, dueOn } = judgement;
  const said = kind === 'withdrawal' ? sent?.particulars : particulars;
  if (kind === null || !said) throw new Refusal('conflict', say('laws.asset.nothing-owed'));
  // Whom it is for stands in the register, above the notifier's reach.
  const bodies = await beyondReach(work, listOrganizations);
  const { organization_id: organizationId } = computer;
  const own = bodies.find((body) => body.id === organizationId);
  const recipient = receiverOf(bodies, organizationId);
  if (!own || !recipient) throw new Refusal('conflict', say('laws.asset.nobody-receives'));
  const id = newId(NotificationId);
  const { key, version, names } = asking.law.instrument;
  const document: AssetDocument = {
    ...{ format: 'noroshi-asset-notification-1', id, kind, law: { key, version, names } },
    ...{ body: bodyOf(own), recipient: bodyOf(recipient), sentAt: work.now },
    particulars: particularsOf(said),
  };
  const text = documentText(document);
  const subject = NotificationId.encode(id);
  await passToNamed(work, { subject, marking: markingOf(document) }, recipient.id);
  const sha256 = createHash('sha256').update(text).digest();
  await append(work, {
    act: 'law.computer-notified',
    subject,
    organizationId,
    facts: { sha256: sha256.toString('hex'), kind },
  });
  const entry = work.entries.at(-1) ?? '';
  await store.insertNotification(work, {
    ...{ organization_id: organizationId, id, instrument_id: input.lawId },
    ...{ system_id: computer.id, recipient_id: recipient.id, kind, document: text, sha256 },
    ...{ due_on: dueOn, sent_by: work.actor.id, sent_at: work.now, entry_id: entry },
  });
  return { id, kind, entry };
}

/** The notifier's, for whoever receives it. */
const markingOf = ({ body, recipient }: Pick<AssetDocument, 'body' | 'recipient'>) => ({
  ...({ label: 'TLP:AMBER+STRICT', originator: body.id } as const),
  ...{ persons: [], organizations: [recipient.id], communities: [] },
});

async function sentNamed(work: Work, id: NotificationId) {
  const row = await store.selectNotification(work, id);
  if (!row) throw absent();
  return { ...row, said: documentIn(row.document) };
}

export async function showNotification(
  work: Work,
  { notificationId }: Input<'showNotification'>,
): Promise<Output<'showNotification'>> {
  const { said, sha256, sent_at: sentAt } = await sentNamed(work, notificationId);
  const { id, kind, law, body, recipient, particulars } = said;
  return {
    ...{ id, kind, law: law.names, body: body.names, recipient: recipient.names },
    ...particulars,
    ...{ sha256: sha256.toString('hex'), sentAt },
  };
}

export async function takeNotificationReceipt(
  work: Change,
  { notificationId }: Input<'takeNotificationReceipt'>,
): Promise<Output<'takeNotificationReceipt'>> {
  const { said, entry_id: entry } = await sentNamed(work, notificationId);
  const own = work.actor.organizationId;
  if (own === null) throw absent();
  await passExit(
    work,
    { subject: NotificationId.encode(notificationId), marking: markingOf(said) },
    { to: 'person', personId: work.actor.id, organizationId: own },
  );
  return beyondReach(work, async (whole) => {
    const proven = await receiptOf(whole, entry);
    if (!proven) throw new Refusal('conflict', say('laws.asset.receipt-later'));
    return Receipt.encode(proven.receipt);
  });
}
