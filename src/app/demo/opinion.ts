import { visitor } from '#features/access/server/service.ts';
import type { OpinionId, PlanId, StatementId } from '#features/plans/plan.ts';
import * as plans from '#features/plans/server/service.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Tools } from '#platform/tools.ts';

import { ask, type Cast, type ConsultationId, endNow, said, textOf } from './asking.ts';
import { experts } from './experts.ts';

type Given = {
  readonly id: OpinionId;
  readonly paragraph: number;
  readonly answer: (typeof experts)[number]['answer'];
};

/** A draft of another body, what eleven experts think of it, and the opinion that was made of that. */
export async function foundOpinion(tools: Tools, cast: Cast): Promise<void> {
  const { officer, approver, home, speakers } = cast;
  const title = 'デジタル社会の実現に向けた重点計画(案)';
  const { id: planId } = await tools.write(officer, (work) =>
    plans.beginPlan(work, {
      ...{ kind: 'other-body', title, organizationId: home, years: null },
      ...{ text: textOf('digital-1'), note: '意見照会のあった案' },
    }),
  );
  const asked = { planId, title: `${title}への意見`, organizations: [], isPublic: false };
  const consultationId = await ask(tools, cast, asked);
  const given: Given[] = [];
  for (const { name, affiliation, paragraph, words, answer } of experts) {
    const { code } = await tools.write(officer, (work) =>
      plans.invitePerson(work, { consultationId, audience: 'expert', name, affiliation }),
    );
    const { id } = await tools.write(visitor('ja'), (work) =>
      plans.giveOpinionAtDoor(work, {
        ...{ code, consultationId: null, ...said, paragraph, words, giver: name, affiliation },
      }),
    );
    given.push({ id, paragraph, answer });
  }
  const { id: statementId } = await tools.write(officer, (work) =>
    plans.draftStatement(work, {
      ...{ planId, number: 1, title: `${title}に対する本部の意見` },
      lead: 'サイバーセキュリティの確保の観点から、次のとおり意見を述べる。',
    }),
  );
  for (const [paragraph, words] of [
    [4, '共通の認証基盤には、多要素認証を必須とすること。'],
    [9, 'クラウドサービスの利用に当たっては、鍵の管理と障害時の対応を定めること。'],
    [10, '調達の基準に、サイバーセキュリティの確保を加えること。'],
  ] as const) {
    const opinions = given.filter((each) => each.paragraph === paragraph).map(({ id }) => id);
    await tools.write(officer, (work) =>
      plans.addPoint(work, { statementId, paragraph, words, opinions }),
    );
  }
  const { sha256 } = await tools.read(approver, (work) =>
    plans.showStatement(work, { statementId }),
  );
  const decision = 'サイバー安全本部第1回会合';
  await tools.write(approver, (work) =>
    plans.adoptStatement(work, { statementId, sha256, decision }),
  );
  await tools.write(officer, (work) => plans.sendStatement(work, { statementId }));
  await receive(tools, speakers.get(home), statementId);
  await answer(tools, cast, { planId, consultationId, given });
}

/** What the body that was given the opinion makes of each point. */
async function receive(tools: Tools, speaker: Actor | undefined, statementId: StatementId) {
  if (!speaker) return;
  for (const [number, state, words] of [
    [1, 'accepted', '多要素認証を必須とするよう修文する。'],
    [2, 'accepted', '鍵の管理と障害時の切替えの方法を定めるよう修文する。'],
    [3, 'partly', '価格と併せて評価することとし、修文する。'],
  ] as const) {
    await tools.write(speaker, (work) =>
      plans.receivePoint(work, { statementId, number, state, words }),
    );
  }
}

type Answering = {
  readonly planId: PlanId;
  readonly consultationId: ConsultationId;
  readonly given: readonly Given[];
};

/** The draft as its body changed it, and what each expert is answered: what was changed, or why nothing was. */
async function answer(tools: Tools, cast: Cast, { planId, consultationId, given }: Answering) {
  const { officer, approver } = cast;
  await tools.write(officer, (work) =>
    plans.writeRevision(work, {
      ...{ planId, base: 1, text: textOf('digital-2'), note: '本部の意見を踏まえた修正案' },
    }),
  );
  await endNow(tools, cast, consultationId);
  const opinions = given.map(({ id }) => id);
  await tools.write(officer, (work) =>
    plans.moderateOpinions(work, { consultationId, opinions, isShown: true, why: '' }),
  );
  for (const { id: opinionId, paragraph, answer: own } of given) {
    const isReflected = own.reason === '';
    await tools.write(officer, (work) =>
      plans.draftAnswer(work, {
        ...{ opinionId, ...own, outcome: isReflected ? 'reflected' : 'reference' },
        change: isReflected ? { from: 1, to: 2, paragraphs: [paragraph] } : null,
      }),
    );
  }
  const answers = opinions.map((opinionId) => ({ opinionId, version: 1 }));
  await tools.write(approver, (work) => plans.approveAnswers(work, { consultationId, answers }));
  await tools.write(approver, (work) => plans.publishAnswers(work, { consultationId }));
}
