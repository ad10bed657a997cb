import type { AuditPolicy } from './policy.ts';

/** Three steps on which findings can be rated. Published audits give none: a policy need not have it. */
export const severities: AuditPolicy['scale'] = [
  { id: 'severe', names: { ja: '重大', en: 'Severe' }, rank: 3 },
  { id: 'medium', names: { ja: '中程度', en: 'Medium' }, rank: 2 },
  { id: 'slight', names: { ja: '軽微', en: 'Slight' }, rank: 1 },
];

/**
 * What a first policy begins with: the audits that government bodies are known to go through, ministries
 * within two years, agencies about every three. The times and efforts are ours and meant to be changed.
 */
export const startingPolicy: AuditPolicy = {
  title: { ja: '監査に係る基本方針', en: 'Basic policy on audits' },
  purpose: {
    ja: '各機関の対策の状況を把握し、自ら改善を続けられるよう助言する。',
    en: 'To know the state of each body, and to advise it so that it keeps improving by itself.',
  },
  kinds: [
    { id: 'management', names: { ja: 'マネジメント監査', en: 'Management audit' } },
    { id: 'penetration', names: { ja: 'ペネトレーションテスト', en: 'Penetration test' } },
    { id: 'red-team', names: { ja: 'レッドチームテスト', en: 'Red-team test' } },
    { id: 'self-assessment', names: { ja: '自己評価', en: 'Self-assessment' } },
  ],
  cycles: [
    { organizationKind: 'ministry', kind: 'management', months: 24 },
    { organizationKind: 'ministry', kind: 'penetration', months: 24 },
    { organizationKind: 'agency', kind: 'management', months: 36 },
    { organizationKind: 'agency', kind: 'penetration', months: 36 },
    { organizationKind: 'corporation', kind: 'management', months: 36 },
    { organizationKind: 'corporation', kind: 'penetration', months: 36 },
  ],
  sampling: [{ kind: 'penetration', percent: 20, least: 1 }],
  scale: [],
  urgent: { from: null, answerHours: 72 },
  followUp: { planDays: 30, progressMonths: 3, acceptanceMonths: 12 },
  independence: { adviserMonths: 24, formerPostYears: 2 },
  automatic: [],
  effort: { weakened: 30, examine: 60, new: 90, minutesPerDay: 465 },
};
