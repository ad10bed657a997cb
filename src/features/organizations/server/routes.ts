import { route } from '#platform/http.ts';

import * as api from '../api.ts';
import { listOrganizations, registerSheet, showOrganization } from './service.ts';

export const organizationRoutes = [
  route(api.listOrganizations, listOrganizations),
  route(api.showOrganization, showOrganization),
  route(api.importOrganizations, registerSheet),
];
