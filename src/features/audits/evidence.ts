import type { z } from 'zod';

import { id } from '#kernel/id.ts';

export const EvidenceId = id('evidence');
export type EvidenceId = z.infer<typeof EvidenceId>;

export const RequestId = id('request');
export type RequestId = z.infer<typeof RequestId>;

/** What is computed from what the system holds of a body. */
export const automaticSources = [
  'inventory',
  'exposure',
  'directives',
  'incidents',
  'training',
] as const;
export type AutomaticSource = (typeof automaticSources)[number];

/** Where evidence comes from: the body itself, an auditor, or what is computed. */
export const evidenceSources = ['body', 'auditor', ...automaticSources] as const;
export type EvidenceSource = (typeof evidenceSources)[number];

/** Whether evidence was computed by what the policy says, and not handed in. */
export const isComputed = (source: EvidenceSource): source is AutomaticSource =>
  source !== 'body' && source !== 'auditor';

export const largestEvidence = 16 * 1024 * 1024;

const day = 86_400_000;
const hour = 3_600_000;

/** How many days ago it was that what evidence shows was so; never less than none. */
export function ageInDays(showsOn: string, today: string): number {
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(showsOn)) / day));
}

/** The rules by which facts are computed, as they are cited in each snapshot. */
export const automaticRules: Readonly<Record<AutomaticSource, string>> = {
  inventory: 'audits.inventory-freshness 1',
  exposure: 'audits.exposure 1',
  directives: 'audits.directives 1',
  incidents: 'audits.incidents 1',
  training: 'audits.training 1',
};

/** One directive as a body answered it. */
export type DirectiveCourse = {
  readonly number: number | null;
  readonly joinedAt: Date;
  readonly dueAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly claimedAt: Date | null;
  readonly verified: number;
  readonly contradicted: number;
};

/**
 * How a body answered directives: how long it needed until its first claim, in the middle of them all,
 * how often that came late, and how many of its claims were contradicted.
 */
export function directiveFacts(courses: readonly DirectiveCourse[], now: Date) {
  const hours = courses
    .flatMap(({ joinedAt, claimedAt }) =>
      claimedAt ? [Math.round((claimedAt.getTime() - joinedAt.getTime()) / hour)] : [],
    )
    .sort((a, b) => a - b);
  const middle = hours[Math.floor((hours.length - 1) / 2)];
  const sum = (of: (course: DirectiveCourse) => number) =>
    courses.reduce((total, course) => total + of(course), 0);
  const isLate = ({ claimedAt, dueAt }: DirectiveCourse) => (claimedAt ?? now) > dueAt;
  return {
    directives: courses.length,
    acknowledged: courses.filter(({ acknowledgedAt }) => acknowledgedAt).length,
    claimed: hours.length,
    late: courses.filter(isLate).length,
    medianHours: middle ?? null,
    verified: sum((course) => course.verified),
    contradicted: sum((course) => course.contradicted),
  };
}

export type TrainingRecord = {
  readonly course: string;
  readonly heldOn: string;
  readonly invited: number;
  readonly attended: number;
};

/** How many of those invited attended, over all courses held since a day. */
export function trainingFacts(records: readonly TrainingRecord[], since: string) {
  const counted = records.filter(({ heldOn }) => heldOn >= since);
  const sum = (of: (record: TrainingRecord) => number) =>
    counted.reduce((total, record) => total + of(record), 0);
  const [invited, attended] = [sum((each) => each.invited), sum((each) => each.attended)];
  return {
    ...{ since, courses: counted.length, invited, attended },
    percent: invited === 0 ? null : Math.round((attended / invited) * 100),
  };
}
