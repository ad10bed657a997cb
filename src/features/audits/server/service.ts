export { auditPaperDesk, handSummarySheet } from './audit-papers.ts';
export { computeEvidence } from './automatic.ts';
export { bringDocument } from './bringing.ts';
export {
  assignAuditor,
  closeAudit,
  judgeClauses,
  openCampaign,
  showCampaign,
} from './campaigns.ts';
export { bringCopy, handCopy } from './copies.ts';
export { handDocument } from './documents.ts';
export { importEdition, importMapping } from './editions.ts';
export { addEvidence, requestEvidence } from './evidence.ts';
export { makeRemark } from './fieldwork.ts';
export {
  answerFinding,
  followFinding,
  raiseFinding,
  reauditFinding,
  showFinding,
} from './findings.ts';
export { handOver } from './hand-over.ts';
export { toAsker } from './leaving.ts';
export { beginMapping } from './mapping-drafts.ts';
export { moveCampaign } from './moving.ts';
export { openFromPlan } from './planned.ts';
export { decidePolicy, proposedPolicies, proposePolicy, todayOf } from './policies.ts';
export { auditReminderSweep } from './reminders.ts';
export { previewFindings, takeFindings } from './taking.ts';
