import { route } from '#platform/http.ts';

import * as api from '../api.ts';
import * as service from './service.ts';

export const profileRoutes = [
  route(api.showProfile, service.showProfile),
  route(api.listTables, service.listTables),
  route(api.showTable, service.showTable),
  route(api.proposeTable, service.proposeTable),
  route(api.proposeDefault, service.proposeDefault),
  route(api.decideAmendment, service.decideAmendment),
  route(api.reckonDeadline, service.reckonDeadline),
];
