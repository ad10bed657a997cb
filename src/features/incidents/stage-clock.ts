import type { Calendar } from '#features/profiles/calendar.ts';
import {
  type Circumstances,
  type Deadline,
  guidelineStart,
  reckon,
} from '#features/profiles/clock.ts';
import { type ClockRule, ruleOn } from '#features/profiles/clock-rule.ts';
import type { Names } from '#features/profiles/names.ts';
import { dayIn } from '#features/profiles/zone.ts';
import type { Text } from '#kernel/text.ts';

import { judge, type Subject } from './condition.ts';
import type { Duty } from './duty.ts';
import type { FieldKey } from './fact-fields.ts';
import { momentIn } from './facts.ts';
import type { Filing, Picture } from './picture.ts';
import type { Stage } from './stage.ts';
import { say } from './texts.ts';

/** What clocks are reckoned with: the rules of a profile, its zone and its calendars. */
export type Clockwork = {
  readonly rules: readonly ClockRule[];
  readonly zone: string;
  readonly calendar: string;
  readonly calendars: ReadonlyMap<string, Calendar>;
};

/** What a stage's clock waits for before it can run. */
export type Waiting =
  | { readonly on: 'fields'; readonly fields: readonly FieldKey[] }
  | { readonly on: 'stage'; readonly stage: string }
  | { readonly on: 'request' };

/** A length that would count instead, if what is open turned out to hold. */
export type Alternative = {
  readonly names: Names;
  readonly open: readonly Subject[];
  readonly dueAt: Date | null;
};

/** A stage's clock: running, waiting for its start, or not to be reckoned. */
export type StageClock =
  | {
      readonly state: 'running';
      readonly deadline: Deadline;
      /** Where a guideline names a range of days, when its shorter end is. */
      readonly guidelineFrom: Date | null;
      /** The report it counts from was not sent yet: counted from the day that one is due at the latest. */
      readonly isProjected: boolean;
      readonly alternatives: readonly Alternative[];
    }
  | { readonly state: 'waiting'; readonly waiting: Waiting }
  | { readonly state: 'unreckoned'; readonly fault: Text };

type Asked = { readonly duty: Duty; readonly picture: Picture; readonly clockwork: Clockwork };

/**
 * The clock of one stage on what is known. Each stage has its own, and none is merged with another.
 * A stage that counts from the report before it is projected until that report is sent.
 */
export function clockOf(stage: Stage, asked: Asked): StageClock {
  const { duty, picture, clockwork } = asked;
  const versions = clockwork.rules.filter(({ id }) => id === stage.clock);
  const begun = beginningOf(versions[0]?.start ?? '', stage, asked);
  if ('on' in begun) return { state: 'waiting', waiting: begun };
  const zone = versions[0]?.zone ?? clockwork.zone;
  const on = dayIn(zone, begun.at);
  const rule = ruleOn(versions, stage.clock, on);
  if (!rule) {
    const fault = say('incidents.clock.no-rule', { rule: stage.clock, on });
    return { state: 'unreckoned', fault };
  }
  const start = { event: rule.start, at: begun.at };
  const { holding, open } = conditionsOf(rule, duty, picture);
  const around = {
    ...circumstancesOf(rule, clockwork),
    ...(begun.given && { given: begun.given }),
  };
  const reckoning = reckon(rule, start, { ...around, holding });
  if (!reckoning.ok) return { state: 'unreckoned', fault: reckoning.fault };
  return {
    state: 'running',
    deadline: reckoning.deadline,
    guidelineFrom: guidelineStart(rule, start, around),
    isProjected: begun.isProjected,
    alternatives: open.map(({ when, names, waitsFor }) => {
      const other = reckon(rule, start, { ...around, holding: new Set([...holding, when]) });
      return { names, open: waitsFor, dueAt: other.ok ? other.deadline.dueAt : null };
    }),
  };
}

type Begun = { readonly at: Date; readonly isProjected: boolean; readonly given?: string };

function beginningOf(event: string, stage: Stage, asked: Asked): Begun | Waiting {
  const { duty, picture } = asked;
  if (event === 'requested') {
    const requested = picture.requests
      .filter((each) => each.duty === duty.id && each.stage === stage.key)
      .toSorted(byTime)
      .at(-1);
    if (!requested) return { on: 'request' };
    const { at, dueOn } = requested;
    return { at, isProjected: false, ...(dueOn !== null && { given: dueOn }) };
  }
  if (event.startsWith('filed:')) return afterFiling(event.slice('filed:'.length), asked);
  const fields = duty.starts[event] ?? [];
  const known = fields.map((field) => momentIn(picture.facts, field)).find((at) => at !== null);
  return known ? { at: known, isProjected: false } : { on: 'fields', fields };
}

/** From the first report of the stage before; until it is sent, from when it is due at the latest. */
function afterFiling(clock: string, asked: Asked): Begun | Waiting {
  const { duty, picture } = asked;
  const before = duty.stages.find((stage) => stage.clock === clock);
  if (!before) return { on: 'stage', stage: clock };
  const filing = filingsOf(duty, before, picture)[0];
  if (filing) return { at: filing.at, isProjected: false };
  const running = clockOf(before, asked);
  const due = running.state === 'running' ? running.deadline.dueAt : null;
  return due ? { at: due, isProjected: true } : { on: 'stage', stage: before.key };
}

const byTime = (a: { readonly at: Date }, b: { readonly at: Date }) =>
  a.at.getTime() - b.at.getTime();

/** The reports of a stage that were sent, oldest first. */
export function filingsOf(duty: Duty, stage: Stage, { filings }: Picture): readonly Filing[] {
  return filings
    .filter((each) => each.duty === duty.id && each.stage === stage.key)
    .toSorted(byTime);
}

/** What a rule’s conditional lengths come to: those that hold, and those nobody can tell yet. */
function conditionsOf(rule: ClockRule, duty: Duty, picture: Picture) {
  const holding = new Set<string>();
  const open: { when: string; names: Names; waitsFor: readonly Subject[] }[] = [];
  for (const { when, names } of rule.conditions ?? []) {
    const condition = duty.conditions[when];
    const judged = condition && judge(condition, picture);
    if (judged?.truth === 'yes') {
      holding.add(when);
      break;
    }
    if (judged?.truth === 'open') open.push({ when, names, waitsFor: judged.open });
  }
  return { holding, open };
}

function circumstancesOf(rule: ClockRule, { zone, calendar, calendars }: Clockwork): Circumstances {
  return { zone, calendar: calendars.get(rule.calendar ?? calendar) ?? null };
}
