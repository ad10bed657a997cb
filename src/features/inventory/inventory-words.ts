import type { Text } from '#kernel/text.ts';

import type { Step } from './dependency.ts';
import { say as sayDependency } from './dependency-texts.ts';
import type { Freshness } from './freshness.ts';
import type { Importance } from './system.ts';
import { say } from './texts.ts';

const freshnesses: Record<Freshness, Text> = {
  fresh: say('inventory.freshness.fresh'),
  stale: say('inventory.freshness.stale'),
  none: say('inventory.freshness.none'),
};

const importances: Record<Importance, Text> = {
  high: say('inventory.importance.high'),
  medium: say('inventory.importance.medium'),
  low: say('inventory.importance.low'),
};

export const freshnessWords = (freshness: Freshness): Text => freshnesses[freshness];

/** How important a system is; null while it has not been rated. */
export const importanceWords = (importance: Importance | null): Text =>
  importance === null ? say('inventory.importance.unrated') : importances[importance];

/** One link of the way from a thing to a system that rests on it. */
export const pathWords = ({ by, name }: Step): Text =>
  sayDependency(by === 'links-to' ? 'inventory.path.links-to' : 'inventory.path.engaged-by', {
    name,
  });
