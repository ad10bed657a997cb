import { type Route, route } from '#platform/http.ts';

import * as api from '../consultation-api.ts';
import * as doorApi from '../door-api.ts';
import * as planApi from '../plan-api.ts';
import * as consultations from './consultations.ts';
import * as desk from './desk.ts';
import * as door from './door.ts';
import * as opinions from './opinions.ts';
import * as plans from './plans.ts';
import { showTable } from './tables-of-opinions.ts';

export const planRoutes: readonly Route[] = [
  route(planApi.listPlans, plans.listPlans),
  route(planApi.beginPlan, plans.beginPlan),
  route(planApi.showPlan, plans.showPlan),
  route(planApi.showRevision, plans.showRevision),
  route(planApi.writeRevision, plans.writeRevision),
  route(planApi.adoptRevision, plans.adoptRevision),
  route(planApi.compareRevisions, plans.compareRevisions),
  route(api.listConsultations, consultations.listConsultations),
  route(api.openConsultation, consultations.openConsultation),
  route(api.showConsultation, consultations.showConsultation),
  route(api.moveClosing, consultations.moveClosing),
  route(api.invitePerson, consultations.invitePerson, { secrets: ['code'] }),
  route(api.revokeInvitee, consultations.revokeInvitee),
  route(api.giveOpinion, opinions.giveOpinion),
  route(api.withdrawOpinion, opinions.withdrawOpinion),
  route(api.listOpinions, opinions.listOpinions),
  route(api.moderateOpinions, desk.moderateOpinions),
  route(api.mergeOpinions, desk.mergeOpinions),
  route(api.undoMerge, desk.undoMerge),
  route(api.draftAnswer, desk.draftAnswer),
  route(api.approveAnswers, desk.approveAnswers),
  route(api.publishAnswers, desk.publishAnswers),
  route(api.showTable, showTable),
  route(doorApi.listOpenConsultations, door.listOpenConsultations),
  route(doorApi.openOpinionDoor, door.openOpinionDoor),
  route(doorApi.giveOpinionAtDoor, door.giveOpinionAtDoor, { perMinute: 10 }),
  route(doorApi.withdrawAtDoor, door.withdrawAtDoor),
];
