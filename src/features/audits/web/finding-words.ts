import type { Tone } from '#ui/badge.tsx';

import type { FindingState, StepKind } from '../finding.ts';
import { say } from '../finding-texts.ts';

export const stateTones: Record<FindingState, Tone> = {
  ...{ open: 'open', 'plan-submitted': 'info', planned: 'info' },
  ...{ evidenced: 'warning', accepted: 'neutral', closed: 'good' },
};

export const stepWords = {
  plan: say('audits.finding.step.plan'),
  'plan-approved': say('audits.finding.step.plan-approved'),
  'plan-returned': say('audits.finding.step.plan-returned'),
  progress: say('audits.finding.step.progress'),
  evidence: say('audits.finding.step.evidence'),
  advice: say('audits.finding.step.advice'),
  'reaudit-passed': say('audits.finding.step.reaudit-passed'),
  'reaudit-failed': say('audits.finding.step.reaudit-failed'),
  'risk-accepted': say('audits.finding.step.risk-accepted'),
} as const satisfies Record<StepKind, unknown>;
