import type { Day } from '#features/profiles/day.ts';
import { holdsOn } from '#features/profiles/profile.ts';
import { dayIn } from '#features/profiles/zone.ts';

import { judge, type Judgement, nameOf, type Subject, type Truth } from './condition.ts';
import type { Duty } from './duty.ts';
import { momentIn } from './facts.ts';
import type { Picture } from './picture.ts';
import { judgeScope, type PartJudgement } from './scope.ts';
import { type FormChoice, isRecurring, type Stage } from './stage.ts';
import { clockOf, type Clockwork, filingsOf, type StageClock } from './stage-clock.ts';

/** Whether a duty is owed: it is, it is not, or that cannot be told from what is known. */
export type Standing = 'arises' | 'does-not-arise' | 'cannot-tell';

/** Where one stage of a duty stands. */
export type StageStanding = {
  readonly stage: Stage;
  /** Whether this stage is owed at all, of a duty that is. */
  readonly isOwed: Truth;
  readonly because: readonly Subject[];
  readonly open: readonly Subject[];
  readonly clock: StageClock;
  /** The form to file it on; provisional while the facts that choose between forms are open. */
  readonly form: { readonly choice: FormChoice; readonly isProvisional: boolean } | null;
  /** The report that met it; of a stage that recurs, the first after the clock began. */
  readonly filedAt: Date | null;
  readonly isLate: boolean;
};

/** Where a duty stands, with everything that led there. */
export type DutyStanding = {
  readonly duty: Duty;
  readonly standing: Standing;
  /** The day whose law counts; assumed where no fact says when it was. */
  readonly lawDay: { readonly day: Day; readonly isAssumed: boolean };
  /** Of the rule at all: false where no version of it was law on that day. */
  readonly isInForce: boolean;
  /** Whether it is about records of this kind. */
  readonly isOfKind: boolean;
  readonly parts: readonly PartJudgement[];
  /** What would have to be known to tell. */
  readonly open: readonly Subject[];
  /** Its stages with their clocks, also while it cannot be told: a clock may be running. */
  readonly stages: readonly StageStanding[];
};

/** The versions of one duty, which follow each other by date. */
export type DutyVersions = readonly [Duty, ...Duty[]];

/**
 * Where a duty stands on what is known, by the version of the rule that was law on the day of the
 * incident.
 */
export function standingOf(
  versions: DutyVersions,
  picture: Picture,
  clockwork: Clockwork,
): DutyStanding {
  const lawDay = lawDayOf(versions[0], picture, clockwork.zone);
  const inForce = versions.find((each) => holdsOn(each, lawDay.day));
  const duty = inForce ?? versions[0];
  const parts = judgeScope(duty.scope, picture);
  const isOfKind = duty.kinds.includes(picture.kind);
  const standing = inForce && isOfKind ? standingBy(parts) : 'does-not-arise';
  const asked = { duty, picture, clockwork };
  return {
    duty,
    standing,
    lawDay,
    isInForce: inForce !== undefined,
    isOfKind,
    parts,
    open: standing === 'cannot-tell' ? openIn(parts) : [],
    stages:
      standing === 'does-not-arise'
        ? []
        : duty.stages.map((stage) => stageOf(stage, asked, lawDay.day)),
  };
}

function lawDayOf({ starts, datedBy }: Duty, picture: Picture, zone: string) {
  const at = (starts[datedBy] ?? [])
    .map((field) => momentIn(picture.facts, field))
    .find((moment) => moment !== null);
  return { day: dayIn(zone, at ?? picture.asOf), isAssumed: at === undefined };
}

/** One part that is not met is enough against a duty; it arises when all are met. */
function standingBy(parts: readonly PartJudgement[]): Standing {
  if (parts.some(({ truth }) => truth === 'no')) return 'does-not-arise';
  return parts.some(({ truth }) => truth === 'open') ? 'cannot-tell' : 'arises';
}

function openIn(parts: readonly PartJudgement[]): readonly Subject[] {
  const open = parts
    .filter(({ truth }) => truth === 'open')
    .flatMap(({ tests }) => tests.flatMap(({ judgement }) => judgement.open));
  return [...new Map(open.map((subject) => [nameOf(subject), subject])).values()];
}

function stageOf(
  stage: Stage,
  asked: { readonly duty: Duty; readonly picture: Picture; readonly clockwork: Clockwork },
  lawDay: Day,
): StageStanding {
  const { duty, picture } = asked;
  const owed: Judgement = stage.when
    ? judge(stage.when, picture)
    : { truth: 'yes', because: [], open: [] };
  const clock = clockOf(stage, asked);
  const begunAt = clock.state === 'running' ? clock.deadline.start.at : null;
  const filings = filingsOf(duty, stage, picture);
  const met = isRecurring(stage.kind)
    ? filings.find(({ at }) => begunAt !== null && begunAt <= at)
    : filings[0];
  const dueAt = clock.state === 'running' && !clock.isProjected ? clock.deadline.dueAt : null;
  return {
    stage,
    isOwed: owed.truth,
    because: owed.because,
    open: owed.open,
    clock,
    form: formOf(stage, picture, lawDay),
    filedAt: met?.at ?? null,
    isLate: owed.truth === 'yes' && dueAt !== null && dueAt < (met?.at ?? picture.asOf),
  };
}

/** The first form whose condition holds; one that nobody can tell yet leaves the choice provisional. */
function formOf({ forms }: Stage, picture: Picture, on: Day): StageStanding['form'] {
  const dated = forms.filter((each) => holdsOn(each, on));
  const truths = dated.map(({ when }) => (when ? judge(when, picture).truth : 'yes'));
  const at = truths.indexOf('yes');
  const choice = dated[at];
  return choice ? { choice, isProvisional: truths.slice(0, at).includes('open') } : null;
}
