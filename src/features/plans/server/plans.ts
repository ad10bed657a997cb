import { headquarters } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { reanchored } from '../anchor.ts';
import { compareRevisions as compared, countsOf } from '../comparison.ts';
import { numberedAs, type Paragraph, paragraphsIn, textFaults } from '../paragraph.ts';
import { PlanId, revisionState } from '../plan.ts';
import type * as api from '../plan-api.ts';
import { numbersFor } from '../succession.ts';
import { say } from '../texts.ts';
import { absent, digestText, type Input, type Output, refuseFaulty, sha256Of } from './ask.ts';
import { consultationsOf } from './consultation-lines.ts';
import { selectOpinionsOfPlan } from './opinion-store.ts';
import * as store from './plan-store.ts';

const lineOf = (row: store.PlanRow): api.PlanLine => ({
  ...{ id: row.id, kind: row.kind, title: row.title, organizationId: row.organization_id },
  years:
    row.first_year === null || row.last_year === null
      ? null
      : { first: row.first_year, last: row.last_year },
  ...{ begunAt: row.begun_at, latest: row.latest ?? 0, adopted: row.adopted },
  open: row.open ?? 0,
});

const revisionLine = ({ actor }: Work, row: store.RevisionRow): api.RevisionLine => ({
  number: row.number,
  state: revisionState({ isAdopted: row.adopted_at !== null, isConsulted: row.consulted }),
  ...{ note: row.note, writtenAt: row.written_at, sha256: digestText(row.sha256) },
  ...{ isOwn: row.written_by === actor.id, decision: row.decision, adoptedAt: row.adopted_at },
});

/** A plan in sight; any other is absent. */
export async function planNamed(work: Work, id: PlanId): Promise<store.PlanRow> {
  const [row] = await store.selectPlans(work, id);
  if (!row) throw absent();
  return row;
}

/** A revision in sight by its paragraphs; any other is absent. */
export async function textNamed(work: Work, planId: PlanId, number: number) {
  const row = await store.selectText(work, planId, number);
  if (!row) throw absent();
  return { ...row, all: numberedAs(row.body, row.paragraphs) };
}

export async function listPlans(work: Work): Promise<Output<typeof api.listPlans>> {
  return (await store.selectPlans(work)).map(lineOf);
}

export async function showPlan(
  work: Work,
  { planId }: Input<typeof api.showPlan>,
): Promise<Output<typeof api.showPlan>> {
  const plan = await planNamed(work, planId);
  const revisions = await store.selectRevisions(work, planId);
  return {
    ...lineOf(plan),
    revisions: revisions.map((row) => revisionLine(work, row)),
    consultations: await consultationsOf(work, planId),
  };
}

export async function showRevision(
  work: Work,
  { planId, number }: Input<typeof api.showRevision>,
): Promise<Output<typeof api.showRevision>> {
  const row = (await store.selectRevisions(work, planId)).find((each) => each.number === number);
  if (!row) throw absent();
  const text = await textNamed(work, planId, number);
  const carry = carrierTo(work, planId, text.all);
  const opinions: api.MarginNote[] = [];
  for (const opinion of await selectOpinionsOfPlan(work, planId)) {
    const { id, consultation_id: consultationId, words, giver } = opinion;
    opinions.push({ id, consultationId, words, giver, ...(await carry(opinion)) });
  }
  return {
    ...revisionLine(work, row),
    ...{ text: text.body, paragraphs: text.all, opinions },
  };
}

type Anchored = {
  readonly number: number;
  readonly paragraph: number | null;
  readonly quote: string;
  readonly quote_start: number;
};

/** What carries opinions on any revision of a plan to where they stand in one of its texts. */
export function carrierTo(work: Work, planId: PlanId, to: readonly Paragraph[]) {
  const known = new Map<number, ReadonlyMap<number, ReturnType<typeof compared>[number]>>();
  return async ({ number, paragraph, quote, quote_start: start }: Anchored) => {
    let rows = known.get(number);
    if (!rows) {
      const from = await textNamed(work, planId, number);
      rows = new Map(compared(from.all, to).map((row) => [row.number, row]));
      known.set(number, rows);
    }
    return reanchored({ paragraph, quote, start }, rows);
  };
}

export async function beginPlan(
  work: Change,
  { kind, title, organizationId, years, text, note }: Input<typeof api.beginPlan>,
): Promise<Output<typeof api.beginPlan>> {
  const faults = textFaults(text);
  if (years && years.last < years.first) {
    faults.push({ path: '/years', text: say('plans.years-reversed') });
  }
  if (kind === 'other-body' && organizationId === null) {
    faults.push({ path: '/organizationId', text: sayKernel('kernel.required') });
  }
  refuseFaulty(faults);
  const id = newId(PlanId);
  const own = await headquarters(work);
  await store.insertPlan(work, {
    ...{ organization_id: organizationId ?? own, id, kind, title },
    ...{ first_year: years?.first ?? null, last_year: years?.last ?? null },
    ...{ begun_by: work.actor.id, begun_at: work.now },
  });
  await append(work, {
    ...{ act: 'plan.begun', subject: PlanId.encode(id), organizationId: own },
    facts: { title, kind },
  });
  await keepRevision(work, { planId: id, number: 1, text, note, before: [], highest: 0 });
  return { id };
}

type Writing = {
  readonly planId: PlanId;
  readonly number: number;
  readonly text: string;
  readonly note: string;
  readonly before: readonly Paragraph[];
  readonly highest: number;
};

async function keepRevision(work: Change, writing: Writing): Promise<void> {
  const { planId, number, text, note, before, highest } = writing;
  const numbers = numbersFor(before, paragraphsIn(text), highest);
  const sha256 = sha256Of(text);
  const isWritten = await store.insertRevision(work, {
    ...{ plan_id: planId, number, body: text, sha256, paragraphs: numbers, note },
    highest: Math.max(highest, ...numbers),
    ...{ written_by: work.actor.id, written_at: work.now },
  });
  if (!isWritten) throw new Refusal('conflict', say('plans.revision.overtaken'));
  await append(work, {
    ...{ act: 'plan.revised', subject: PlanId.encode(planId) },
    organizationId: await headquarters(work),
    facts: { revision: number, note, sha256: digestText(sha256) },
  });
}

export async function writeRevision(
  work: Change,
  { planId, base, text, note }: Input<typeof api.writeRevision>,
): Promise<Output<typeof api.writeRevision>> {
  const plan = await planNamed(work, planId);
  if (plan.latest !== base) throw new Refusal('conflict', say('plans.revision.overtaken'));
  refuseFaulty(textFaults(text));
  const before = await textNamed(work, planId, base);
  if (before.body === text) throw new Refusal('conflict', say('plans.revision.same'));
  const number = base + 1;
  const { all, highest } = before;
  await keepRevision(work, { planId, number, text, note, before: all, highest });
  return { number };
}

/**
 * Adopts a revision by a decision, and says by its SHA-256 which text that is: byte for byte the one that
 * was read. Refused to whoever wrote it, and where the text is another.
 */
export async function adoptRevision(
  work: Change,
  { planId, number, sha256, decision }: Input<typeof api.adoptRevision>,
): Promise<Output<typeof api.adoptRevision>> {
  const plan = await planNamed(work, planId);
  const text = await textNamed(work, planId, number);
  if (plan.kind === 'other-body') throw new Refusal('conflict', say('plans.adoption.of-other'));
  if (digestText(text.sha256) !== sha256) {
    throw new Refusal('conflict', say('plans.adoption.other-text'));
  }
  if (text.written_by === work.actor.id) {
    throw new Refusal('forbidden', say('plans.adoption.own'));
  }
  if (plan.adopted !== null && plan.adopted >= number) {
    throw new Refusal('conflict', say('plans.adoption.done'));
  }
  const isNew = await store.insertAdoption(work, {
    ...{ plan_id: planId, number, sha256: text.sha256, decision },
    ...{ adopted_by: work.actor.id, adopted_at: work.now },
  });
  if (!isNew) throw new Refusal('conflict', say('plans.adoption.done'));
  await append(work, {
    ...{ act: 'plan.adopted', subject: PlanId.encode(planId) },
    organizationId: await headquarters(work),
    facts: { revision: number, sha256, decision },
  });
  return { sha256 };
}

/** Two revisions in sight, paragraph by paragraph. */
export async function comparisonOf(work: Work, planId: PlanId, from: number, to: number) {
  const [before, after] = [await textNamed(work, planId, from), await textNamed(work, planId, to)];
  return compared(before.all, after.all);
}

export async function compareRevisions(
  work: Work,
  { planId, from, to }: Input<typeof api.compareRevisions>,
): Promise<Output<typeof api.compareRevisions>> {
  const rows = await comparisonOf(work, planId, from, to);
  return {
    counts: countsOf(rows),
    rows: rows.map((row) => ({ ...row, marks: [...row.marks] })),
  };
}
