import { route } from '#platform/http.ts';
import { streamRoute } from '#platform/stream.ts';

import * as api from '../api.ts';
import { listEntries } from './service.ts';
import { followChanges } from './watch.ts';

export const ledgerRoutes = [
  route(api.listEntries, listEntries),
  streamRoute(api.followChanges, followChanges()),
];
