import { sameDateAfter } from '#features/profiles/day.ts';

import { type AutomaticSource, automaticSources } from './evidence.ts';
import { type AuditPolicy, isUrgent } from './policy.ts';

/** A body, and when it was last audited in each way. */
export type AuditedBody = {
  readonly id: string;
  readonly kind: string;
  readonly lastEndedOn: ReadonlyMap<string, string>;
};

export type OpenFinding = {
  readonly id: string;
  readonly rating: string | null;
  readonly isMarkedUrgent: boolean;
  readonly hasPlan: boolean;
};

export type OpenAudit = { readonly id: string; readonly kind: string };

/** What a policy would touch at this moment. */
export type Standing = {
  readonly today: string;
  readonly bodies: readonly AuditedBody[];
  readonly audits: readonly OpenAudit[];
  readonly findings: readonly OpenFinding[];
};

/** When a body is due for an audit of a kind, before and after a revision; null for not at all. */
export type DueChange = {
  readonly organization: string;
  readonly kind: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** What a revision of the policy does to what is under way. */
export type PolicyEffect = {
  /** The parts of the policy that differ. */
  readonly parts: readonly (keyof AuditPolicy)[];
  readonly due: readonly DueChange[];
  /** Audits not yet closed whose kind the new policy does not know. */
  readonly audits: readonly string[];
  /** Open findings whose rating the new policy does not know: they are rated anew. */
  readonly unrated: readonly string[];
  readonly becomeUrgent: readonly string[];
  readonly noLongerUrgent: readonly string[];
  /** Open findings without a plan: they get another time for one. */
  readonly plans: readonly string[];
  /** Computed evidence that is named for other clauses than before, or no more. */
  readonly evidence: readonly AutomaticSource[];
};

const parts = [
  'title',
  'purpose',
  'kinds',
  'cycles',
  'sampling',
  'scale',
  'urgent',
  'followUp',
  'independence',
  'automatic',
  'effort',
] as const satisfies readonly (keyof AuditPolicy)[];

/** The effect of a revision before it is adopted. Without an earlier policy everything is new. */
export function policyEffect(
  before: AuditPolicy | undefined,
  after: AuditPolicy,
  standing: Standing,
): PolicyEffect {
  const { findings, audits } = standing;
  const kinds = new Set(after.kinds.map(({ id }) => id));
  const ratings = new Set(after.scale.map(({ id }) => id));
  const urgency = ({ rating, isMarkedUrgent }: OpenFinding) => ({
    was: before ? isUrgent(before, rating, isMarkedUrgent) : false,
    is: isUrgent(after, rating, isMarkedUrgent),
  });
  const idsOf = (isMeant: (finding: OpenFinding) => boolean) =>
    findings.filter(isMeant).map(({ id }) => id);
  const hasOtherTime = before?.followUp.planDays !== after.followUp.planDays;
  return {
    parts: parts.filter((part) => JSON.stringify(before?.[part]) !== JSON.stringify(after[part])),
    due: dueChanges(before, after, standing),
    audits: audits.filter(({ kind }) => !kinds.has(kind)).map(({ id }) => id),
    unrated: idsOf(({ rating }) => rating !== null && !ratings.has(rating)),
    becomeUrgent: idsOf((finding) => !urgency(finding).was && urgency(finding).is),
    noLongerUrgent: idsOf((finding) => urgency(finding).was && !urgency(finding).is),
    plans: hasOtherTime ? idsOf(({ hasPlan }) => !hasPlan) : [],
    evidence: automaticSources.filter(
      (source) => namedFor(before, source) !== namedFor(after, source),
    ),
  };
}

/** What a policy names one source for, as one text. */
const namedFor = (policy: AuditPolicy | undefined, source: AutomaticSource): string =>
  JSON.stringify(policy?.automatic.filter((each) => each.source === source) ?? []);

function dueChanges(
  before: AuditPolicy | undefined,
  after: AuditPolicy,
  { bodies, today }: Standing,
): readonly DueChange[] {
  const kinds = new Set([...(before?.kinds ?? []), ...after.kinds].map(({ id }) => id));
  return bodies.flatMap((body) =>
    [...kinds].flatMap((kind) => {
      const was = before ? dueOn(before, body, { kind, today }) : null;
      const is = dueOn(after, body, { kind, today });
      return was === is ? [] : [{ organization: body.id, kind, before: was, after: is }];
    }),
  );
}

/** The day by which a body is to be audited in a way again; today where it never was. */
export function dueOn(
  { cycles, kinds }: AuditPolicy,
  body: AuditedBody,
  { kind, today }: { readonly kind: string; readonly today: string },
): string | null {
  if (!kinds.some(({ id }) => id === kind)) return null;
  const cycle = cycles.find((each) => each.organizationKind === body.kind && each.kind === kind);
  if (!cycle) return null;
  const last = body.lastEndedOn.get(kind);
  return last === undefined ? today : sameDateAfter(last, cycle.months).day;
}
