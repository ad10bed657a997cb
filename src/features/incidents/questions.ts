import type { Subject } from './condition.ts';
import type { Duty, Recipient } from './duty.ts';
import type { DutyStanding, StageStanding } from './duty-standing.ts';
import { type FieldKey, fieldKeys } from './fact-fields.ts';
import type { Form, FormItem } from './form.ts';
import { formOn, type Rulebook } from './rulebook.ts';

/** What is asked in any case: with these a record begins. */
export const firstFields: readonly FieldKey[] = ['recognised-at', 'outline', 'incident-types'];

/** One report to be written: a stage of a duty, and the form it is filed on. */
export type Wanted = {
  readonly duty: Duty;
  readonly standing: StageStanding;
  readonly form: Form;
};

/** An item of a form that one answer fills. */
export type Use = {
  readonly duty: string;
  readonly stage: string;
  readonly form: string;
  readonly item: FormItem;
  readonly isRequired: boolean;
};

/** A field that is asked once for all, with everybody who will see the answer. */
export type Question = {
  readonly field: FieldKey;
  readonly isRequired: boolean;
  readonly uses: readonly Use[];
  /** Who will see it. Empty where it only decides which duties arise. */
  readonly seenBy: readonly Recipient[];
};

/**
 * What has to be asked for several reports at once, each thing once, in the order of the fields: what
 * their forms ask, and what decides whether a duty arises or by when.
 */
export function questions(
  wanted: readonly Wanted[],
  standings: readonly DutyStanding[],
): readonly Question[] {
  const uses = wanted.flatMap(usesOf);
  const deciding = new Set(standings.flatMap(decidingFields));
  return fieldKeys.flatMap((field): Question[] => {
    const mine = uses.filter(({ use }) => use.item.facts?.includes(field));
    if (mine.length === 0 && !deciding.has(field)) return [];
    const seenBy = new Map(mine.flatMap(({ seen }) => seen).map((each) => [each.key, each]));
    return [
      {
        field,
        isRequired: mine.some(({ use }) => use.isRequired),
        uses: mine.map(({ use }) => use),
        seenBy: [...seenBy.values()],
      },
    ];
  });
}

function usesOf({ duty, standing, form }: Wanted) {
  const { stage, form: chosen } = standing;
  const without = chosen?.choice.without ?? [];
  return form.sections
    .filter(({ key }) => !without.includes(key))
    .flatMap(({ items }) => items)
    .filter(({ stages }) => stages?.includes(stage.kind) ?? true)
    .map((item) => ({
      seen: duty.recipients,
      use: {
        duty: duty.id,
        stage: stage.key,
        form: form.id,
        item,
        isRequired: item.required?.includes(stage.kind) ?? false,
      },
    }));
}

/** The next report of every duty that is not known to be owed by nobody: what there is to ask for. */
export const wantedNext = (standings: readonly DutyStanding[], rulebook: Rulebook): Wanted[] =>
  standings.flatMap(({ duty, standing, stages, lawDay }) => {
    if (standing === 'does-not-arise') return [];
    const next = stages.find(
      ({ isOwed, filedAt, stage }) =>
        isOwed !== 'no' && filedAt === null && stage.kind !== 'on-request',
    );
    const form = next?.form ? formOn(rulebook, next.form.choice.form, lawDay.day) : undefined;
    return next && form ? [{ duty, standing: next, form }] : [];
  });

/** The scope questions that some duty still waits for, each once. */
export function openQuestions(standings: readonly DutyStanding[]): readonly string[] {
  const open = standings.flatMap(openSubjects);
  return [...new Set(open.flatMap((each) => (each.on === 'question' ? [each.key] : [])))];
}

function decidingFields(standing: DutyStanding): readonly FieldKey[] {
  return openSubjects(standing).flatMap((each) => (each.on === 'field' ? [each.key] : []));
}

/** Everything that would settle a duty, its stages or the length of their clocks. */
function openSubjects({ standing, open, stages }: DutyStanding): readonly Subject[] {
  if (standing === 'does-not-arise') return [];
  const inStages = stages.flatMap(({ open: undecided, clock }): readonly Subject[] => {
    if (clock.state === 'running') {
      return [...undecided, ...clock.alternatives.flatMap((each) => each.open)];
    }
    const fields =
      clock.state === 'waiting' && clock.waiting.on === 'fields' ? clock.waiting.fields : [];
    return [...undecided, ...fields.map((key): Subject => ({ on: 'field', key }))];
  });
  return [...open, ...inStages];
}
