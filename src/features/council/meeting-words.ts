import { calendarDayWords } from '#kernel/moment.ts';
import type { Language, Text } from '#kernel/text.ts';

import type { BallotManner, Choice, Result } from './ballot.ts';
import type { SeatKind, Standing } from './body.ts';
import type { EffectKind } from './effects.ts';
import type { ItemKind, MeetingKind, MeetingState, OutcomeKind } from './meeting.ts';
import type { TaskStanding } from './task.ts';
import { say } from './texts.ts';

export const stateWords: Readonly<Record<MeetingState, Text>> = {
  planned: say('council.state.planned'),
  notified: say('council.state.notified'),
  open: say('council.state.open'),
  closed: say('council.state.closed'),
  cancelled: say('council.state.cancelled'),
};

export const meetingKindWords: Readonly<Record<MeetingKind, Text>> = {
  session: say('council.kind.session'),
  written: say('council.kind.written'),
};

export const itemKindWords: Readonly<Record<ItemKind, Text>> = {
  decision: say('council.item.decision'),
  opinion: say('council.item.opinion'),
  report: say('council.item.report'),
  deliberation: say('council.item.deliberation'),
};

export const outcomeWords: Readonly<Record<OutcomeKind, Text>> = {
  decided: say('council.outcome.decided'),
  noted: say('council.outcome.noted'),
  opinion: say('council.outcome.opinion'),
  continued: say('council.outcome.continued'),
};

export const seatKindWords: Readonly<Record<SeatKind, Text>> = {
  chair: say('council.seat.chair'),
  deputy: say('council.seat.deputy'),
  member: say('council.seat.member'),
  expert: say('council.seat.expert'),
  secretary: say('council.seat.secretary'),
};

export const standingWords: Readonly<Record<Standing, Text>> = {
  holder: say('council.seat.holder'),
  alternate: say('council.seat.alternate'),
};

export const choiceWords: Readonly<Record<Choice, Text>> = {
  for: say('council.choice.for'),
  against: say('council.choice.against'),
  abstain: say('council.choice.abstain'),
};

export const resultWords: Readonly<Record<Result, Text>> = {
  adopted: say('council.result.adopted'),
  rejected: say('council.result.rejected'),
  'no-quorum': say('council.result.no-quorum'),
};

export const ballotMannerWords: Readonly<Record<BallotManner, Text>> = {
  open: say('council.ballot.open'),
  named: say('council.ballot.named'),
};

export const effectWords: Readonly<Record<EffectKind, Text>> = {
  'directive-issue': say('council.effect.directive-issue'),
  'directive-retire': say('council.effect.directive-retire'),
  'policy-adopt': say('council.effect.policy-adopt'),
  'plan-adopt': say('council.effect.plan-adopt'),
  'statement-adopt': say('council.effect.statement-adopt'),
  'measure-set': say('council.effect.measure-set'),
  'indicator-set': say('council.effect.indicator-set'),
  'task-order': say('council.effect.task-order'),
};

export const taskStandingWords: Readonly<Record<TaskStanding, Text>> = {
  late: say('council.task.late'),
  open: say('council.task.open'),
  answered: say('council.task.answered'),
  closed: say('council.task.done'),
};

type Numbered = { readonly isSealed: boolean; readonly number: string };

/** An item as it is cited: 議題2; one that few know of, 非公開議題1. */
export const itemNumberWords = ({ isSealed, number }: Numbered): Text =>
  isSealed ? say('council.item.sealed-number', { number }) : say('council.item.number', { number });

/** A paper as it is cited: 資料2-1. */
export const paperNumberWords = ({ isSealed, number }: Numbered): Text =>
  isSealed
    ? say('council.paper.sealed-number', { number })
    : say('council.paper.number', { number });

/** A meeting as it is called: 第43回; one that has no number yet, by its state. */
export const meetingNumberWords = (number: number | null): Text =>
  number === null ? say('council.meeting.unnumbered') : say('council.meeting.number', { number });

/** What an effect is about, as people read it: a policy by the day from which it holds. */
export const aboutWords = (kind: EffectKind, about: string, language: Language): string =>
  kind === 'policy-adopt' && about !== '' ? calendarDayWords(about, language) : about;

type Titled = { readonly titleJa: string; readonly titleEn: string };

export const titleOf = ({ titleJa, titleEn }: Titled, language: Language): string =>
  language === 'ja' ? titleJa : titleEn;

type Held = { readonly bodyJa: string; readonly bodyEn: string };

export const bodyOf = ({ bodyJa, bodyEn }: Held, language: Language): string =>
  language === 'ja' ? bodyJa : bodyEn;
