import { randomUUID } from 'node:crypto';

import { marked } from '#features/labels/marking.ts';
import { headquarters, passToNamed } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { tell } from '#features/notices/server/service.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { beyondReach, type Change, newId, type Work } from '#platform/tools.ts';

import { StatementId } from '../plan.ts';
import { statementText } from '../statement.ts';
import type * as api from '../statement-api.ts';
import { say } from '../statement-texts.ts';
import { absent, digestText, type Input, type Output, refuseFaulty, sha256Of } from './ask.ts';
import { selectOpinionsOfPlan } from './opinion-store.ts';
import { planNamed, textNamed } from './plans.ts';
import * as store from './statement-store.ts';

/** What a statement is about: whoever it was sent to may not see the plan's text by any other way. */
const aboutOf = (work: Work, row: store.StatementRow) =>
  beyondReach(work, async (whole) => ({
    plan: await planNamed(whole, row.plan_id),
    text: await textNamed(whole, row.plan_id, row.number),
  }));

const stateOf = ({
  adopted_at: adoptedAt,
  sent_at: sentAt,
}: store.StatementRow): api.StatementLine['state'] => {
  if (sentAt) return 'sent';
  return adoptedAt ? 'adopted' : 'drafted';
};

const lineOf = (row: store.StatementRow, plan: string) => ({
  ...{ id: row.id, planId: row.plan_id, plan, number: row.number, title: row.title },
  ...{ organizationId: row.organization_id, state: stateOf(row), draftedAt: row.drafted_at },
  ...{ adoptedAt: row.adopted_at, sentAt: row.sent_at },
});

export async function listStatements(work: Work): Promise<Output<typeof api.listStatements>> {
  const lines: api.StatementLine[] = [];
  for (const row of await store.selectStatements(work)) {
    const { plan } = await aboutOf(work, row);
    const points = row.points ?? 0;
    lines.push({ ...lineOf(row, plan.title), points, open: Math.max(0, points - row.told) });
  }
  return lines;
}

async function statementNamed(work: Work, id: StatementId): Promise<store.StatementRow> {
  const row = await store.selectStatement(work, id);
  if (!row) throw absent();
  return row;
}

/** The text that would be adopted now: the same points make the same bytes. */
async function documentOf(work: Work, row: store.StatementRow): Promise<string> {
  const { plan, text } = await aboutOf(work, row);
  const points = await store.selectPoints(work, row.id);
  return statementText({
    ...{ title: row.title, lead: row.lead, plan: plan.title, revision: row.number },
    sha256OfPlan: digestText(text.sha256),
    points: points.map(({ number, paragraph, words }) => ({ number, paragraph, words })),
  });
}

/** The text of a formal opinion in sight, as it would be adopted now; any other is absent. */
export const draftText = async (work: Work, id: StatementId): Promise<string> =>
  documentOf(work, await statementNamed(work, id));

export async function showStatement(
  work: Work,
  { statementId }: Input<typeof api.showStatement>,
): Promise<Output<typeof api.showStatement>> {
  const row = await statementNamed(work, statementId);
  const { plan, text } = await aboutOf(work, row);
  const sources = new Map(text.all.map(({ number, source }) => [number, source]));
  const receptions = await store.selectReceptions(work, statementId);
  const points = await store.selectPoints(work, statementId);
  return {
    ...lineOf(row, plan.title),
    ...{ lead: row.lead, decision: row.decision, isOwn: row.drafted_by === work.actor.id },
    sha256: digestText(row.sha256 ?? sha256Of(await documentOf(work, row))),
    points: points.map(({ number, paragraph, words, opinions }) => ({
      ...{ number, paragraph, words, source: sources.get(paragraph ?? 0) ?? '' },
      opinions: work.actor.scope === 'all' ? opinions.length : null,
      receptions: receptions
        .filter((each) => each.number === number)
        .map(({ state, words: said, said_at: saidAt }) => ({ state, words: said, saidAt })),
    })),
  };
}

export async function draftStatement(
  work: Change,
  { planId, number, title, lead }: Input<typeof api.draftStatement>,
): Promise<Output<typeof api.draftStatement>> {
  const plan = await planNamed(work, planId);
  await textNamed(work, planId, number);
  if (plan.kind !== 'other-body') throw new Refusal('conflict', say('plans.statement.own-plan'));
  const id = newId(StatementId);
  const isBegun = await store.insertStatement(work, {
    ...{ organization_id: plan.organization_id, id, plan_id: planId, number, title, lead },
    ...{ drafted_by: work.actor.id, drafted_at: work.now, document: null, sha256: null },
    ...{ decision: null, adopted_by: null, adopted_at: null, sent_by: null, sent_at: null },
  });
  if (!isBegun) throw new Refusal('conflict', say('plans.statement.begun-already'));
  await enter(work, id, { act: 'statement.drafted', facts: { title, revision: number } });
  return { id };
}

type Entering = {
  readonly act:
    | 'statement.drafted'
    | 'statement.point-added'
    | 'statement.point-dropped'
    | 'statement.adopted'
    | 'statement.sent';
  readonly facts: Record<string, string | number>;
};

const enter = async (work: Change, id: StatementId, { act, facts }: Entering): Promise<void> =>
  append(work, {
    ...{ act, subject: StatementId.encode(id), facts },
    organizationId: await headquarters(work),
  });

async function draftHeld(work: Change, id: StatementId) {
  await statementNamed(work, id);
  const draft = await store.selectDraftForUpdate(work, id);
  if (!draft) throw new Refusal('conflict', say('plans.statement.adopted-already'));
  return draft;
}

export async function addPoint(
  work: Change,
  { statementId: id, paragraph, words, opinions }: Input<typeof api.addPoint>,
): Promise<Output<typeof api.addPoint>> {
  const draft = await draftHeld(work, id);
  const text = await textNamed(work, draft.plan_id, draft.number);
  const known = new Set((await selectOpinionsOfPlan(work, draft.plan_id)).map((each) => each.id));
  const faults: Fault[] = opinions.flatMap((each, at) =>
    known.has(each) ? [] : [{ path: `/opinions/${at}`, text: sayKernel('kernel.not-found') }],
  );
  if (paragraph !== null && !text.all.some(({ number }) => number === paragraph)) {
    faults.push({ path: '/paragraph', text: sayKernel('kernel.not-found') });
  }
  refuseFaulty(faults);
  const last = (await store.selectPoints(work, id)).at(-1)?.number ?? 0;
  const number = last + 1;
  await store.insertPoint(work, {
    ...{ statement_id: id, number, paragraph, words, opinions: [...new Set(opinions)] },
    ...{ added_by: work.actor.id, added_at: work.now },
  });
  await enter(work, id, { act: 'statement.point-added', facts: { count: opinions.length } });
  return { number };
}

export async function dropPoint(
  work: Change,
  { statementId: id, number }: Input<typeof api.dropPoint>,
): Promise<null> {
  await draftHeld(work, id);
  if (!(await store.deletePoint(work, id, number))) throw absent();
  await enter(work, id, { act: 'statement.point-dropped', facts: { point: number } });
  return null;
}

/**
 * Adopts the headquarters' opinion by a decision, and says by its SHA-256 which text that is: the one that
 * was read. Refused to whoever drafted it, without a point, and where the text is another.
 */
export async function adoptStatement(
  work: Change,
  { statementId: id, sha256, decision }: Input<typeof api.adoptStatement>,
): Promise<Output<typeof api.adoptStatement>> {
  const row = await statementNamed(work, id);
  const draft = await draftHeld(work, id);
  if (draft.drafted_by === work.actor.id) {
    throw new Refusal('forbidden', say('plans.statement.own'));
  }
  if ((row.points ?? 0) === 0) throw new Refusal('conflict', say('plans.statement.pointless'));
  const document = await documentOf(work, row);
  const digest = sha256Of(document);
  if (digestText(digest) !== sha256) {
    throw new Refusal('conflict', say('plans.statement.other-text'));
  }
  await store.updateAdopted(work, id, { document, sha256: digest, decision });
  await enter(work, id, { act: 'statement.adopted', facts: { sha256, decision } });
  return { sha256 };
}

export async function sendStatement(
  work: Change,
  { statementId: id }: Input<typeof api.sendStatement>,
): Promise<null> {
  const row = await statementNamed(work, id);
  const { organization_id: organizationId, title } = row;
  const subject = StatementId.encode(id);
  if (!row.adopted_at) throw new Refusal('conflict', say('plans.statement.not-adopted'));
  const marking = marked('TLP:AMBER', await headquarters(work), [organizationId]);
  await passToNamed(work, { subject, marking }, organizationId);
  if (!(await store.updateSent(work, id))) {
    throw new Refusal('conflict', say('plans.statement.sent-already'));
  }
  await enter(work, id, { act: 'statement.sent', facts: { title } });
  await tell(work, {
    ...{ kind: 'statement.sent', key: `statement.sent ${subject}`, organizationId, subject },
    ...{ text: say('plans.notice.sent', { title }), path: `/statements/${subject}` },
    label: 'TLP:AMBER',
  });
  return null;
}

export async function receivePoint(
  work: Change,
  { statementId: id, number, state, words }: Input<typeof api.receivePoint>,
): Promise<null> {
  const row = await statementNamed(work, id);
  const { organization_id: organizationId } = row;
  if (work.actor.organizationId !== organizationId) {
    throw new Refusal('forbidden', say('plans.statement.of-others'));
  }
  const points = await store.selectPoints(work, id);
  if (!points.some((point) => point.number === number)) throw absent();
  if (state === 'declined' && words === '') {
    refuseFaulty([{ path: '/words', text: say('plans.statement.reason-missing') }]);
  }
  await store.insertReception(work, {
    ...{ organization_id: organizationId, id: randomUUID(), statement_id: id, number },
    ...{ state, words, said_by: work.actor.id, said_at: work.now },
  });
  await append(work, {
    ...{ act: 'statement.received', subject: StatementId.encode(id), organizationId },
    facts: { point: number, state },
  });
  return null;
}
