import type { Tone } from '#ui/badge.tsx';

import type { ReceptionState } from '../statement.ts';
import type { Health, IndicatorStanding, MeasureStanding } from '../strategy.ts';

export const healthTones: Record<Health, Tone> = {
  ...{ good: 'good', watch: 'warning', bad: 'bad', unknown: 'open' },
};

export const standingTones: Record<MeasureStanding, Tone> = {
  ...{ done: 'good', 'on-track': 'info', slipping: 'warning', late: 'bad', stopped: 'neutral' },
};

export const indicatorTones: Record<IndicatorStanding, Tone> = {
  ...{ met: 'good', 'on-track': 'info', behind: 'warning', missed: 'bad', unknown: 'open' },
};

export const receptionTones: Record<ReceptionState, Tone> = {
  ...{ considering: 'open', accepted: 'good', partly: 'info', declined: 'neutral' },
};
