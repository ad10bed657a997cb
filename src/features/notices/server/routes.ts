import { route } from '#platform/http.ts';

import * as api from '../api.ts';
import * as calendars from './calendars.ts';
import * as channels from './channels.ts';
import * as log from './log.ts';
import * as rules from './rules.ts';
import * as service from './service.ts';

export const noticeRoutes = [
  route(api.listNotices, service.listNotices),
  route(api.countUnread, service.countUnread),
  route(api.readNotice, service.readNotice),
  route(api.readAllNotices, service.readAllNotices),
  route(api.listChannels, channels.listChannels),
  route(api.addChannel, channels.addChannel, { secrets: ['target', 'secret'] }),
  route(api.verifyChannel, channels.verifyChannel, { secrets: ['code'] }),
  route(api.testChannel, channels.testChannel),
  route(api.changeCeiling, channels.changeCeiling),
  route(api.endChannel, channels.endChannel),
  route(api.listRules, rules.listRules),
  route(api.addRule, rules.addRule),
  route(api.switchRule, rules.switchRule),
  route(api.endRule, rules.endRule),
  route(api.listDeliveries, log.listDeliveries),
  route(api.retryDelivery, log.retryDelivery),
  route(api.showSending, log.showSending),
  route(api.listCalendars, calendars.listCalendars),
  route(api.addCalendar, calendars.addCalendar, { secrets: ['secret'] }),
  route(api.endCalendar, calendars.endCalendar),
];
