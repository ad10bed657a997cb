import { route } from '#platform/http.ts';
import { streamRoute } from '#platform/stream.ts';

import * as api from '../api.ts';
import { listEntries } from './service.ts';
import { type Ear, followChanges } from './watch.ts';

/** What changes is told to whoever may see it, and to whoever hears of it otherwise. */
export const ledgerRoutes = (ears: readonly Ear[] = []) => [
  route(api.listEntries, listEntries),
  streamRoute(api.followChanges, followChanges(undefined, ears)),
];
