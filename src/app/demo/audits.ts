import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { fiscalYearOf } from '#features/audits/campaign.ts';
import { EditionId } from '#features/audits/edition.ts';
import * as audits from '#features/audits/server/service.ts';
import { severities, startingPolicy } from '#features/audits/starting-policy.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { sameDateAfter } from '#features/profiles/day.ts';
import type { Actor } from '#kernel/actor.ts';
import { root } from '#platform/root.ts';
import type { Change, Tools } from '#platform/tools.ts';

import { securityOfficers, signedIn, signedInAs } from './sign-in.ts';

const folder = join(root, 'profiles', 'demo', 'standards');
const kind = 'management';

/** Whoever acts in the audits of the demo. */
type Cast = { readonly officer: Actor; readonly approver: Actor; readonly auditor: Actor };

/**
 * Two years of audits of the demo nation's ministries: a year that ended under one edition of its
 * standards, and the present one, begun under that edition and moved to the next.
 */
export async function foundAudits(tools: Tools): Promise<void> {
  const officer = await signedInAs(tools, 'officer');
  const approver = await signedInAs(tools, 'approver');
  const auditor = await signedInAs(tools, 'auditor');
  const cast = { officer, approver, auditor };
  const editions = await takeStandards(tools, officer);
  const today = await tools.read(officer, audits.todayOf);
  await adopt(tools, cast, { today, edition: editions.before });
  const year = fiscalYearOf(today);
  const last = await campaignOf(tools, cast, { year: year - 1, editionId: editions.before });
  await judgeLast(tools, cast, last);
  const present = await campaignOf(tools, cast, { year, editionId: editions.before });
  await judgePresent(tools, cast, present);
  const move = { campaignId: present.campaignId, editionId: editions.after };
  await tools.write(officer, (work) => audits.moveCampaign(work, move));
  await repeat(tools, cast, present);
  await askFor(tools, cast, present);
  await beginMapping(tools, cast, editions);
  await reconsider(tools, officer, today);
}

async function takeStandards(tools: Tools, officer: Actor) {
  const take = async (name: string, version: string) => {
    const content = readFileSync(join(folder, name));
    const said = { name, title: '烽火国共通基準', version };
    const { id } = await tools.write(officer, (work) => audits.importEdition(work, said, content));
    return id;
  };
  const before = await take('2025.txt', '2025年版');
  const after = await take('2026.txt', '2026年版');
  const mapping = readFileSync(join(folder, '2025-2026.json'));
  await tools.write(officer, (work) =>
    audits.importMapping(work, { from: before, to: after }, mapping),
  );
  return { before, after };
}

const policy = {
  ...startingPolicy,
  scale: severities,
  urgent: { ...startingPolicy.urgent, from: 'severe' },
};

/** What the policy has computed, for which clauses of the edition of 2025. */
const computed = [
  { source: 'inventory', clauses: ['s2.1.2-1-a'] },
  { source: 'directives', clauses: ['s7.2.1-1-b'] },
  { source: 'training', clauses: ['s2.2.1-1-b'] },
] as const;

type Start = { readonly today: string; readonly edition: EditionId };

async function adopt(
  tools: Tools,
  { officer, approver }: Cast,
  { today, edition }: Start,
): Promise<void> {
  const automatic = computed.map(({ source, clauses }) => ({
    ...{ source, clauses: [...clauses], edition: EditionId.encode(edition) },
  }));
  const proposal = {
    ...{ effectiveOn: today, policy: { ...policy, automatic } },
    reason: '監査の進め方を定めるため。',
  };
  const { id } = await tools.write(officer, (work) => audits.proposePolicy(work, proposal));
  await tools.write(approver, (work) => audits.decidePolicy(work, { policyId: id, adopt: true }));
}

/** A revision that waits for the approver, who sees its effect. */
async function reconsider(tools: Tools, officer: Actor, today: string): Promise<void> {
  const revised = {
    ...policy,
    cycles: policy.cycles.map((cycle) => ({
      ...cycle,
      months: cycle.organizationKind === 'ministry' ? 12 : cycle.months,
    })),
    urgent: { from: 'medium', answerHours: 48 },
    followUp: { ...policy.followUp, planDays: 14 },
  };
  const reason = '府省庁を毎年度監査し、改善を早めるため。';
  const proposal = { effectiveOn: today, policy: revised, reason };
  await tools.write(officer, (work) => audits.proposePolicy(work, proposal));
}

type Year = {
  readonly year: number;
  readonly editionId: Awaited<ReturnType<typeof takeStandards>>['before'];
};

/** A campaign over the ministries, each with the auditor. */
async function campaignOf(tools: Tools, { officer, auditor }: Cast, { year, editionId }: Year) {
  const bodies = await tools.read(officer, listOrganizations);
  const organizations = bodies.filter((body) => body.kind === 'ministry').map(({ id }) => id);
  const days = { startsOn: `${year}-04-01`, endsOn: `${year + 1}-03-31` };
  const opening = { title: `${year}年度マネジメント監査`, kind, editionId, organizations, ...days };
  const { id: campaignId } = await tools.write(officer, (work) =>
    audits.openCampaign(work, opening),
  );
  const { bodies: opened } = await tools.read(officer, (work) =>
    audits.showCampaign(work, { campaignId }),
  );
  for (const { id: auditId } of opened) {
    await tools.write(officer, (work) =>
      audits.assignAuditor(work, { auditId, personId: auditor.id }),
    );
  }
  return { campaignId, opened };
}

type Campaign = Awaited<ReturnType<typeof campaignOf>>;

/** Clauses of the edition of 2025 that a ministry did not meet, by its place in the campaign. */
const unmet: readonly (readonly string[])[] = [
  ['s7.1.1-1-a'],
  ['s7.1.1-1-a', 's7.2.1-1-b'],
  [],
  ['s2.2.1-1-b'],
  [],
  ['s7.1.1-1-a'],
];

const clauses = [
  ...['s2.1.1-1-a', 's2.1.1-1-b', 's2.1.2-1-a', 's2.1.2-1-1', 's2.2.1-1-a', 's2.2.1-1-b'],
  ...['s2.2.2-1-a', 's7.1.1-1-a', 's7.1.2-1-a', 's7.2.1-1-a', 's7.2.1-1-b', 's7.2.2-1-a'],
];

const titles: Readonly<Record<string, string>> = {
  's7.1.1-1-a': '操作のログが一部の情報システムで取得されていない',
  's7.1.2-1-a': 'ログの保存期間が一年に満たない',
  's7.2.1-1-b': '境界にある装置の修正が遅れている',
  's2.2.1-1-b': '事案への対処の訓練が行われていない',
};

const ratings: Readonly<Record<string, string>> = { 's7.2.1-1-b': 'severe' };

function judging(auditId: Campaign['opened'][number]['id'], at: number, all: readonly string[]) {
  const failed = unmet[at] ?? [];
  const judgements = all.map((clause) => {
    const result = failed.includes(clause) ? ('not-met' as const) : ('met' as const);
    return { clause, result, note: '' };
  });
  return (work: Change) => audits.judgeClauses(work, { auditId, judgements });
}

async function judgeLast(tools: Tools, cast: Cast, { opened }: Campaign): Promise<void> {
  const { auditor } = cast;
  for (const [at, { id: auditId }] of opened.entries()) {
    await tools.write(auditor, judging(auditId, at, clauses));
    for (const clause of unmet[at] ?? []) {
      const findingId = await raise(tools, cast, { auditId, clause });
      if (at < 2) await improve(tools, cast, { findingId, at });
    }
    await tools.write(auditor, (work) => audits.closeAudit(work, { auditId }));
  }
}

type Raising = {
  readonly auditId: Campaign['opened'][number]['id'];
  readonly clause: string;
};

async function raise(tools: Tools, { auditor }: Cast, { auditId, clause }: Raising) {
  const rating = ratings[clause] ?? 'medium';
  const finding = {
    ...{ auditId, clause, rating, title: titles[clause] ?? clause, isUrgent: false },
    ...{ cause: '担当する部署が定まっていない。', effect: '侵入の経路を後から確かめられない。' },
  };
  const { id } = await tools.write(auditor, (work) => audits.raiseFinding(work, finding));
  return id;
}

type Improving = { readonly findingId: Awaited<ReturnType<typeof raise>>; readonly at: number };

/** The body plans and the plan is approved; the first body is done with it. */
async function improve(tools: Tools, cast: Cast, { findingId, at }: Improving): Promise<void> {
  const { officer, auditor } = cast;
  const { organizationId } = await tools.read(officer, (work) =>
    audits.showFinding(work, { findingId }),
  );
  const login = (await securityOfficers(tools)).get(organizationId);
  // Not every ministry of the nation has somebody who answers for it.
  if (login === undefined) return;
  const body = await signedIn(tools, login);
  const { day: until } = sameDateAfter(await tools.read(officer, audits.todayOf), 3);
  const planned = { findingId, kind: 'plan' as const, note: '担当を定め、順に改める。', until };
  await tools.write(body, (work) => audits.answerFinding(work, planned));
  const approval = { findingId, kind: 'plan-approved' as const, note: '計画を認める。' };
  await tools.write(officer, (work) => audits.followFinding(work, approval));
  if (at > 0) return;
  const shown = { findingId, kind: 'evidence' as const, note: '設定の写しと手順書を提出する。' };
  await tools.write(body, (work) => audits.answerFinding(work, shown));
  const passed = { findingId, passed: true, note: '設定を確かめた。' };
  await tools.write(auditor, (work) => audits.reauditFinding(work, passed));
}

/** Half of the ministries are judged so far. */
async function judgePresent(tools: Tools, { auditor }: Cast, { opened }: Campaign): Promise<void> {
  for (const [at, { id: auditId }] of opened.slice(0, 4).entries()) {
    await tools.write(auditor, judging(auditId, at, clauses));
  }
}

/** The logs are wanting again, under the number that the edition of 2026 gives them. */
async function repeat(tools: Tools, cast: Cast, { opened }: Campaign): Promise<void> {
  for (const { id: auditId } of opened.slice(0, 2)) {
    await raise(tools, cast, { auditId, clause: 's7.1.2-1-a' });
  }
}

/** The first of them is asked for evidence, what there is of it is computed, and somebody is heard. */
async function askFor(tools: Tools, { auditor }: Cast, { opened }: Campaign): Promise<void> {
  const [audit] = opened;
  if (!audit) return;
  const { id: auditId } = audit;
  const { day: dueOn } = sameDateAfter(await tools.read(auditor, audits.todayOf), 1);
  const asked = { auditId, dueOn, clauses: ['s7.1.2-1-a'] };
  const words = '操作のログの取得対象と保存期間が分かる資料を提出してください。';
  await tools.write(auditor, (work) => audits.requestEvidence(work, { ...asked, words }));
  await tools.write(auditor, (work) => audits.computeEvidence(work, { auditId }));
  const remark = { auditId, words: 'ログの点検は年に一度だけ行っているとのことであった。' };
  const interview = { withWhom: '情報システム課長', heldOn: '2026-06-10' };
  await tools.write(auditor, (work) => audits.makeRemark(work, { ...remark, interview }));
}

type Editions = Awaited<ReturnType<typeof takeStandards>>;

/** A revision of the mapping that the auditor is working on. */
async function beginMapping(tools: Tools, { auditor }: Cast, { before, after }: Editions) {
  const begun = { from: after, to: before, title: '2026年版から2025年版への逆引き' };
  await tools.write(auditor, (work) => audits.beginMapping(work, begun));
}
