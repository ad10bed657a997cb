import { z } from 'zod';

import { Names, prose } from '#features/profiles/names.ts';
import { faultsOf } from '#kernel/faults.ts';
import type { Fault } from '#kernel/refusal.ts';

import { nameOf } from './condition.ts';
import type { DutyStanding, StageStanding } from './duty-standing.ts';
import { readFacts } from './facts-file.ts';
import { strangersIn } from './facts-fit.ts';
import type { Picture } from './picture.ts';
import { type Rulebook, standingsOf } from './rulebook.ts';
import { say } from './texts.ts';

const ExpectedStage = z.strictObject({
  stage: prose(40),
  /** Null where its clock runs without a date, or does not run. */
  dueAt: z.iso.datetime().nullable(),
  state: z.enum(['running', 'waiting', 'unreckoned']).default('running'),
  /** Counted from a report that was not sent yet. */
  projected: z.boolean().default(false),
  form: prose(60).optional(),
});

const ExpectedDuty = z.strictObject({
  duty: prose(60),
  standing: z.enum(['arises', 'does-not-arise', 'cannot-tell']),
  /** What it waits for, of a duty that cannot be told. */
  open: z.array(prose(100)).optional(),
  /** Every stage that is or may be owed, of a duty that arises. */
  stages: z.array(ExpectedStage).optional(),
});
type ExpectedDuty = z.infer<typeof ExpectedDuty>;

/** An incident by which the author of a profile proves it: the facts, and where every duty must stand. */
const Sample = z.strictObject({
  names: Names,
  facts: z.unknown(),
  expected: z.array(ExpectedDuty).min(1).max(200),
});

/** What is known of a sample; undefined where it cannot be read. */
export function pictureIn(document: unknown): Picture | undefined {
  const read = readFacts(Sample.safeParse(document).data?.facts);
  return read.ok ? read.picture : undefined;
}

/** What a sample is called, and each difference between what it expects and what comes out. */
export type Trial = { readonly names: Names | null; readonly faults: readonly Fault[] };

/**
 * Tries a rulebook on a sample. A duty of the rulebook that the sample does not mention is a fault, but for
 * one that is newer than the sample.
 */
export function tried(
  rulebook: Rulebook,
  document: unknown,
  newer: ReadonlySet<string> = new Set(),
): Trial {
  const sample = Sample.safeParse(document);
  if (!sample.success) return { names: null, faults: faultsOf(sample.error) };
  const { names, facts, expected } = sample.data;
  const read = readFacts(facts);
  const below = ({ path, text }: Fault): Fault => ({ path: `/facts${path}`, text });
  if (!read.ok) return { names, faults: read.faults.map(below) };
  const standings = standingsOf(rulebook, read.picture);
  const unsaid = standings
    .filter(({ duty }) => !newer.has(duty.id))
    .filter(({ duty }) => !expected.some((each) => each.duty === duty.id))
    .map(({ duty }) => ({
      path: '/expected',
      text: say('incidents.sample.unsaid', { duty: duty.id }),
    }));
  const differing = expected.flatMap((each, at) =>
    differences(
      `/expected/${at}`,
      each,
      standings.find(({ duty }) => duty.id === each.duty),
    ),
  );
  return {
    names,
    faults: [...strangersIn(read.file, rulebook).map(below), ...unsaid, ...differing],
  };
}

const differs = (path: string, expected: string, found: string): Fault[] =>
  expected === found ? [] : [{ path, text: say('incidents.sample.differs', { expected, found }) }];

function differences(path: string, wanted: ExpectedDuty, found: DutyStanding | undefined): Fault[] {
  if (!found) return differs(`${path}/duty`, wanted.duty, '-');
  const { standing, open, stages } = wanted;
  const owed = found.stages.filter(({ isOwed }) => isOwed !== 'no');
  const listed = (names: readonly string[]) => names.toSorted().join(', ') || '-';
  return [
    ...differs(`${path}/standing`, standing, found.standing),
    ...(open ? differs(`${path}/open`, listed(open), listed(found.open.map(nameOf))) : []),
    ...(stages
      ? [
          ...differs(
            `${path}/stages`,
            listed(stages.map(({ stage }) => stage)),
            listed(owed.map(({ stage }) => stage.key)),
          ),
          ...stages.flatMap((stage, at) => {
            const mine = owed.find((each) => each.stage.key === stage.stage);
            return mine ? differencesOfStage(`${path}/stages/${at}`, stage, mine) : [];
          }),
        ]
      : []),
  ];
}

type ExpectedStage = z.infer<typeof ExpectedStage>;

function differencesOfStage(path: string, wanted: ExpectedStage, found: StageStanding): Fault[] {
  const { clock, form } = found;
  const dueAt = clock.state === 'running' ? clock.deadline.dueAt : null;
  const projected = clock.state === 'running' && clock.isProjected;
  const wantedAt = wanted.dueAt === null ? '-' : new Date(wanted.dueAt).toISOString();
  return [
    ...differs(`${path}/state`, wanted.state, clock.state),
    ...differs(`${path}/dueAt`, wantedAt, dueAt?.toISOString() ?? '-'),
    ...differs(`${path}/projected`, String(wanted.projected), String(projected)),
    ...(wanted.form === undefined
      ? []
      : differs(`${path}/form`, wanted.form, form?.choice.form ?? '-')),
  ];
}
