import { strictest, type Tlp } from '#features/labels/tlp.ts';
import { grouped } from '#kernel/group.ts';

import { type FieldKey, fieldKeys } from './fact-fields.ts';
import type { FactValue } from './fact-value.ts';
import type { RecordKind } from './facts.ts';
import type { Body, FilingDocument } from './filing.ts';
import type { EventId, MatterId } from './incident.ts';
import type { Told } from './projection.ts';

/** One matter as an authority knew it at a moment: the copies that held then, the earliest first. */
export type KnownMatter = {
  readonly id: MatterId;
  readonly event: EventId | null;
  readonly copies: readonly FilingDocument[];
};

/** What one reporter said of a field in the last copy that says anything of it. */
export type Said = {
  readonly field: FieldKey;
  readonly value: FactValue;
  readonly reporter: Body;
  readonly filedAt: Date;
};

/** One event as an authority knows it, whoever told of it. */
export type KnownEvent = {
  readonly event: EventId | null;
  readonly matters: readonly MatterId[];
  readonly reporters: readonly Body[];
  readonly recordKind: RecordKind;
  readonly label: Tlp;
  readonly firstFiledAt: Date;
  readonly lastFiledAt: Date;
  readonly confirmed: readonly Said[];
  readonly unconfirmed: readonly Said[];
  readonly unknown: readonly FieldKey[];
  readonly differing: readonly FieldKey[];
};

/** The copies that held at a moment: the last of each duty and sender, unless it was taken back. */
export function holding(copies: readonly FilingDocument[], asOf: Date): readonly FilingDocument[] {
  const until = copies.filter(({ filedAt }) => filedAt <= asOf);
  const last = new Map(
    until.map((copy) => [`${copy.duty.id} ${copy.recipient.key} ${copy.via?.id ?? ''}`, copy]),
  );
  return [...last.values()].filter(({ kind }) => kind !== 'withdrawal');
}

type Spoken = { readonly told: Told; readonly reporter: Body; readonly filedAt: Date };

/** What one matter says of each field, by its latest copy that says anything of it. */
function spokenIn({ copies }: KnownMatter): readonly Spoken[] {
  const spoken = copies.flatMap(({ projection, reporter, filedAt }) =>
    (projection?.sections ?? [])
      .flatMap(({ cells }) => cells)
      .flatMap(({ told }) => told.map((each): Spoken => ({ told: each, reporter, filedAt }))),
  );
  return [...new Map(spoken.map((each) => [each.told.field, each])).values()];
}

/** Events by what an authority was told, the latest word first. A matter without an event is its own. */
export function eventsOf(matters: readonly KnownMatter[]): readonly KnownEvent[] {
  const held = matters.filter(({ copies }) => copies.length > 0);
  const groups = grouped(held, ({ id, event }) => event ?? id);
  return [...groups.values()]
    .map(eventOf)
    .toSorted((a, b) => b.lastFiledAt.getTime() - a.lastFiledAt.getTime());
}

function eventOf(matters: readonly KnownMatter[]): KnownEvent {
  const copies = matters.flatMap((each) => each.copies);
  const moments = copies.map(({ filedAt }) => filedAt.getTime());
  const reporters = new Map(copies.map(({ reporter }) => [reporter.id, reporter]));
  const spoken = matters.flatMap(spokenIn);
  const saidWith = (certainty: Told['certainty']) =>
    fieldKeys.flatMap((field) =>
      spoken
        .filter(({ told }) => told.field === field && told.certainty === certainty)
        .flatMap(({ told: { value }, reporter, filedAt }): Said[] =>
          value === null ? [] : [{ field, value, reporter, filedAt }],
        ),
    );
  const about = fieldKeys.map((field) => ({
    field,
    said: spoken.filter(({ told }) => told.field === field),
  }));
  return {
    event: matters[0]?.event ?? null,
    matters: matters.map(({ id }) => id),
    reporters: [...reporters.values()],
    // Whatever one of them calls an incident is one.
    recordKind: copies.some(({ recordKind }) => recordKind === 'incident')
      ? 'incident'
      : (copies.at(-1)?.recordKind ?? 'incident'),
    label: strictest(copies.map(({ label }) => label)),
    firstFiledAt: new Date(Math.min(...moments)),
    lastFiledAt: new Date(Math.max(...moments)),
    confirmed: saidWith('confirmed'),
    unconfirmed: saidWith('suspected'),
    unknown: about
      .filter(({ said }) => said.length > 0 && said.every(({ told }) => told.value === null))
      .map(({ field }) => field),
    differing: about.filter(({ field, said }) => isDisputed(field, said)).map(({ field }) => field),
  };
}

/** What each reporter has of its own: when it noticed is no contradiction. */
const ofReporter: readonly string[] = ['contacts', 'recognised-at', 'recognised-how'];

/** Whether reporters of one event say different things of it; who they are is no dispute. */
function isDisputed(field: FieldKey, said: readonly Spoken[]): boolean {
  if (field.startsWith('reporter-') || ofReporter.includes(field)) return false;
  const values = said.filter(({ told }) => told.value !== null);
  return new Set(values.map(({ told }) => JSON.stringify(told.value))).size > 1;
}

/** What two matters say of one field; null where one says nothing of it. */
export type Beside = {
  readonly field: FieldKey;
  readonly one: Told | null;
  readonly other: Told | null;
  readonly differs: boolean;
};

/** Two matters side by side, field by field, with what contradicts: what a person decides by whether they are one event. */
export function beside(one: KnownMatter, other: KnownMatter): readonly Beside[] {
  const spoken = [spokenIn(one), spokenIn(other)];
  return fieldKeys.flatMap((field): Beside[] => {
    const said = spoken.map((each) => each.find(({ told }) => told.field === field));
    const both = said.flatMap((each) => each ?? []);
    if (both.length === 0) return [];
    const [first, second] = said.map((each) => each?.told ?? null);
    return [
      {
        ...{ field, one: first ?? null, other: second ?? null },
        differs: isDisputed(field, both),
      },
    ];
  });
}
