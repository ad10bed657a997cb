import { route } from '#platform/http.ts';

import * as behalfApi from '../behalf-api.ts';
import * as relayApi from '../relay-api.ts';
import * as requestApi from '../request-api.ts';
import { largestAttachment } from '../review.ts';
import * as reviewApi from '../review-api.ts';
import * as timelineApi from '../timeline-api.ts';
import { disputeBehalf, listOwnBehalf, recordOnBehalf, withdrawClaim } from './behalf.ts';
import {
  decideException,
  endException,
  listExceptions,
  proposeException,
  requestException,
} from './exception.ts';
import { decideExtension, listExtensions, requestExtension } from './extension.ts';
import { openDirective, orderRelay, relayDirective, reportOutsiders, showRelay } from './relay.ts';
import {
  addAttachment,
  addEvidence,
  assignReview,
  copyAttachment,
  judgeReview,
  listReviewers,
  listReviews,
} from './review.ts';
import { showAddressee } from './timeline.ts';

export const answerRoutes = [
  route(behalfApi.recordOnBehalf, recordOnBehalf),
  route(behalfApi.disputeBehalf, disputeBehalf),
  route(behalfApi.withdrawClaim, withdrawClaim),
  route(behalfApi.listOwnBehalf, listOwnBehalf),
  route(requestApi.requestExtension, requestExtension),
  route(requestApi.decideExtension, decideExtension),
  route(requestApi.listExtensions, listExtensions),
  route(requestApi.requestException, requestException),
  route(requestApi.proposeException, proposeException),
  route(requestApi.decideException, decideException),
  route(requestApi.endException, endException),
  route(requestApi.listExceptions, listExceptions),
  route(reviewApi.addAttachment, addAttachment, { upload: largestAttachment }),
  route(reviewApi.copyAttachment, copyAttachment, { isFile: true }),
  route(reviewApi.addEvidence, addEvidence),
  route(reviewApi.assignReview, assignReview),
  route(reviewApi.judgeReview, judgeReview),
  route(reviewApi.listReviews, listReviews),
  route(reviewApi.listReviewers, listReviewers),
  route(relayApi.orderRelay, orderRelay),
  route(relayApi.openDirective, openDirective),
  route(relayApi.relayDirective, relayDirective),
  route(relayApi.reportOutsiders, reportOutsiders),
  route(relayApi.showRelay, showRelay),
  route(timelineApi.showAddressee, showAddressee),
];
