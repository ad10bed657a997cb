export {
  adoptRevision,
  beginPlan,
  listPlans,
  showPlan,
  showRevision,
  writeRevision,
} from './plans.ts';
export {
  invitePerson,
  listConsultations,
  openConsultation,
  showConsultation,
} from './consultations.ts';
export { giveOpinion, listOpinions } from './opinions.ts';
export { giveOpinionAtDoor } from './door.ts';
export { approveAnswers, draftAnswer, mergeOpinions, publishAnswers } from './desk.ts';
export { planPaperDesk } from './paper-desk.ts';
