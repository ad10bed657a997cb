import type { Work } from '#platform/tools.ts';

import { consultationState } from '../consultation.ts';
import type { PlanId } from '../plan.ts';
import * as store from './consultation-store.ts';

/** A consultation as lists show it. */
export const consultationLine = ({ now }: Work, row: store.ConsultationRow) => {
  const [opensAt, closesAt, publishedAt] = [row.opens_at, row.closes_at, row.published_at];
  return {
    ...{ id: row.id, title: row.title, number: row.number, opensAt, closesAt, publishedAt },
    state: consultationState({ opensAt, closesAt, publishedAt }, now),
  };
};

/** Consultations on a plan that are in sight. */
export const consultationsOf = async (work: Work, planId: PlanId) =>
  (await store.selectConsultations(work, { planId })).map((row) => consultationLine(work, row));
