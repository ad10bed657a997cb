import { z } from 'zod';

import { id } from '#kernel/id.ts';

export const DirectiveId = id('directive');
export type DirectiveId = z.infer<typeof DirectiveId>;

export const AssignmentId = id('assignment');
export type AssignmentId = z.infer<typeof AssignmentId>;

export const ClaimId = id('claim');
export type ClaimId = z.infer<typeof ClaimId>;

/** A directive binds; an alert warns, and may ask to check and report; a circular asks questions. */
export const kinds = ['directive', 'alert', 'circular'] as const;
export const Kind = z.enum(kinds);
export type Kind = (typeof kinds)[number];

/** Drafted, in force, or closed: replaced by another directive, or retired by two people. */
export const states = ['draft', 'issued', 'superseded', 'retired'] as const;
export type State = (typeof states)[number];

/** Why a body is an addressee: affected, unknown, or named by the scope whatever it runs. */
export const bases = ['affected', 'unknown', 'named'] as const;
export type Basis = (typeof bases)[number];

/** What an addressee can say it has done. Only what an inventory shows can be proved by one. */
export const measures = [
  'patched',
  'removed',
  'mitigated',
  'disconnected',
  'examined',
  'reported',
] as const;
export const Measure = z.enum(measures);
export type Measure = (typeof measures)[number];

/** Whether a fresh inventory that no longer matches proves the measure; a person judges the others. */
export const isProvedByInventory = (measure: Measure): boolean =>
  measure === 'patched' || measure === 'removed';
