import { z } from 'zod';

import { id } from '#kernel/id.ts';

export const PlanId = id('plan');
export type PlanId = z.infer<typeof PlanId>;
export const ConsultationId = id('consultation');
export type ConsultationId = z.infer<typeof ConsultationId>;
export const InviteeId = id('invitee');
export type InviteeId = z.infer<typeof InviteeId>;
export const OpinionId = id('opinion');
export type OpinionId = z.infer<typeof OpinionId>;
export const StatementId = id('statement');
export type StatementId = z.infer<typeof StatementId>;

/** What a plan is; the last is a draft of another body, on which the headquarters gives its opinion. */
export const planKinds = ['strategy', 'annual-plan', 'basic-policy', 'other-body'] as const;
export const PlanKind = z.enum(planKinds);
export type PlanKind = (typeof planKinds)[number];

/** How far a revision has come. What was adopted stays adopted. */
export type RevisionState = 'draft' | 'consulted' | 'adopted';

type Standing = { readonly isAdopted: boolean; readonly isConsulted: boolean };

export function revisionState({ isAdopted, isConsulted }: Standing): RevisionState {
  if (isAdopted) return 'adopted';
  return isConsulted ? 'consulted' : 'draft';
}
