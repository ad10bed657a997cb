import { route } from '#platform/http.ts';

import * as handoverApi from '../handover-api.ts';
import * as invitationApi from '../invitation-api.ts';
import * as recoveryApi from '../recovery-api.ts';
import * as setupApi from '../setup-api.ts';
import { acceptInvitation, openInvitation } from './accept.ts';
import * as handover from './handover.ts';
import * as invite from './invite.ts';
import * as recover from './recover.ts';
import * as setup from './setup.ts';
import { importInvitations, tryInvitations } from './sheet.ts';
import { downloadInvitationSheet } from './template.ts';

const largestSheet = 10 * 1024 * 1024;
const told = ['letters', 'file'];

export const peopleRoutes = [
  route(invitationApi.listInvitations, invite.listInvitations),
  route(invitationApi.invitePerson, invite.invitePerson, { secrets: told }),
  route(invitationApi.downloadInvitationSheet, downloadInvitationSheet),
  route(invitationApi.tryInvitations, tryInvitations, { upload: largestSheet }),
  route(invitationApi.importInvitations, importInvitations, {
    upload: largestSheet,
    secrets: told,
  }),
  route(invitationApi.renewInvitations, invite.renewInvitations, { secrets: told }),
  route(invitationApi.revokeInvitation, invite.revokeInvitation),
  route(invitationApi.openInvitation, openInvitation),
  route(invitationApi.acceptInvitation, acceptInvitation, { session: openedBy }),
  route(recoveryApi.listRecoveries, recover.listRecoveries),
  route(recoveryApi.listWaitingRecoveries, recover.listWaitingRecoveries),
  route(recoveryApi.issueRecovery, recover.issueRecovery, { secrets: ['code'] }),
  route(recoveryApi.confirmRecovery, recover.confirmRecovery),
  route(recoveryApi.endRecovery, recover.endRecovery),
  route(recoveryApi.recover, recover.recover, { session: openedBy }),
  route(handoverApi.listHandovers, handover.listHandovers),
  route(handoverApi.showHandover, handover.showHandover),
  route(handoverApi.listSuccessors, handover.listSuccessors),
  route(handoverApi.beginHandover, handover.beginHandover),
  route(handoverApi.relistHandover, handover.relistHandover),
  route(handoverApi.completeHandover, handover.completeHandover),
  route(handoverApi.withdrawHandover, handover.withdrawHandover),
  route(setupApi.showSetup, setup.showSetup),
  route(setupApi.openSetup, setup.openSetup),
  route(setupApi.setUp, setup.setUp),
  route(setupApi.chooseDemo, setup.chooseDemo),
  route(setupApi.resetDemo, setup.resetDemo),
];

/** The secret for the cookie; the endpoint's own output does not name it, so it stays out of the answer. */
function openedBy(opened: object): string | null {
  return 'secret' in opened && typeof opened.secret === 'string' ? opened.secret : null;
}
