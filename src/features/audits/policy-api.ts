import { z } from 'zod';

import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { day, instant } from '#kernel/instant.ts';

import { automaticSources } from './evidence.ts';
import { AuditId, FindingId } from './finding.ts';
import { AuditPolicy, PolicyId } from './policy.ts';

const PolicyLine = z.object({
  id: PolicyId,
  effectiveOn: day,
  policy: AuditPolicy,
  reason: z.string(),
  proposedAt: instant,
  /** Whether the asker proposed it, and so cannot adopt it. */
  isOwn: z.boolean(),
  decidedAt: instant.nullable(),
  adopted: z.boolean().nullable(),
  /** The one that holds today. */
  inForce: z.boolean(),
});
export type PolicyLine = z.output<typeof PolicyLine>;

/** Every version of the policy, the latest first; what is only proposed, to the headquarters. */
export const listPolicies = endpoint({
  method: 'GET',
  path: '/api/audit-policies',
  permission: 'audits.read',
  input: z.strictObject({}),
  output: z.array(PolicyLine),
});

/** Proposes a version; it is refused with everything that does not fit together. */
export const proposePolicy = endpoint({
  method: 'POST',
  path: '/api/audit-policies',
  permission: 'audits.plan',
  input: z.strictObject({
    effectiveOn: day,
    policy: AuditPolicy,
    reason: z.string().trim().min(1).max(2000),
  }),
  output: z.object({ id: PolicyId }),
});

/** The second person's word. */
export const decidePolicy = endpoint({
  method: 'POST',
  path: '/api/audit-policies/:policyId/decision',
  permission: 'audits.adopt',
  input: z.strictObject({ policyId: PolicyId, adopt: z.boolean() }),
  output: z.null(),
});

const affected = z.array(z.object({ organizationId: OrganizationId, id: FindingId }));

/** What a version would do to what is under way, beside the one that holds today. */
export const showPolicyEffect = endpoint({
  method: 'GET',
  path: '/api/audit-policies/:policyId/effect',
  permission: 'audits.read',
  input: z.strictObject({ policyId: PolicyId }),
  output: z.object({
    parts: z.array(z.string()),
    due: z.array(
      z.object({
        organizationId: OrganizationId,
        kind: z.string(),
        before: day.nullable(),
        after: day.nullable(),
      }),
    ),
    audits: z.array(z.object({ organizationId: OrganizationId, id: AuditId })),
    unrated: affected,
    becomeUrgent: affected,
    noLongerUrgent: affected,
    plans: affected,
    /** Computed evidence that is named otherwise, and how many open audits rest on it. */
    evidence: z.array(z.object({ source: z.enum(automaticSources), audits: z.number() })),
  }),
});
