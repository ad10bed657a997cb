import { route } from '#platform/http.ts';

import * as api from '../api.ts';
import * as vex from '../assertion-api.ts';
import * as assert from './assert.ts';
import * as assertions from './assertions.ts';
import * as service from './service.ts';

export const exposureRoutes = [
  route(api.listUrgent, service.listUrgent),
  route(api.showExposure, service.showExposure),
  route(api.showAffected, service.showAffected),
  route(api.showExposureTree, service.showExposureTree),
  route(api.decideExposure, service.decideExposure),
  route(api.listDecisions, service.listDecisions),
  route(api.stateInput, service.stateInput),
  route(api.listQuestions, service.listQuestions),
  route(api.answerQuestion, service.answerQuestion),
  route(vex.takeVex, assert.takeVex, { upload: vex.largestVex }),
  route(vex.stateVex, assert.stateVex, { upload: vex.largestVex }),
  route(vex.listSupplierAssertions, assertions.listSupplierAssertions),
  route(vex.listOwnAssertions, assertions.listOwnAssertions),
  route(vex.decideAssertion, assert.decideAssertion),
  route(vex.listSuppliers, assertions.listSuppliers),
  route(vex.recogniseSupplier, assert.recogniseSupplier),
  route(vex.revokeSupplier, assert.revokeSupplier),
];
