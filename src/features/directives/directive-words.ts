import type { Text } from '#kernel/text.ts';

import type { Basis, Measure } from './directive.ts';
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
