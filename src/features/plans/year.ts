/** A measure in one fiscal year, as the annual report tells it. */
export type Year = {
  readonly fiscalYear: number;
  readonly planned: string;
  readonly result: string;
  readonly next: string;
  readonly budget: number | null;
};

export const blankYear = (fiscalYear: number): Year => ({
  ...{ fiscalYear, planned: '', result: '', next: '', budget: null },
});

/**
 * What a year begins with when the one before is rolled into it: what was planned next is now planned.
 * What somebody wrote for the year already stays; undefined where nothing is to be carried.
 */
export function rolled(before: Year, after: Year | undefined): Year | undefined {
  if (before.next === '') return undefined;
  if (after && after.planned !== '') return undefined;
  const kept = after ?? blankYear(before.fiscalYear + 1);
  return { ...kept, planned: before.next };
}

/** What is still to be written before a year can be reported. */
export const yearGaps = ({ planned, result, next }: Year): ('planned' | 'result' | 'next')[] =>
  (['planned', 'result', 'next'] as const).filter(
    (part) => ({ planned, result, next })[part] === '',
  );
