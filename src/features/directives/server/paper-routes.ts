import type { Catalogue } from '#kernel/text.ts';
import { type Route, route } from '#platform/http.ts';

import * as api from '../paper-api.ts';
import { paperDesk } from './paper.ts';

/** Papers are written in the words of the whole program. */
export function paperRoutes(words: Catalogue): readonly Route[] {
  const { showPaper, takePaper } = paperDesk(words);
  return [route(api.showPaper, showPaper), route(api.takePaper, takePaper, { isFile: true })];
}
