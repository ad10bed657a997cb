import { route } from '#platform/http.ts';

import * as api from '../api.ts';
import * as service from './service.ts';

export const exposureRoutes = [
  route(api.listUrgent, service.listUrgent),
  route(api.showExposure, service.showExposure),
  route(api.decideExposure, service.decideExposure),
  route(api.listDecisions, service.listDecisions),
  route(api.stateInput, service.stateInput),
  route(api.listQuestions, service.listQuestions),
  route(api.answerQuestion, service.answerQuestion),
];
