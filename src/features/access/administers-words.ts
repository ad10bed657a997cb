import type { Text } from '#kernel/text.ts';

import type { Administers } from './delegation.ts';
import { say } from './texts.ts';

const names: Record<Administers, Text> = {
  nobody: say('access.administers.nobody'),
  own: say('access.administers.own'),
  below: say('access.administers.below'),
};

/** Whose people somebody administers, in words. */
export const administersWords = (administers: Administers): Text => names[administers];
