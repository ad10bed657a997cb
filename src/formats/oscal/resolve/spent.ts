/** What may be spent on one profile with all it imports; what asks for more is refused. */
export const most = {
  /** Controls selected by imports, before those that are excluded. */
  controls: 100_000,
  /** Groups, parameters, resources, roles and parties that profiles bring from one catalogue again. */
  brought: 300_000,
  /** Controls inserted into custom structures. */
  inserted: 100_000,
  /** Characters looked at while identifiers are compared with patterns. */
  compared: 10_000_000,
  /** Objects looked at or copied for alterations and settings. */
  altered: 2_000_000,
} as const;

/** What has been spent so far. */
export type Spent = Record<keyof typeof most, number>;

export function nothingSpent(): Spent {
  return { controls: 0, brought: 0, inserted: 0, compared: 0, altered: 0 };
}
