import type { Text } from '#kernel/text.ts';

import type { Row } from './comparison.ts';
import { say } from './page-texts.ts';

export const changeWords = {
  added: say('plans.change.added'),
  removed: say('plans.change.removed'),
  moved: say('plans.change.moved'),
  reworded: say('plans.change.reworded'),
} as const;

/** What became of a paragraph, in words; nothing where nothing did. */
export const rowWords = ({ kind, marks }: Pick<Row, 'kind' | 'marks'>): Text[] =>
  kind === 'kept' ? marks.map((mark) => changeWords[mark]) : [changeWords[kind]];
