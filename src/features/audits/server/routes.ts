import { route } from '#platform/http.ts';

import * as campaignApi from '../campaign-api.ts';
import { largestEdition } from '../edition.ts';
import * as editionApi from '../edition-api.ts';
import * as fileApi from '../file-api.ts';
import * as findingApi from '../finding-api.ts';
import * as policyApi from '../policy-api.ts';
import * as summaryApi from '../summary-api.ts';
import * as campaigns from './campaigns.ts';
import { bringCopy, takeCopy } from './copies.ts';
import { takeDocument } from './documents.ts';
import * as editions from './editions.ts';
import * as findings from './findings.ts';
import { moveCampaign, showImpact } from './moving.ts';
import * as policies from './policies.ts';
import { takeResults } from './results.ts';
import { showSummary } from './summaries.ts';

export const auditRoutes = [
  route(editionApi.listEditions, editions.listEditions),
  route(editionApi.importEdition, editions.importEdition, { upload: largestEdition }),
  route(editionApi.showEdition, editions.showEdition),
  route(editionApi.compareEditions, editions.compareEditions),
  route(editionApi.showSuccessions, editions.showSuccessions),
  route(editionApi.listMappings, editions.listMappings),
  route(editionApi.importMapping, editions.importMapping, { upload: largestEdition }),
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
  route(fileApi.takeResults, takeResults, { upload: largestEdition }),
];
