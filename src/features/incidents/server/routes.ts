import { route } from '#platform/http.ts';

import * as amendmentApi from '../amendment-api.ts';
import * as api from '../api.ts';
import * as contributionApi from '../contribution-api.ts';
import * as deskApi from '../desk-api.ts';
import * as disseminationApi from '../dissemination-api.ts';
import * as filingApi from '../filing-api.ts';
import * as guestApi from '../guest-api.ts';
import * as guestDeskApi from '../guest-desk-api.ts';
import * as offlineApi from '../offline-api.ts';
import * as reportApi from '../report-api.ts';
import * as amendment from './amendment.ts';
import { giveFilingConsent } from './consent.ts';
import * as contribution from './contribution.ts';
import {
  fileCorrections,
  listCorrections,
  showFiling,
  takeReceipt,
  withdrawFiling,
} from './correction.ts';
import { assessMatter, joinMatters, listMatters, partMatter, showMatter } from './desk.ts';
import * as dissemination from './dissemination.ts';
import { fileReports, previewFiling } from './filing.ts';
import { forwardFiling } from './forward.ts';
import * as guest from './guest.ts';
import * as guestDesk from './guest-desk.ts';
import { acknowledgeFiling, answerMessage, requestReport, writeToReporter } from './message.ts';
import { bringIncident, makeOfflinePage } from './offline.ts';
import { listAuthorities, setAuthority } from './recipients.ts';
import {
  addIncidentFile,
  addTimeline,
  answerScope,
  closeIncident,
  copyIncidentFile,
  listFacts,
  listIncidents,
  openIncident,
  renameIncident,
  showIncident,
  tellFact,
} from './record.ts';
import { compareMatters, showIncidentSituation, showIncidentStatistics } from './report.ts';
import { listIncidentQuestions, showStandings } from './standings.ts';

/** As much as one file of evidence may hold. */
const largestFile = 10 * 1024 * 1024;

/** A facts file with what it carries along, in Base 64. */
const largestFactsFile = 16 * 1024 * 1024;

export const incidentRoutes = [
  route(offlineApi.makeOfflinePage, makeOfflinePage, { isFile: true }),
  route(offlineApi.bringIncident, bringIncident, { upload: largestFactsFile }),
  route(api.listIncidents, listIncidents),
  route(api.openIncident, openIncident),
  route(api.renameIncident, renameIncident),
  route(api.closeIncident, closeIncident),
  route(api.showIncident, showIncident),
  route(api.listFacts, listFacts),
  route(api.tellFact, tellFact),
  route(api.answerScope, answerScope),
  route(api.addTimeline, addTimeline),
  route(api.addIncidentFile, addIncidentFile, { upload: largestFile }),
  route(api.copyIncidentFile, copyIncidentFile, { isFile: true }),
  route(api.showStandings, showStandings),
  route(api.listIncidentQuestions, listIncidentQuestions),
  route(filingApi.previewFiling, previewFiling),
  route(filingApi.fileReports, fileReports),
  route(filingApi.listCorrections, listCorrections),
  route(filingApi.fileCorrections, fileCorrections),
  route(filingApi.withdrawFiling, withdrawFiling),
  route(filingApi.giveFilingConsent, giveFilingConsent),
  route(filingApi.showFiling, showFiling),
  route(filingApi.takeReceipt, takeReceipt),
  route(filingApi.answerMessage, answerMessage),
  route(deskApi.listMatters, listMatters),
  route(deskApi.showMatter, showMatter),
  route(deskApi.acknowledgeFiling, acknowledgeFiling),
  route(deskApi.assessMatter, assessMatter),
  route(deskApi.writeToReporter, writeToReporter),
  route(deskApi.requestReport, requestReport),
  route(disseminationApi.showDisseminations, dissemination.showDisseminations),
  route(disseminationApi.disseminate, dissemination.disseminate),
  route(disseminationApi.recallDissemination, dissemination.recallDissemination),
  route(disseminationApi.takeBundle, dissemination.takeBundle, { isFile: true }),
  route(reportApi.compareMatters, compareMatters),
  route(deskApi.joinMatters, joinMatters),
  route(deskApi.partMatter, partMatter),
  route(deskApi.forwardFiling, forwardFiling),
  route(deskApi.listAuthorities, listAuthorities),
  route(deskApi.setAuthority, setAuthority),
  route(amendmentApi.listDutyAmendments, amendment.listDutyAmendments),
  route(amendmentApi.tryDutyAmendment, amendment.tryDutyAmendment),
  route(amendmentApi.proposeDutyAmendment, amendment.proposeDutyAmendment),
  route(contributionApi.listContributions, contribution.listContributions),
  route(contributionApi.inviteContractor, contribution.inviteContractor, { secrets: ['code'] }),
  route(contributionApi.revokeContribution, contribution.revokeContribution),
  route(contributionApi.openContribution, contribution.openContribution, { perMinute: 10 }),
  route(contributionApi.contributeFact, contribution.contributeFact, { perMinute: 120 }),
  route(guestApi.showIntake, guest.showIntake),
  route(guestApi.openGuestInvitation, guest.openGuestInvitation, { perMinute: 10 }),
  route(guestApi.fileGuestReport, guest.fileGuestReport, { perMinute: 10 }),
  route(guestApi.openGuestReport, guest.openGuestReport, { perMinute: 10 }),
  route(guestApi.correctGuestReport, guest.correctGuestReport, { perMinute: 10 }),
  route(guestApi.withdrawGuestReport, guest.withdrawGuestReport, { perMinute: 10 }),
  route(guestApi.takeGuestReceipt, guest.takeGuestReceipt, { perMinute: 10 }),
  route(guestDeskApi.listGuests, guestDesk.listGuests),
  route(guestDeskApi.showGuest, guestDesk.showGuest),
  route(guestDeskApi.listGuestInvitations, guestDesk.listGuestInvitations),
  route(guestDeskApi.inviteGuest, guestDesk.inviteGuest, { secrets: ['code'] }),
  route(guestDeskApi.revokeGuestInvitation, guestDesk.revokeGuestInvitation),
  route(guestDeskApi.showIntakeSetting, guestDesk.showIntakeSetting),
  route(guestDeskApi.setIntake, guestDesk.setIntake),
  route(guestDeskApi.listUnjoinedGuests, guestDesk.listUnjoinedGuests),
  route(guestDeskApi.joinGuest, guestDesk.joinGuest),
  route(guestDeskApi.listGuestReportsOf, guestDesk.listGuestReportsOf),
  route(reportApi.showIncidentSituation, showIncidentSituation),
  route(reportApi.showIncidentStatistics, showIncidentStatistics),
];
