import { visitor } from '#features/access/server/service.ts';
import { fiscalYearOf } from '#features/audits/campaign.ts';
import { todayOf } from '#features/audits/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import type { OpinionId, PlanId } from '#features/plans/plan.ts';
import * as plans from '#features/plans/server/service.ts';
import { plusDays, sameDateAfter } from '#features/profiles/day.ts';
import type { Actor, OrganizationId } from '#kernel/actor.ts';
import type { Tools } from '#platform/tools.ts';

import { ask, type Cast, type ConsultationId, endNow, said, textOf } from './asking.ts';
import { foundOpinion } from './opinion.ts';
import { securityOfficers, signedIn, signedInAs } from './sign-in.ts';

/**
 * Plans of the demo nation: a strategy that was consulted, answered and adopted, with what it sets out to
 * do; a draft of another body with an opinion of the headquarters composed of what experts said; and a
 * consultation that is open to everybody.
 */
export async function foundPlans(tools: Tools): Promise<void> {
  const cast = await castOf(tools);
  // A nation may have fewer bodies and persons than the demo's own.
  if (!cast) return;
  await foundOpinion(tools, cast);
  await askEverybody(tools, cast);
  // The last that was begun stands first in the list.
  await setOut(tools, cast, await foundStrategy(tools, cast));
}

async function castOf(tools: Tools): Promise<Cast | undefined> {
  const officer = await signedInAs(tools, 'officer');
  const approver = await signedInAs(tools, 'approver');
  const bodies = await tools.read(officer, listOrganizations);
  const logins = await securityOfficers(tools);
  const [home, transport] = ['home', 'transport'].map(
    (code) => bodies.find((body) => body.code === code)?.id,
  );
  if (!home || !transport) return undefined;
  const speakers = new Map<OrganizationId, Actor>();
  for (const id of [home, transport]) {
    const login = logins.get(id);
    if (login !== undefined) speakers.set(id, await signedIn(tools, login));
  }
  return { officer, approver, home, transport, speakers };
}

async function foundStrategy(tools: Tools, cast: Cast): Promise<PlanId> {
  const { officer, approver, home, transport, speakers } = cast;
  const today = await tools.read(officer, todayOf);
  const first = fiscalYearOf(today);
  const { id: planId } = await tools.write(officer, (work) =>
    plans.beginPlan(work, {
      ...{ kind: 'strategy', title: '烽火国サイバーセキュリティ戦略', organizationId: null },
      ...{ years: { first, last: first + 4 }, text: textOf('strategy-1'), note: '意見募集の案' },
    }),
  );
  const title = '烽火国サイバーセキュリティ戦略(案)への意見';
  const asked = { planId, title, organizations: [home, transport], isPublic: true };
  const consultationId = await ask(tools, cast, asked);
  const given: OpinionId[] = [];
  for (const [body, paragraph, words] of [
    [transport, 5, '監査の結果は、概要だけでも公表すべきである。'],
    [home, 8, '脆弱性の影響を確認した後の報告先が示されていない。'],
  ] as const) {
    const speaker = speakers.get(body);
    if (!speaker) continue;
    const { id } = await tools.write(speaker, (work) =>
      plans.giveOpinion(work, { consultationId, ...said, paragraph, words }),
    );
    given.push(id);
  }
  for (const [paragraph, words] of [
    [5, '監査の結果を国民にも知らせてほしい。'],
    [11, '演習には中小企業も参加できるようにしてほしい。'],
  ] as const) {
    const { id } = await tools.write(visitor('ja'), (work) =>
      plans.giveOpinionAtDoor(work, {
        ...{ code: null, consultationId, ...said, paragraph, words, giver: '', affiliation: '' },
      }),
    );
    given.push(id);
  }
  await tools.write(officer, (work) =>
    plans.writeRevision(work, {
      ...{ planId, base: 1, text: textOf('strategy-2'), note: '意見を踏まえた修正' },
    }),
  );
  await endNow(tools, cast, consultationId);
  await answer(tools, cast, { consultationId, given });
  const { revisions } = await tools.read(approver, (work) => plans.showPlan(work, { planId }));
  const [latest] = revisions;
  if (latest) {
    const { number, sha256 } = latest;
    const decision = 'サイバー安全本部第1回会合';
    await tools.write(approver, (work) =>
      plans.adoptRevision(work, { planId, number, sha256, decision }),
    );
  }
  return planId;
}

type Answering = {
  readonly consultationId: ConsultationId;
  readonly given: readonly OpinionId[];
};

/** What says the same is merged; each opinion is answered with what it changed, or why nothing was. */
async function answer(tools: Tools, cast: Cast, { consultationId, given }: Answering) {
  const { officer, approver } = cast;
  const [published, reported, same, small] = given;
  if (!published || !reported || !same || !small) return;
  await tools.write(officer, (work) =>
    plans.moderateOpinions(work, { consultationId, opinions: [...given], isShown: true, why: '' }),
  );
  await tools.write(officer, (work) =>
    plans.mergeOpinions(work, { consultationId, into: published, opinions: [same] }),
  );
  const changed = (paragraphs: number[]) => ({ from: 1, to: 2, paragraphs });
  const answers = [
    {
      opinionId: published,
      gist: '監査の結果を公表すべきである。',
      outcome: 'reflected' as const,
      words: '御意見を踏まえ、結果の概要を公表することとした。',
      change: changed([5]),
      reason: '',
    },
    {
      opinionId: reported,
      gist: '確認後の報告先を示すべきである。',
      outcome: 'reflected' as const,
      words: '所管府省庁に報告することを明記した。',
      change: changed([8]),
      reason: '',
    },
    {
      opinionId: small,
      gist: '演習に中小企業も参加できるようにすべきである。',
      outcome: 'reference' as const,
      words: '演習の実施に当たっての参考とする。',
      change: null,
      reason: '参加の範囲は、演習ごとの実施要領で定める。',
    },
  ];
  for (const each of answers) {
    await tools.write(officer, (work) => plans.draftAnswer(work, each));
  }
  const approved = answers.map(({ opinionId }) => ({ opinionId, version: 1 }));
  await tools.write(approver, (work) =>
    plans.approveAnswers(work, { consultationId, answers: approved }),
  );
  await tools.write(approver, (work) => plans.publishAnswers(work, { consultationId }));
}

/** Goals, measures, milestones, indicators and a year of each measure. */
async function setOut(tools: Tools, cast: Cast, planId: PlanId): Promise<void> {
  const { officer, home, transport } = cast;
  const today = await tools.read(officer, todayOf);
  const goals: Awaited<ReturnType<typeof plans.setGoal>>[] = [];
  for (const [title, outcome] of [
    [
      '政府機関等の対策の底上げ',
      'すべての府省庁が、自らのシステムの構成を把握し、弱点を期限内に直せる。',
    ],
    [
      '重要インフラの対策の強化',
      '重要インフラ事業者等が、脆弱性の影響を速やかに確認し、報告できる。',
    ],
  ] as const) {
    goals.push(
      await tools.write(officer, (work) => plans.setGoal(work, { planId, title, outcome })),
    );
  }
  const [first, second] = goals;
  if (!first || !second) return;
  const decision = 'サイバー安全本部第1回会合決定';
  const soon = sameDateAfter(today, 2).day;
  const measures = [
    {
      ...{ goalId: first.id, title: '構成情報の整備', organizationId: home, dueOn: soon, decision },
      detail: '所管する情報システムの構成情報を整備し、四半期ごとに更新する。',
    },
    {
      ...{ goalId: first.id, title: '監査結果の公表', organizationId: home, dueOn: null },
      ...{ decision: '', detail: '監査の結果の概要を毎年度公表する。' },
    },
    {
      ...{ goalId: second.id, title: '報告窓口の一元化', organizationId: transport, decision },
      ...{
        dueOn: plusDays(today, -10),
        detail: '所管する事業者からの報告を受け付ける窓口を一つにする。',
      },
    },
  ];
  for (const measure of measures) {
    const { id: measureId } = await tools.write(officer, (work) => plans.setMeasure(work, measure));
    const milestone = { measureId, title: '実施要領の決定', dueOn: plusDays(today, 30) };
    await tools.write(officer, (work) => plans.setMilestone(work, milestone));
    await tools.write(officer, (work) =>
      plans.writeYear(work, {
        ...{ measureId, fiscalYear: fiscalYearOf(today), base: 0, budget: 120_000 },
        ...{ planned: `${measure.title}の実施要領を定め、着手する。`, result: '' },
        next: `${measure.title}を全部署で実施する。`,
      }),
    );
  }
  await indicate(tools, cast, { planId, goals: [first.id, second.id], today });
}

type Indicating = {
  readonly planId: PlanId;
  readonly goals: readonly [
    Awaited<ReturnType<typeof plans.setGoal>>['id'],
    Awaited<ReturnType<typeof plans.setGoal>>['id'],
  ];
  readonly today: string;
};

async function indicate(tools: Tools, { officer }: Cast, { planId, goals, today }: Indicating) {
  const [first, second] = goals;
  const course = { baselineOn: plusDays(today, -180), targetOn: plusDays(today, 550) };
  const common = { measureId: null, organizationId: null, ...course };
  for (const indicator of [
    {
      ...{ goalId: first, title: '構成情報の整備率', unit: '%', baseline: 20, target: 100 },
      ...{ definition: '直近の構成情報があるシステムの割合', source: 'inventory' as const },
    },
    {
      ...{ goalId: second, title: '悪用が確認された脆弱性に該当するシステム', unit: '件' },
      ...{ definition: '影響判定で該当するとされたシステムの数', baseline: 60, target: 0 },
      source: 'exposure' as const,
    },
    {
      ...{ goalId: second, title: '演習に参加した事業者', unit: '者', baseline: 0, target: 40 },
      ...{ definition: '年度内に分野横断的演習に参加した事業者の数', source: null },
    },
  ]) {
    const { id } = await tools.write(officer, (work) =>
      plans.setIndicator(work, { ...common, ...indicator }),
    );
    if (indicator.source !== null) continue;
    const evidence = '演習の参加者名簿(速報)による。';
    await tools.write(officer, (work) =>
      plans.takeSample(work, { indicatorId: id, on: today, value: 12, evidence }),
    );
  }
  await tools.write(officer, (work) => plans.computeSamples(work, { planId }));
}

/** The plan of the year, on which everybody is asked now. */
async function askEverybody(tools: Tools, cast: Cast): Promise<void> {
  const { officer, home, transport } = cast;
  const title = 'サイバーセキュリティ年次計画(案)';
  const { id: planId } = await tools.write(officer, (work) =>
    plans.beginPlan(work, {
      ...{ kind: 'annual-plan', title, organizationId: null, years: null },
      ...{ text: textOf('annual'), note: '意見募集の案' },
    }),
  );
  const asked = { planId, title: `${title}への意見`, organizations: [home, transport] };
  const consultationId = await ask(tools, cast, { ...asked, isPublic: true });
  const words = '点検の結果をどこに報告するのかを示してほしい。';
  await tools.write(visitor('ja'), (work) =>
    plans.giveOpinionAtDoor(work, {
      ...{ code: null, consultationId, ...said, paragraph: 4, words, giver: '', affiliation: '' },
    }),
  );
}
