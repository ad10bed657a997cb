import type { Tone } from '#ui/badge.tsx';

import type { ConsultationState } from '../consultation.ts';
import { say } from '../page-texts.ts';
import type { RevisionState } from '../plan.ts';

export const kindWords = {
  strategy: say('plans.kind.strategy'),
  'annual-plan': say('plans.kind.annual-plan'),
  'basic-policy': say('plans.kind.basic-policy'),
  'other-body': say('plans.kind.other-body'),
} as const;

export const stateWords = {
  draft: say('plans.state.draft'),
  consulted: say('plans.state.consulted'),
  adopted: say('plans.state.adopted'),
} as const;

export const stateTones: Record<RevisionState, Tone> = {
  ...{ draft: 'neutral', consulted: 'info', adopted: 'good' },
};

export const windowTones: Record<ConsultationState, Tone> = {
  ...{ ahead: 'neutral', open: 'open', closed: 'info', published: 'good' },
};
