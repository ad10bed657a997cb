import { type Route, route } from '#platform/http.ts';

import * as api from '../consultation-api.ts';
import * as doorApi from '../door-api.ts';
import * as planApi from '../plan-api.ts';
import * as statementApi from '../statement-api.ts';
import * as strategyApi from '../strategy-api.ts';
import * as annual from './annual-reports.ts';
import { computeSamples } from './computed.ts';
import * as consultations from './consultations.ts';
import * as desk from './desk.ts';
import * as door from './door.ts';
import { listGoals } from './for-meetings.ts';
import * as opinions from './opinions.ts';
import * as plans from './plans.ts';
import * as statements from './statements.ts';
import * as strategies from './strategies.ts';
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
  route(statementApi.listStatements, statements.listStatements),
  route(statementApi.showStatement, statements.showStatement),
  route(statementApi.draftStatement, statements.draftStatement),
  route(statementApi.addPoint, statements.addPoint),
  route(statementApi.dropPoint, statements.dropPoint),
  route(statementApi.adoptStatement, statements.adoptStatement),
  route(statementApi.sendStatement, statements.sendStatement),
  route(statementApi.receivePoint, statements.receivePoint),
  route(strategyApi.showStrategy, strategies.showStrategy),
  route(strategyApi.listGoals, listGoals),
  route(strategyApi.setGoal, strategies.setGoal),
  route(strategyApi.setMeasure, strategies.setMeasure),
  route(strategyApi.setIndicator, strategies.setIndicator),
  route(strategyApi.takeSample, strategies.takeSample),
  route(strategyApi.computeSamples, computeSamples),
  route(strategyApi.showMeasure, strategies.showMeasure),
  route(strategyApi.setMilestone, strategies.setMilestone),
  route(strategyApi.reachMilestone, strategies.reachMilestone),
  route(strategyApi.moveMeasure, strategies.moveMeasure),
  route(strategyApi.showAnnualReport, annual.showAnnualReport),
  route(strategyApi.writeYear, annual.writeYear),
  route(strategyApi.rollYear, annual.rollYear),
  route(doorApi.listOpenConsultations, door.listOpenConsultations),
  route(doorApi.openOpinionDoor, door.openOpinionDoor),
  route(doorApi.giveOpinionAtDoor, door.giveOpinionAtDoor),
  route(doorApi.withdrawAtDoor, door.withdrawAtDoor),
];
