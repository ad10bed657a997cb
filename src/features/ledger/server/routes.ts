import { route } from '#platform/http.ts';

import * as api from '../api.ts';
import { listEntries } from './service.ts';

export const ledgerRoutes = [route(api.listEntries, listEntries)];
