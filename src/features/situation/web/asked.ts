import { listQuestions, listUrgent } from '#features/exposure/api.ts';
import { listFeeds } from '#features/intake/api.ts';
import { question } from '#ui/ahead.ts';

import { listNews, showExposed, showKnown, showStandings, showTasks } from '../api.ts';

/** Of the threats that are exploited, as many as the situation names, and as many as fit on the wall. */
export const urgent = { exploited: 'yes', limit: 20 } as const;
export const urgentOnWall = { exploited: 'yes', limit: 8 } as const;

/** What the situation is made of: what takes longest to answer first, since a browser asks few things at once. */
export const situationAsked = [
  question(listNews, {}),
  question(showExposed, {}),
  question(listUrgent, urgent),
  question(showStandings, {}),
  question(showKnown, {}),
  question(showTasks, {}),
  question(listQuestions, {}),
  question(listFeeds, {}),
];

/** What the first picture of the wall is made of. */
export const wallAsked = [question(listUrgent, urgentOnWall)];
