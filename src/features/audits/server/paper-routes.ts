import type { Catalogue } from '#kernel/text.ts';
import { type Route, route } from '#platform/http.ts';

import * as api from '../summary-api.ts';
import { auditPaperDesk } from './audit-papers.ts';

/** Papers are written in the words of the whole program. */
export function auditPaperRoutes(words: Catalogue): readonly Route[] {
  const { takeReport, takeSummary } = auditPaperDesk(words);
  return [
    route(api.takeReport, takeReport, { isFile: true }),
    route(api.takeSummary, takeSummary, { isFile: true }),
  ];
}
