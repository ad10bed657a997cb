import { z } from 'zod';

import { PersonId } from '#kernel/actor.ts';
import { instant } from '#kernel/instant.ts';

/** Classes of systems (Common Standards 5.1.1), the lowest first. The highest takes further measures. */
export const grades = ['low', 'medium', 'high'] as const;
export const Grade = z.enum(grades);
export type Grade = (typeof grades)[number];

/** How a class is ranked: 1 for the lowest. */
export const rankOf = (grade: Grade): number => grades.indexOf(grade) + 1;

/** The class of a rank; null for none. */
export const gradeOf = (rank: number | null): Grade | null =>
  rank === null ? null : (grades[rank - 1] ?? null);

/** One classification of a system, kept for good. */
export const Classification = z.object({
  number: z.number(),
  grade: Grade,
  before: Grade.nullable(),
  bySupervisor: z.boolean(),
  reason: z.string(),
  classifiedBy: PersonId,
  classifiedAt: instant,
});
export type Classification = z.infer<typeof Classification>;

type Said = Pick<Classification, 'grade' | 'bySupervisor'>;

/** The class below which the owner may not go: the highest that a supervisor has set. */
export function floorOf(history: readonly Said[]): Grade | null {
  const ranks = history.filter((each) => each.bySupervisor).map(({ grade }) => rankOf(grade));
  return ranks.length === 0 ? null : gradeOf(Math.max(...ranks));
}

/** Why a class cannot be given: a supervisor only raises, and an owner stays above what they set. */
export type Hindrance = 'not-higher' | 'below-floor' | 'same';

/** What hinders a new class; null where nothing does. `history` ends with the class in force. */
export function hindranceOf(history: readonly Said[], next: Said): Hindrance | null {
  const current = history.at(-1)?.grade ?? null;
  if (current === next.grade) return 'same';
  if (next.bySupervisor) {
    return current === null || rankOf(next.grade) > rankOf(current) ? null : 'not-higher';
  }
  const floor = floorOf(history);
  return floor !== null && rankOf(next.grade) < rankOf(floor) ? 'below-floor' : null;
}
