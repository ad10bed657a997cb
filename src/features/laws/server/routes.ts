import { route } from '#platform/http.ts';

import * as api from '../api.ts';
import * as assetApi from '../asset-api.ts';
import { largestInstrument } from '../instrument.ts';
import { largestEvidence } from '../obligation.ts';
import * as readinessApi from '../readiness-api.ts';
import * as resourceApi from '../resource-api.ts';
import * as assets from './assets.ts';
import * as extraction from './extraction.ts';
import * as laws from './laws.ts';
import * as plans from './plans.ts';
import * as readiness from './readiness.ts';
import * as resources from './resources.ts';
import { reviewObligation } from './reviews.ts';

export const lawRoutes = [
  route(api.listLaws, laws.listLaws),
  route(api.listLawOffers, extraction.listLawOffers),
  route(api.adoptLaws, extraction.adoptLaws),
  route(api.takeLaw, extraction.takeLaw, { upload: largestInstrument }),
  route(api.writeLaw, extraction.writeLaw),
  route(api.showLaw, laws.showLaw),
  route(api.draftObligation, extraction.draftObligation),
  route(api.decideObligation, extraction.decideObligation),
  route(api.reviewObligation, reviewObligation),
  route(api.linkObligation, extraction.linkObligation),
  route(api.publishGuidance, laws.publishGuidance),
  route(readinessApi.showReadiness, readiness.showReadiness),
  route(readinessApi.planObligation, plans.planObligation),
  route(readinessApi.showMilestone, readiness.showMilestone),
  route(readinessApi.planMilestone, plans.planMilestone),
  route(readinessApi.reportMilestone, plans.reportMilestone),
  route(readinessApi.handInReadinessEvidence, plans.handInReadinessEvidence, {
    upload: largestEvidence,
  }),
  route(readinessApi.downloadReadinessEvidence, plans.downloadReadinessEvidence),
  route(readinessApi.weighSlip, readiness.weighSlip),
  route(resourceApi.listResources, resources.listResources),
  route(resourceApi.stateResource, resources.stateResource),
  route(assetApi.listAssets, assets.listAssets),
  route(assetApi.judgeComputer, assets.judgeComputer),
  route(assetApi.notifyComputer, assets.notifyComputer),
  route(assetApi.showNotification, assets.showNotification),
  route(assetApi.takeNotificationReceipt, assets.takeNotificationReceipt),
];
