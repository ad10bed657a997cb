import { grounds, obstacles } from './audience.ts';

/** Why something left through the exit door, or stayed. */
export const passageReasons = [
  ...grounds,
  ...obstacles,
  'no-consent',
  'beyond-reach',
  'disagreed',
] as const;
export type PassageReason = (typeof passageReasons)[number];
