/** What is known of somebody who is to audit a body. */
export type Candidate = {
  /** Of the body itself, or of one above or below it. */
  readonly isOfBody: boolean;
  readonly hasAdvised: boolean;
  /** When they left posts at the body, or at one above or below it. */
  readonly leftOn: readonly string[];
  /** Days of work in the fiscal year; null where nobody has said. */
  readonly availableDays: number | null;
  readonly plannedDays: number;
  /** What this audit adds. */
  readonly addedDays: number;
};

export const conflicts = ['own-body', 'is-adviser', 'former-post', 'over-capacity'] as const;
export type Conflict = (typeof conflicts)[number];

/** Everything that keeps somebody from auditing a body; more days than there are only hinders. */
export function conflictsOf(candidate: Candidate, postsSince: string): readonly Conflict[] {
  const { isOfBody, hasAdvised, leftOn, availableDays, plannedDays, addedDays } = candidate;
  return [
    ...(isOfBody ? (['own-body'] as const) : []),
    ...(hasAdvised ? (['is-adviser'] as const) : []),
    ...(leftOn.some((day) => day >= postsSince) ? (['former-post'] as const) : []),
    ...(availableDays !== null && plannedDays + addedDays > availableDays
      ? (['over-capacity'] as const)
      : []),
  ];
}
