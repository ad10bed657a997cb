import type { Text } from '#kernel/text.ts';

import type { Action, Evidence } from './action.ts';
import type { Basis, Kind, Measure, State } from './directive.ts';
import { say as sayPage } from './page-texts.ts';
import type { QuestionType } from './question.ts';
import type { Standing } from './standing.ts';
import { say } from './texts.ts';

const standings: Record<Standing, Text> = {
  released: say('directives.standing.released'),
  excepted: say('directives.standing.excepted'),
  verified: say('directives.standing.verified'),
  contradicted: say('directives.standing.contradicted'),
  claimed: say('directives.standing.claimed'),
  unknown: say('directives.standing.unknown'),
  overdue: say('directives.standing.overdue'),
  acknowledged: say('directives.standing.acknowledged'),
  pending: say('directives.standing.pending'),
};

const measures: Record<Measure, Text> = {
  patched: say('directives.measure.patched'),
  removed: say('directives.measure.removed'),
  mitigated: say('directives.measure.mitigated'),
  disconnected: say('directives.measure.disconnected'),
  examined: say('directives.measure.examined'),
  reported: say('directives.measure.reported'),
};

const bases: Record<Basis, Text> = {
  affected: say('directives.basis.affected'),
  unknown: say('directives.basis.unknown'),
  named: say('directives.basis.named'),
};

export const basisWords = (basis: Basis): Text => bases[basis];

export const standingWords = (standing: Standing): Text => standings[standing];

export const measureWords = (measure: Measure): Text => measures[measure];

const kinds: Record<Kind, Text> = {
  directive: say('directives.kind.directive'),
  alert: say('directives.kind.alert'),
  circular: say('directives.kind.circular'),
};

export const kindWords = (kind: Kind): Text => kinds[kind];

const drafts: Record<Kind, Text> = {
  directive: sayPage('directives.page.draft'),
  alert: sayPage('directives.page.draft-alert'),
  circular: sayPage('directives.page.draft-circular'),
};

export const draftWords = (kind: Kind): Text => drafts[kind];

const states: Record<State, Text> = {
  draft: sayPage('directives.page.state.draft'),
  issued: say('directives.state.issued'),
  superseded: say('directives.state.superseded'),
  retired: say('directives.state.retired'),
};

export const stateWords = (state: State): Text => states[state];

const evidences: Record<Evidence, Text> = {
  inventory: say('directives.evidence.inventory'),
  review: say('directives.evidence.review'),
  report: say('directives.evidence.report'),
  answers: say('directives.evidence.answers'),
};

/** How an action is shown to be done. */
export const evidenceWords = (evidence: Evidence): Text => evidences[evidence];

const usual: Record<Evidence, Text> = {
  inventory: say('directives.usual.inventory'),
  review: say('directives.usual.review'),
  report: say('directives.usual.report'),
  answers: say('directives.usual.answers'),
};

/** What an action orders: its own words, or the usual ones of its evidence. */
export const actionWords = ({ text, evidence, onlyForensic }: Action): Text => {
  if (text !== '') return { key: text };
  return onlyForensic ? say('directives.usual.forensic') : usual[evidence];
};

export const perWords = (per: Action['per']): Text =>
  say(per === 'system' ? 'directives.per.system' : 'directives.per.organization');

const questionTypes: Record<QuestionType, Text> = {
  'yes-no': say('directives.question.yes-no'),
  one: say('directives.question.one'),
  many: say('directives.question.many'),
  number: say('directives.question.number'),
  date: say('directives.question.date'),
  text: say('directives.question.text'),
};

export const questionTypeWords = (type: QuestionType): Text => questionTypes[type];

/** Standings in the order in which the headquarters must look at them. */
export const byConcern: readonly Standing[] = [
  'contradicted',
  'overdue',
  'unknown',
  'pending',
  'acknowledged',
  'claimed',
  'verified',
  'excepted',
  'released',
];
