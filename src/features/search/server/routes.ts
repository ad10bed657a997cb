import { route } from '#platform/http.ts';

import * as api from '../api.ts';
import { search } from './service.ts';

export const searchRoutes = [route(api.search, search)];
