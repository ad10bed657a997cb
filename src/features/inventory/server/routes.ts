import { route } from '#platform/http.ts';

import * as api from '../api.ts';
import * as service from './service.ts';
import { largest } from './unpack.ts';

export const inventoryRoutes = [
  route(api.listSystems, service.listSystems),
  route(api.showSystem, service.showSystem),
  route(api.registerSystem, service.registerSystem),
  route(api.changeSystem, service.changeSystem),
  route(api.stateExposure, service.stateExposure),
  route(api.retireSystem, service.retireSystem),
  route(api.submitInventory, service.submitInventory, { upload: largest }),
  route(api.listSubmissions, service.listSubmissions),
  route(api.showSubmission, service.showSubmission),
  route(api.listComponents, service.listComponents),
  route(api.findSystems, service.findSystems),
  route(api.listCoverage, service.listCoverage),
];
