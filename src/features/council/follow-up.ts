/** How a decision or a task goes on: late, not yet done, done, or over with nothing to do. */
export const courses = ['late', 'going', 'done'] as const;
export type Course = (typeof courses)[number];

/** Something that a decision did, or that was ordered, as the next meeting reads of it. */
export type Followed = {
  readonly course: Course;
  /** By when, where there is such a day. */
  readonly dueOn: string | null;
  /** When it was decided. */
  readonly at: Date;
};

const rank: Readonly<Record<Course, number>> = { late: 0, going: 1, done: 2 };

/** What was decided before, as it is reported: late first and the longest overdue on top, done last. */
export function lateFirst<Line extends Followed>(lines: readonly Line[]): Line[] {
  return lines.toSorted(
    (a, b) =>
      rank[a.course] - rank[b.course] ||
      compare(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
      a.at.getTime() - b.at.getTime(),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
