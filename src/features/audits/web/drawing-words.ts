import type { Text } from '#kernel/text.ts';

import type { LineState, RelationKind } from '../drawing.ts';
import type { NamedClause } from '../mapping-draft-api.ts';
import { say } from '../mapping-texts.ts';

/** How two clauses stand to each other, in words. */
export const relationWords: Readonly<Record<RelationKind, Text>> = {
  'equal-to': say('audits.drawing.is.equal-to'),
  'equivalent-to': say('audits.drawing.is.equivalent-to'),
  'subset-of': say('audits.drawing.is.subset-of'),
  'superset-of': say('audits.drawing.is.superset-of'),
  'intersects-with': say('audits.drawing.is.intersects-with'),
  'no-relationship': say('audits.drawing.is.no-relationship'),
};

export const stateWords: Readonly<Record<LineState, Text>> = {
  decided: say('audits.drawing.state.decided'),
  proposed: say('audits.drawing.state.proposed'),
  open: say('audits.drawing.state.open'),
};

export const clauseWords = ({ label, title }: Pick<NamedClause, 'label' | 'title'>): string =>
  label === title ? label : `${label} ${title}`;

/** Clauses one after the other, each by its number and title with what it demands. */
export const clausesWords = (clauses: readonly NamedClause[]): string =>
  clauses.map((clause) => `${clauseWords(clause)}\n${clause.demand}`.trim()).join('\n');
