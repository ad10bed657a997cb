import type { Text } from '#kernel/text.ts';

import { say } from './texts.ts';

/** Acts that are news to who was away, and how each is told. Bookkeeping and one's own acts are none. */
const told = new Map<string, Text>([
  ['intake.imported', say('situation.news.imported')],
  ['intake.quarantined', say('situation.news.quarantined')],
  ['intake.released', say('situation.news.released')],
  ['intake.rejected', say('situation.news.rejected')],
  ['intake.silent', say('situation.news.silent')],
  ['exposure.decided', say('situation.news.decided')],
  ['exposure.answered', say('situation.news.answered')],
  ['directive.drafted', say('situation.news.drafted')],
  ['directive.issued', say('situation.news.issued')],
  ['directive.amended', say('situation.news.amended')],
  ['directive.superseded', say('situation.news.superseded')],
  ['directive.retired', say('situation.news.retired')],
  ['directive.joined', say('situation.news.joined')],
  ['directive.relayed', say('situation.news.relayed')],
  ['directive.acknowledged', say('situation.news.acknowledged')],
  ['directive.claimed', say('situation.news.claimed')],
  ['directive.verified', say('situation.news.verified')],
  ['directive.contradicted', say('situation.news.contradicted')],
  ['directive.replied', say('situation.news.replied')],
  ['directive.released', say('situation.news.released-body')],
  ['directive.followed-up', say('situation.news.followed-up')],
  ['directive.extension-requested', say('situation.news.extension-requested')],
  ['directive.exception-requested', say('situation.news.exception-requested')],
  ['inventory.submitted', say('situation.news.submitted')],
  ['inventory.overdue', say('situation.news.inventory-overdue')],
]);

export const newsActs: readonly string[] = [...told.keys()];

/** An act in words; an act that is no news has none. */
export const newsWords = (act: string): Text | undefined => told.get(act);
