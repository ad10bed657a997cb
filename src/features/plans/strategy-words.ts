import { say } from './strategy-texts.ts';
import { say as sayYear } from './year-texts.ts';

export const healthWords = {
  good: say('plans.health.good'),
  watch: say('plans.health.watch'),
  bad: say('plans.health.bad'),
  unknown: say('plans.health.unknown'),
} as const;

export const standingWords = {
  done: say('plans.standing.done'),
  'on-track': say('plans.standing.on-track'),
  slipping: say('plans.standing.slipping'),
  late: say('plans.standing.late'),
  stopped: say('plans.standing.stopped'),
} as const;

export const indicatorWords = {
  met: say('plans.indicator.met'),
  'on-track': say('plans.indicator.on-track'),
  behind: say('plans.indicator.behind'),
  missed: say('plans.indicator.missed'),
  unknown: say('plans.indicator.unknown'),
} as const;

export const sourceWords = {
  exposure: say('plans.source.exposure'),
  inventory: say('plans.source.inventory'),
  directives: say('plans.source.directives'),
  incidents: say('plans.source.incidents'),
  audits: say('plans.source.audits'),
} as const;

export const measureStateWords = {
  planned: sayYear('plans.measure.state.planned'),
  running: sayYear('plans.measure.state.running'),
  done: sayYear('plans.measure.state.done'),
  stopped: sayYear('plans.measure.state.stopped'),
} as const;
