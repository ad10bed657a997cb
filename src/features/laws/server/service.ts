export { judgeComputer, listAssets, notifyComputer } from './assets.ts';
export { lawDeadlines } from './deadlines.ts';
export { adoptLaws, decideObligation, lawsAt, listLawOffers, soundLaws } from './extraction.ts';
export { listLaws, publishGuidance, showLaw } from './laws.ts';
export { planMilestone, planObligation, reportMilestone } from './plans.ts';
export { showReadiness } from './readiness.ts';
export { lawSweep } from './reminder.ts';
export { stateResource } from './resources.ts';
export { todayOf } from './taken.ts';
