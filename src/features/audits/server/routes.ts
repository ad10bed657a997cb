import { route } from '#platform/http.ts';

import * as campaignApi from '../campaign-api.ts';
import { largestDocument } from '../document.ts';
import * as documentApi from '../document-api.ts';
import { largestEdition } from '../edition.ts';
import * as editionApi from '../edition-api.ts';
import { largestEvidence } from '../evidence.ts';
import * as evidenceApi from '../evidence-api.ts';
import * as fieldApi from '../fieldwork-api.ts';
import * as fileApi from '../file-api.ts';
import * as findingApi from '../finding-api.ts';
import * as draftApi from '../mapping-draft-api.ts';
import * as messageApi from '../message-api.ts';
import * as policyApi from '../policy-api.ts';
import * as summaryApi from '../summary-api.ts';
import * as takingApi from '../taking-api.ts';
import { computeEvidence } from './automatic.ts';
import { bringDocument, handInDocument } from './bringing.ts';
import * as campaigns from './campaigns.ts';
import { bringCopy, takeCopy } from './copies.ts';
import { takeDocument } from './documents.ts';
import * as editions from './editions.ts';
import * as evidence from './evidence.ts';
import * as fieldwork from './fieldwork.ts';
import * as findings from './findings.ts';
import { listDocuments, takeKeptDocument } from './kept-documents.ts';
import * as drafts from './mapping-drafts.ts';
import { listMessages, writeToAuditors, writeToBody } from './messages.ts';
import { moveCampaign, showImpact } from './moving.ts';
import { openFromPlan } from './planned.ts';
import * as policies from './policies.ts';
import * as staffing from './staffing.ts';
import { listFindingSources, previewFindings, takeFindings } from './taking.ts';
import { importTraining, listTraining } from './training.ts';

/** A list of courses; what is longer is read aside elsewhere. */
const largestList = 256 * 1024;
import { showSummary } from './summaries.ts';

export const auditRoutes = [
  route(editionApi.listEditions, editions.listEditions),
  route(editionApi.importEdition, editions.importEdition, { upload: largestEdition }),
  route(editionApi.showEdition, editions.showEdition),
  route(editionApi.compareEditions, editions.compareEditions),
  route(editionApi.showSuccessions, editions.showSuccessions),
  route(editionApi.listMappings, editions.listMappings),
  route(editionApi.importMapping, editions.importMapping, { upload: largestEdition }),
  route(draftApi.listMappingDrafts, drafts.listMappingDrafts),
  route(draftApi.beginMapping, drafts.beginMapping),
  route(draftApi.showMappingDraft, drafts.showMappingDraft),
  route(draftApi.listCandidates, drafts.listCandidates),
  route(draftApi.drawRelations, drafts.drawRelations),
  route(draftApi.importDrawing, drafts.importDrawing, { upload: largestEdition }),
  route(draftApi.exportDrawing, drafts.exportDrawing),
  route(draftApi.proposeMapping, drafts.proposeMapping),
  route(draftApi.decideMapping, drafts.decideMapping),
  route(policyApi.listPolicies, policies.listPolicies),
  route(policyApi.proposePolicy, policies.proposePolicy),
  route(policyApi.decidePolicy, policies.decidePolicy),
  route(policyApi.showPolicyEffect, policies.showPolicyEffect),
  route(campaignApi.listCampaigns, campaigns.listCampaigns),
  route(campaignApi.openCampaign, campaigns.openCampaign),
  route(campaignApi.showCampaign, campaigns.showCampaign),
  route(campaignApi.showImpact, showImpact),
  route(campaignApi.moveCampaign, moveCampaign),
  route(campaignApi.listAuditors, campaigns.listAuditors),
  route(campaignApi.assignAuditor, campaigns.assignAuditor),
  route(campaignApi.judgeClauses, campaigns.judgeClauses),
  route(campaignApi.showWorkingPaper, campaigns.showWorkingPaper),
  route(campaignApi.closeAudit, campaigns.closeAudit),
  route(fieldApi.listStaffing, staffing.listStaffing),
  route(fieldApi.stateAvailability, staffing.stateAvailability),
  route(fieldApi.recordFormerPost, staffing.recordFormerPost),
  route(fieldApi.listConflicts, staffing.listConflicts),
  route(fieldApi.drawSystems, fieldwork.drawSystems),
  route(fieldApi.assessOneself, fieldwork.assessOneself),
  route(fieldApi.makeRemark, fieldwork.makeRemark),
  route(fieldApi.showFieldwork, fieldwork.showFieldwork),
  route(evidenceApi.listEvidence, evidence.listEvidence),
  route(evidenceApi.addEvidence, evidence.addEvidence, { upload: largestEvidence }),
  route(evidenceApi.handInEvidence, evidence.handInEvidence, { upload: largestEvidence }),
  route(evidenceApi.useEvidence, evidence.useEvidence),
  route(evidenceApi.requestEvidence, evidence.requestEvidence),
  route(evidenceApi.answerRequest, evidence.answerRequest),
  route(evidenceApi.computeEvidence, computeEvidence),
  route(evidenceApi.downloadEvidence, evidence.downloadEvidence),
  route(evidenceApi.listTraining, listTraining),
  route(evidenceApi.importTraining, importTraining, { upload: largestList }),
  route(takingApi.previewFindings, previewFindings, { upload: takingApi.largestResults }),
  route(takingApi.takeFindings, takeFindings, { upload: takingApi.largestResults }),
  route(takingApi.listFindingSources, listFindingSources),
  route(findingApi.raiseFinding, findings.raiseFinding),
  route(findingApi.listFindings, findings.listFindings),
  route(findingApi.showFinding, findings.showFinding),
  route(findingApi.answerFinding, findings.answerFinding),
  route(findingApi.followFinding, findings.followFinding),
  route(findingApi.reauditFinding, findings.reauditFinding),
  route(findingApi.acceptRisk, findings.acceptRisk),
  route(findingApi.listAdvice, findings.listAdvice),
  route(summaryApi.showSummary, showSummary),
  route(fileApi.takeDocument, takeDocument, { isFile: true }),
  route(fileApi.takeCopy, takeCopy, { isFile: true }),
  route(fileApi.bringCopy, bringCopy),
  route(messageApi.writeToBody, writeToBody),
  route(messageApi.writeToAuditors, writeToAuditors),
  route(messageApi.listMessages, listMessages),
  route(documentApi.bringDocument, bringDocument, { upload: largestDocument }),
  route(documentApi.handInDocument, handInDocument, { upload: largestDocument }),
  route(documentApi.listDocuments, listDocuments),
  route(documentApi.takeKeptDocument, takeKeptDocument, { isFile: true }),
  route(documentApi.openFromPlan, openFromPlan, { upload: largestDocument }),
];
