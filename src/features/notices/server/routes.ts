import { route } from '#platform/http.ts';

import * as api from '../api.ts';
import * as service from './service.ts';

export const noticeRoutes = [
  route(api.listNotices, service.listNotices),
  route(api.countUnread, service.countUnread),
  route(api.readNotice, service.readNotice),
  route(api.readAllNotices, service.readAllNotices),
];
