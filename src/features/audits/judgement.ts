/** What an auditor found of a clause at a body. */
export const results = ['met', 'partly-met', 'not-met', 'not-applicable'] as const;
export type Result = (typeof results)[number];

/** What becomes of a judgement when the edition it was made under is succeeded by another. */
export const carriages = ['preserved', 'weakened', 'examine', 'new'] as const;
export type Carriage = (typeof carriages)[number];

/** How a judgement that is held came about: made here, or carried over as far as it could be. */
export const heldCarriages = ['judged', 'preserved', 'weakened'] as const;
export type HeldCarriage = (typeof heldCarriages)[number];

/**
 * Why: the relation that lets a judgement through, or what stands in its way.
 * - `equal`: the same is demanded.
 * - `contains`: the earlier clauses demanded at least this.
 * - `failed-part`: a part of what is demanded now was not met.
 * - `part`: only a part of what is demanded now was judged.
 * - `overlap`: what was judged and what is demanded now overlap.
 * - `split`: it cannot be told which of several clauses it falls on.
 * - `milder`: not met was more than what is demanded now.
 * - `unjudged`: not all that it came from was judged.
 * - `conflict`: what it came from was judged both ways.
 * - `no-predecessor`: nothing earlier demanded it.
 */
export const carriageReasons = [
  'equal',
  'contains',
  'failed-part',
  'part',
  'overlap',
  'split',
  'milder',
  'unjudged',
  'conflict',
  'no-predecessor',
] as const;
export type CarriageReason = (typeof carriageReasons)[number];

/** What is known of a clause of the later edition from judgements on the earlier one. */
export type Carried = {
  readonly clause: string;
  readonly carriage: Carriage;
  /** What is held to be so, wholly where preserved and as far as judged where weakened. */
  readonly result: Result | undefined;
  readonly reason: CarriageReason;
  /** The earlier clauses it rests on. */
  readonly from: readonly string[];
};
