import { route } from '#platform/http.ts';

import * as api from '../api.ts';
import { takeReceipt as receipt } from '../receipt-api.ts';
import {
  addMember,
  closeCommunity,
  foundCommunity,
  listCommunities,
  removeMember,
} from './communities.ts';
import { answerConsent, askConsent, listConsents } from './consents.ts';
import { decideLowering, listLowerings, requestLowering, withdrawLowering } from './lowering.ts';
import { markSubject } from './mark.ts';
import { takeReceipt } from './receipt.ts';
import { listMarkings, listPassages, listReaders, previewAudience } from './view.ts';

export const labelRoutes = [
  route(api.listMarkings, listMarkings),
  route(api.markSubject, markSubject),
  route(api.listLowerings, listLowerings),
  route(api.requestLowering, requestLowering),
  route(api.decideLowering, decideLowering),
  route(api.withdrawLowering, withdrawLowering),
  route(api.listCommunities, listCommunities),
  route(api.foundCommunity, foundCommunity),
  route(api.addMember, addMember),
  route(api.removeMember, removeMember),
  route(api.closeCommunity, closeCommunity),
  route(api.listConsents, listConsents),
  route(api.askConsent, askConsent),
  route(api.answerConsent, answerConsent),
  route(api.listPassages, listPassages),
  route(api.previewAudience, previewAudience),
  route(api.listReaders, listReaders),
  route(receipt, takeReceipt, { isFile: true }),
];
