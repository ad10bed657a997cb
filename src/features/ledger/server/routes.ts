import { type Route, route } from '#platform/http.ts';
import { type StreamRoute, streamRoute } from '#platform/stream.ts';

import * as api from '../api.ts';
import { entriesNamedBy, type NamesOf } from './service.ts';
import { followChanges } from './watch.ts';

/** The ledger knows who acted by their ids; a later feature knows their names. */
export const ledgerRoutes = (namesOf: NamesOf): readonly (Route | StreamRoute)[] => [
  route(api.listEntries, entriesNamedBy(namesOf)),
  streamRoute(api.followChanges, followChanges()),
];
