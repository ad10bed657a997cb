import { route } from '#platform/http.ts';

import * as api from '../api.ts';
import { acknowledgeDirective, claimRemedy } from './answer.ts';
import { compareVersions } from './compare.ts';
import { draftDirective, rewordDirective } from './draft.ts';
import { issueDirective } from './issue.ts';
import { previewDirective } from './preview.ts';
import { exportReplies, listReplies, saveReply, showReply, submitReply } from './reply.ts';
import { decideRetirements, proposeRetirements } from './retire.ts';
import { previewAddressees } from './scoping.ts';
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
  route(api.proposeRetirements, proposeRetirements),
  route(api.decideRetirements, decideRetirements),
  route(api.compareVersions, compareVersions),
  route(api.showReply, showReply),
  route(api.saveReply, saveReply),
  route(api.submitReply, submitReply),
  route(api.listReplies, listReplies),
  route(api.exportReplies, exportReplies),
];
