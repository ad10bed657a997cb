import { z } from 'zod';

import { Names, prose } from '#features/profiles/names.ts';
import { id } from '#kernel/id.ts';

import { automaticSources } from './evidence.ts';

export const PolicyId = id('policy');
export type PolicyId = z.infer<typeof PolicyId>;

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const Prose = z.strictObject({ ja: prose(4000), en: prose(4000) });
const months = z.number().int().min(1).max(120);
const minutes = z.number().int().min(0).max(10_000);

/** How often bodies of a kind are audited in one way. */
const Cycle = z.strictObject({ organizationKind: Key, kind: Key, months });

/** Of how many systems of a body an audit of this kind looks at what is done. */
const Sampling = z.strictObject({
  kind: Key,
  percent: z.number().int().min(1).max(100),
  least: z.number().int().min(1).max(1000),
});

/** A step of the scale on which findings are rated; a higher rank is worse. */
const Rating = z.strictObject({ id: Key, names: Names, rank: z.number().int().min(1).max(10) });

/** Which computed evidence stands for which clauses of an edition, and of what came of them since. */
const Automatic = z.strictObject({
  source: z.enum(automaticSources),
  edition: z.string().regex(/^edition_[0-9a-f-]{36}$/),
  clauses: z.array(z.string().min(1).max(200)).min(1).max(200),
});

/** The basic policy on audits, as data: whatever a revision may change is a value here. */
export const AuditPolicy = z.strictObject({
  title: Names,
  purpose: Prose,
  kinds: z
    .array(z.strictObject({ id: Key, names: Names }))
    .min(1)
    .max(20),
  cycles: z.array(Cycle).max(200),
  sampling: z.array(Sampling).max(20),
  /** Empty: findings are not rated. */
  scale: z.array(Rating).max(10),
  urgent: z.strictObject({
    /** From this rating on a finding is urgent by itself; null: only where an auditor says so. */
    from: Key.nullable(),
    answerHours: z.number().int().min(1).max(720),
  }),
  followUp: z.strictObject({
    planDays: z.number().int().min(1).max(366),
    progressMonths: months,
    /** The longest that a risk may be accepted for. */
    acceptanceMonths: months,
  }),
  independence: z.strictObject({
    /** Whoever advised a body in these months does not audit it. */
    adviserMonths: z.number().int().min(0).max(120),
    /** Whoever held a post at it in these years does not either. */
    formerPostYears: z.number().int().min(0).max(40).default(0),
  }),
  automatic: z.array(Automatic).max(50).default([]),
  effort: z.strictObject({
    weakened: minutes,
    examine: minutes,
    new: minutes,
    minutesPerDay: z.number().int().min(60).max(1440),
  }),
});
export type AuditPolicy = z.infer<typeof AuditPolicy>;

/** A version of the policy; it holds from its day once a second person has adopted it. */
export type PolicyVersion = {
  readonly id: PolicyId;
  readonly effectiveOn: string;
  readonly adoptedAt: Date | null;
  readonly policy: AuditPolicy;
};

/** The version that holds on a day: of those adopted by then the one with the latest day. */
export function policyOn<Version extends Omit<PolicyVersion, 'policy'>>(
  versions: readonly Version[],
  day: string,
): Version | undefined {
  let held: Version | undefined;
  for (const version of versions) {
    if (!version.adoptedAt || version.effectiveOn > day) continue;
    const isLater =
      !held?.adoptedAt ||
      version.effectiveOn > held.effectiveOn ||
      (version.effectiveOn === held.effectiveOn && version.adoptedAt > held.adoptedAt);
    if (isLater) held = version;
  }
  return held;
}

/** Whether a finding is urgent under a policy: by its rating, or because its auditor says so. */
export function isUrgent(policy: AuditPolicy, rating: string | null, isMarked: boolean): boolean {
  const rankOf = (key: string | null) => policy.scale.find(({ id: each }) => each === key)?.rank;
  const [rank, least] = [rankOf(rating), rankOf(policy.urgent.from)];
  return isMarked || (rank !== undefined && least !== undefined && rank >= least);
}
