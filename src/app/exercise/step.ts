import type { Text } from '#kernel/text.ts';

export const stepNames = [
  'nation',
  'advisories',
  'inventories',
  'matching',
  'decisions',
  'answers',
  'choice',
  'directive',
  'claims',
  'proofs',
  'clock',
  'standings',
] as const;
export type StepName = (typeof stepNames)[number];

/** A file that was not taken, and why. */
export type LeftOut = { readonly file: string; readonly reason: Text };

/** What happened, by name: how many, or which. */
export type Counts = Readonly<Record<string, number | string>>;

/** One step of the chain as it was done. */
export type Step = {
  readonly name: StepName;
  readonly counts: Counts;
  readonly leftOut: readonly LeftOut[];
  /** How long it took, in milliseconds of this machine, not of the installation's clock. */
  readonly ms: number;
};

/** What a step leaves behind for those after it. */
export type Done<Result> = {
  readonly counts: Counts;
  readonly leftOut?: readonly LeftOut[];
  readonly result: Result;
};

/** Does steps one by one and tells each when it is done. */
export type Teller = <Result>(name: StepName, act: () => Promise<Done<Result>>) => Promise<Result>;

export function teller(tell: (step: Step) => void): Teller {
  return async (name, act) => {
    const begun = performance.now();
    const { counts, leftOut = [], result } = await act();
    tell({ name, counts, leftOut, ms: Math.round(performance.now() - begun) });
    return result;
  };
}
