import { citation } from '#features/profiles/clock.ts';
import type { Names } from '#features/profiles/names.ts';

import type { Subject, Truth } from './condition.ts';
import type { Recipient } from './duty.ts';
import type { DutyStanding, StageStanding, Standing } from './duty-standing.ts';
import { fieldOf } from './fact-fields.ts';
import type { Rulebook } from './rulebook.ts';
import type { ScopePart } from './scope.ts';
import type { Shown } from './shown.ts';
import type { StageKind } from './stage.ts';
import type { StageClock } from './stage-clock.ts';
import { say } from './texts.ts';

/** Something that would have to be known, and what it is called. */
export type Open = { readonly subject: Subject; readonly shown: Shown };

/** One stage of a duty in the flat form in which it is printed and sent. */
export type StageLine = {
  readonly stage: string;
  readonly kind: StageKind;
  readonly names: Names;
  readonly isOwed: Truth;
  /** The event that starts the clock, and when it was; null while it waits. */
  readonly clockStart: { readonly event: string; readonly at: Date } | null;
  /** Null where the rule says no more than “promptly”, or its clock does not run. */
  readonly deadline: Date | null;
  /** The measure of a guideline, not a limit of the law. */
  readonly isSoft: boolean;
  readonly guidelineFrom: Date | null;
  /** Counted from a report that was not sent yet, as if it were sent at the last moment. */
  readonly isProjected: boolean;
  /** The clock rule with its version, calendar and zone. */
  readonly rule: string | null;
  readonly waitsFor: readonly Open[];
  readonly alternatives: readonly { readonly names: Names; readonly deadline: Date | null }[];
  readonly form: string | null;
  readonly isFormProvisional: boolean;
  readonly filedAt: Date | null;
  readonly isLate: boolean;
};

/** Where a duty stands, in the flat form in which it is printed and sent. */
export type DutyLine = {
  readonly duty: string;
  readonly version: string;
  readonly names: Names;
  readonly standing: Standing;
  /** The grounds on which it arises, in the words of the rule. */
  readonly trigger: readonly Names[];
  readonly scope: readonly {
    readonly part: ScopePart;
    readonly truth: Truth;
    readonly grounds: readonly { names: Names; truth: Truth; source: string }[];
  }[];
  readonly lawDay: string;
  readonly isLawDayAssumed: boolean;
  readonly isInForce: boolean;
  readonly open: readonly Open[];
  readonly recipients: readonly Recipient[];
  readonly stages: readonly StageLine[];
  readonly source: string;
  readonly certainty: Names;
};

export function dutyLine(found: DutyStanding, rulebook: Rulebook): DutyLine {
  const { duty, standing, lawDay, isInForce, parts, open, stages } = found;
  const scope = parts.map(({ part, truth, tests }) => ({
    part,
    truth,
    grounds: tests.map(({ test, judgement }) => ({
      names: test.names,
      truth: judgement.truth,
      source: test.source ?? duty.source,
    })),
  }));
  const trigger = scope.find(({ part }) => part === 'trigger')?.grounds ?? [];
  return {
    duty: duty.id,
    version: duty.version,
    names: duty.names,
    standing,
    trigger: trigger.filter(({ truth }) => truth === 'yes').map(({ names }) => names),
    scope,
    lawDay: lawDay.day,
    isLawDayAssumed: lawDay.isAssumed,
    isInForce,
    open: open.map((subject) => ({ subject, shown: subjectShown(subject, rulebook) })),
    recipients: duty.recipients,
    stages: stages.filter(({ isOwed }) => isOwed !== 'no').map((each) => stageLine(each, rulebook)),
    source: duty.source,
    certainty: duty.certainty,
  };
}

function stageLine(found: StageStanding, rulebook: Rulebook): StageLine {
  const { stage, isOwed, open, form, filedAt, isLate } = found;
  const undecided = open.map((subject) => ({ subject, shown: subjectShown(subject, rulebook) }));
  return {
    stage: stage.key,
    kind: stage.kind,
    names: stage.names,
    isOwed,
    ...clockLine(found.clock),
    waitsFor: [...undecided, ...waitsFor(found, rulebook)],
    form: form?.choice.form ?? null,
    isFormProvisional: form?.isProvisional ?? false,
    filedAt,
    isLate,
  };
}

type ClockLine = Pick<
  StageLine,
  'clockStart' | 'deadline' | 'isSoft' | 'guidelineFrom' | 'isProjected' | 'rule' | 'alternatives'
>;

const still: ClockLine = {
  clockStart: null,
  deadline: null,
  isSoft: false,
  guidelineFrom: null,
  isProjected: false,
  rule: null,
  alternatives: [],
};

function clockLine(clock: StageClock): ClockLine {
  if (clock.state !== 'running') return still;
  const { deadline, guidelineFrom, isProjected, alternatives } = clock;
  return {
    clockStart: deadline.start,
    deadline: deadline.dueAt,
    isSoft: deadline.isSoft,
    guidelineFrom,
    isProjected,
    rule: citation(deadline),
    alternatives: alternatives.map(({ names, dueAt }) => ({ names, deadline: dueAt })),
  };
}

function waitsFor({ clock, stage }: StageStanding, rulebook: Rulebook): readonly Open[] {
  if (clock.state !== 'waiting') return [];
  const { waiting } = clock;
  switch (waiting.on) {
    case 'fields':
      return waiting.fields
        .map((key): Subject => ({ on: 'field', key }))
        .map((subject) => ({ subject, shown: subjectShown(subject, rulebook) }));
    case 'stage': {
      const subject: Subject = { on: 'filed', key: waiting.stage };
      return [{ subject, shown: { text: say('incidents.subject.filed') } }];
    }
    case 'request': {
      const subject: Subject = { on: 'filed', key: stage.key };
      return [{ subject, shown: { text: say('incidents.subject.request') } }];
    }
  }
}

const reporterWords = {
  kind: say('incidents.subject.kind'),
  sector: say('incidents.subject.sector'),
  designation: say('incidents.subject.designation'),
} as const;

/** What somebody would have to say, and what it is called. */
export function subjectShown(subject: Subject, { questions }: Rulebook): Shown {
  switch (subject.on) {
    case 'field':
      return { text: fieldOf(subject.key).label };
    case 'question': {
      const question = questions.find(({ value }) => value.id === subject.key);
      return question ? { names: question.value.names } : { plain: subject.key };
    }
    case 'reporter':
      return { text: reporterWords[subject.key] };
    case 'record':
      return { text: say('incidents.subject.record') };
    case 'filed':
      return { text: say('incidents.subject.filed') };
  }
}
