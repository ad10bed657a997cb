export { writeYear } from './annual-reports.ts';
export { computeSamples } from './computed.ts';
export { invitePerson, listConsultations, moveClosing, openConsultation } from './consultations.ts';
export { sampleSweep } from './daily-samples.ts';
export { planDeadlines } from './deadlines.ts';
export {
  approveAnswers,
  draftAnswer,
  mergeOpinions,
  moderateOpinions,
  publishAnswers,
} from './desk.ts';
export { giveOpinionAtDoor } from './door.ts';
export {
  listGoals,
  revisionsWaiting,
  revisionText,
  standingsOf,
  statementsWaiting,
  statementText,
} from './for-meetings.ts';
export { giveOpinion } from './opinions.ts';
export { planPaperDesk } from './paper-desk.ts';
export { adoptRevision, beginPlan, listPlans, showPlan, writeRevision } from './plans.ts';
export {
  addPoint,
  adoptStatement,
  draftStatement,
  listStatements,
  receivePoint,
  sendStatement,
  showStatement,
} from './statements.ts';
export {
  courseFaults,
  setGoal,
  setIndicator,
  setMeasure,
  setMilestone,
  takeSample,
} from './strategies.ts';
