import { route } from '#platform/http.ts';

import * as api from '../api.ts';
import { exportTable } from './export.ts';
import * as service from './service.ts';

export const viewRoutes = [
  route(api.listViews, service.listViews),
  route(api.keepView, service.keepView),
  route(api.changeView, service.changeView),
  route(api.endView, service.endView),
  route(api.exportTable, exportTable),
];
