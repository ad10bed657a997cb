// What of plans a meeting can decide on, and where that stands which one has decided.
import type { z } from 'zod';

import type { Work } from '#platform/tools.ts';

import type { PlanId, StatementId } from '../plan.ts';
import type { IndicatorId, MeasureId } from '../strategy.ts';
import type * as api from '../strategy-api.ts';
import { digestText } from './ask.ts';
import { selectPlans } from './plan-store.ts';
import { textNamed } from './plans.ts';
import { selectStatements } from './statement-store.ts';
import { draftText, showStatement } from './statements.ts';
import { strategyOf } from './strategy-lines.ts';
import * as store from './strategy-store.ts';

/** A revision of a plan, by its number. */
type Revision = { readonly planId: PlanId; readonly number: number };
/** Which text waits: its plan's or its own title, and its SHA-256. */
type Waiting = { readonly title: string; readonly sha256: string };

/** The last revision of each plan of the headquarters' own that nobody has adopted. */
export async function revisionsWaiting(work: Work): Promise<(Revision & Waiting)[]> {
  const waiting: (Revision & Waiting)[] = [];
  for (const { id: planId, kind, latest, adopted, title } of await selectPlans(work)) {
    if (kind === 'other-body' || latest === null || latest === adopted) continue;
    const { sha256 } = await textNamed(work, planId, latest);
    waiting.push({ planId, number: latest, title, sha256: digestText(sha256) });
  }
  return waiting;
}

/** Formal opinions that have a point and that nobody has adopted. */
export async function statementsWaiting(
  work: Work,
): Promise<({ readonly statementId: StatementId } & Waiting)[]> {
  const waiting: ({ readonly statementId: StatementId } & Waiting)[] = [];
  for (const { id: statementId, adopted_at, points, title } of await selectStatements(work)) {
    if (adopted_at !== null || (points ?? 0) === 0) continue;
    const { sha256 } = await showStatement(work, { statementId });
    waiting.push({ statementId, title, sha256 });
  }
  return waiting;
}

/** The text of a revision in sight, byte for byte. */
export const revisionText = async (work: Work, { planId, number }: Revision): Promise<string> =>
  (await textNamed(work, planId, number)).body;

/** The text of a formal opinion in sight, as it would be adopted now. */
export const statementText = draftText;

/** The goals of every plan in sight. */
export const listGoals = (work: Work): Promise<z.output<typeof api.listGoals.output>> =>
  store.selectGoalHeads(work);

type Wanted = {
  readonly measures: readonly MeasureId[];
  readonly indicators: readonly IndicatorId[];
};

/** Measures and indicators in sight with where each stands today; of others nothing is said. */
export async function standingsOf(work: Work, wanted: Wanted) {
  const measures = new Map<MeasureId, api.MeasureLine>();
  const indicators = new Map<IndicatorId, api.IndicatorLine>();
  for (const planId of await store.selectPlansOf(work, wanted)) {
    const strategy = await strategyOf(work, planId);
    for (const { line } of strategy.measures) measures.set(line.id, line);
    for (const { line } of strategy.indicators) indicators.set(line.id, line);
  }
  return { measures, indicators };
}
