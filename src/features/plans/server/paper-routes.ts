import type { Catalogue } from '#kernel/text.ts';
import { type Route, route } from '#platform/http.ts';

import { takeTable } from '../consultation-api.ts';
import { takeComparison } from '../plan-api.ts';
import { takeStatement } from '../statement-api.ts';
import { takeAnnualReport } from '../strategy-api.ts';
import { planPaperDesk } from './paper-desk.ts';

/** Papers are written in the words of the whole program. */
export function planPaperRoutes(words: Catalogue): readonly Route[] {
  const desk = planPaperDesk(words);
  return [
    route(takeComparison, desk.takeComparison, { isFile: true }),
    route(takeTable, desk.takeTable, { isFile: true }),
    route(takeStatement, desk.takeStatement, { isFile: true }),
    route(takeAnnualReport, desk.takeAnnualReport, { isFile: true }),
  ];
}
