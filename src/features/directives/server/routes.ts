import { route } from '#platform/http.ts';

import * as api from '../api.ts';
import * as courseApi from '../course-api.ts';
import * as replyApi from '../reply-api.ts';
import * as standingApi from '../standing-directive-api.ts';
import * as summaryApi from '../summary-api.ts';
import { acknowledgeDirective, claimRemedy } from './answer.ts';
import { compareVersions } from './compare.ts';
import { showCourse, takeChart } from './course.ts';
import { draftDirective, rewordDirective } from './draft.ts';
import { issueDirective } from './issue.ts';
import { previewDirective } from './preview.ts';
import { exportReplies, listReplies, saveReply, showReply, submitReply } from './reply.ts';
import { decideRetirements, proposeRetirements } from './retire.ts';
import { previewAddressees } from './scoping.ts';
import {
  approveStandingDirective,
  decideWaiting,
  endStandingDirective,
  listStandingDirectives,
  proposeStandingDirective,
  showStandingDirective,
} from './standing-directive.ts';
import { previewSummary, shareSummary, showSummary } from './summary.ts';
import { listAddressees, listDirectives, listOrders, showDirective } from './view.ts';

export const directiveRoutes = [
  route(api.listDirectives, listDirectives),
  route(api.showDirective, showDirective),
  route(api.listAddressees, listAddressees),
  route(api.previewDirective, previewDirective),
  route(api.previewAddressees, previewAddressees),
  route(api.draftDirective, draftDirective),
  route(api.rewordDirective, rewordDirective),
  route(api.issueDirective, issueDirective),
  route(api.acknowledgeDirective, acknowledgeDirective),
  route(api.claimRemedy, claimRemedy),
  route(api.listOrders, listOrders),
  route(courseApi.showCourse, showCourse),
  route(courseApi.takeChart, takeChart),
  route(api.proposeRetirements, proposeRetirements),
  route(api.decideRetirements, decideRetirements),
  route(api.compareVersions, compareVersions),
  route(replyApi.showReply, showReply),
  route(replyApi.saveReply, saveReply),
  route(replyApi.submitReply, submitReply),
  route(replyApi.listReplies, listReplies),
  route(replyApi.exportReplies, exportReplies),
  route(summaryApi.showSummary, showSummary),
  route(summaryApi.previewSummary, previewSummary),
  route(summaryApi.shareSummary, shareSummary),
  route(standingApi.listStandingDirectives, listStandingDirectives),
  route(standingApi.showStandingDirective, showStandingDirective),
  route(standingApi.proposeStandingDirective, proposeStandingDirective),
  route(standingApi.approveStandingDirective, approveStandingDirective),
  route(standingApi.endStandingDirective, endStandingDirective),
  route(standingApi.decideWaiting, decideWaiting),
];
