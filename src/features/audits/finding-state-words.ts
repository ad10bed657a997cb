import { say } from './finding-texts.ts';

/** Where a finding stands, in words. */
export const stateWords = {
  open: say('audits.finding.state.open'),
  'plan-submitted': say('audits.finding.state.plan-submitted'),
  planned: say('audits.finding.state.planned'),
  evidenced: say('audits.finding.state.evidenced'),
  accepted: say('audits.finding.state.accepted'),
  closed: say('audits.finding.state.closed'),
} as const;
