import type { Catalogue } from '#kernel/text.ts';
import { type Route, route } from '#platform/http.ts';

import * as api from '../paper-api.ts';
import { incidentPapers } from './paper.ts';

/** Papers are written in the words of the whole program. */
export function incidentPaperRoutes(words: Catalogue): readonly Route[] {
  const { takeFilingPaper, takeSituationPaper, takeStatisticsPaper } = incidentPapers(words);
  return [
    route(api.takeFilingPaper, takeFilingPaper, { isFile: true }),
    route(api.takeSituationPaper, takeSituationPaper, { isFile: true }),
    route(api.takeStatisticsPaper, takeStatisticsPaper, { isFile: true }),
  ];
}
