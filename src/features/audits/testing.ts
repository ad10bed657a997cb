import type { JsonObject } from '#formats/json/read.ts';

import type { AuditPolicy } from './policy.ts';

// Small catalogues, for the tests of this feature alone.

/** A demand under a number, line by line. */
export function demand(id: string, title: string, lines: readonly string[]): JsonObject {
  return {
    id,
    title,
    parts: [
      {
        id: `${id}_smt`,
        name: 'statement',
        parts: lines.map((prose, at) => ({ id: `${id}_smt.${at + 1}`, name: 'item', prose })),
      },
    ],
  };
}

/** A catalogue with these chapters, each with its number and its clauses. */
export function catalogDocument(
  groups: readonly (readonly [string, ...JsonObject[]])[],
  uuid = '3f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d01',
): JsonObject {
  return {
    catalog: {
      uuid,
      metadata: {
        ...{ title: '基準', 'last-modified': '2026-11-26T00:00:00Z' },
        ...{ version: '1', 'oscal-version': '1.1.2' },
      },
      groups: groups.map(([id, ...controls]) => ({
        ...{ id: `g-${id}`, title: `第${id}部`, controls },
      })),
    },
  };
}

/** A policy with two kinds of audit and three ratings. */
export const samplePolicy: AuditPolicy = {
  title: { ja: '監査に係る基本方針', en: 'Basic policy on audits' },
  purpose: { ja: '状況を把握し、改善を助言する。', en: 'To know the state and to advise.' },
  kinds: [
    { id: 'management', names: { ja: 'マネジメント監査', en: 'Management audit' } },
    { id: 'penetration', names: { ja: 'ペネトレーションテスト', en: 'Penetration test' } },
  ],
  cycles: [
    { organizationKind: 'ministry', kind: 'management', months: 24 },
    { organizationKind: 'agency', kind: 'penetration', months: 36 },
  ],
  sampling: [{ kind: 'penetration', percent: 20, least: 2 }],
  scale: [
    { id: 'severe', names: { ja: '重大', en: 'Severe' }, rank: 3 },
    { id: 'middle', names: { ja: '中程度', en: 'Medium' }, rank: 2 },
    { id: 'slight', names: { ja: '軽微', en: 'Slight' }, rank: 1 },
  ],
  urgent: { from: 'severe', answerHours: 72 },
  followUp: { planDays: 30, progressMonths: 3, acceptanceMonths: 12 },
  independence: { adviserMonths: 24, formerPostYears: 2 },
  automatic: [],
  effort: { weakened: 30, examine: 60, new: 90, minutesPerDay: 465 },
};
