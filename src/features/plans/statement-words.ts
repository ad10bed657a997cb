import { say } from './statement-texts.ts';

export const statementStateWords = {
  drafted: say('plans.statement.state.drafted'),
  adopted: say('plans.statement.state.adopted'),
  sent: say('plans.statement.state.sent'),
} as const;

export const receptionWords = {
  considering: say('plans.statement.reception.considering'),
  accepted: say('plans.statement.reception.accepted'),
  partly: say('plans.statement.reception.partly'),
  declined: say('plans.statement.reception.declined'),
} as const;
