export { auditPaperDesk, handSummarySheet } from './audit-papers.ts';
export { computeEvidence } from './automatic.ts';
export {
  assignAuditor,
  closeAudit,
  judgeClauses,
  openCampaign,
  showCampaign,
} from './campaigns.ts';
export { handDocument } from './documents.ts';
export { importEdition, importMapping } from './editions.ts';
export { requestEvidence } from './evidence.ts';
export { makeRemark } from './fieldwork.ts';
export {
  answerFinding,
  followFinding,
  raiseFinding,
  reauditFinding,
  showFinding,
} from './findings.ts';
export { handOver } from './hand-over.ts';
export { beginMapping } from './mapping-drafts.ts';
export { moveCampaign } from './moving.ts';
export { decidePolicy, proposedPolicies, proposePolicy, todayOf } from './policies.ts';
export { takeResults } from './results.ts';
