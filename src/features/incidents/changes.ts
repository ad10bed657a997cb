import type { Names } from '#features/profiles/names.ts';

import type { Cell, Projection, Told } from './projection.ts';
import { certaintyWords, type Shown, shownValue, spell, type Voice } from './shown.ts';
import { say } from './texts.ts';

/** What became of one item since the last copy of the same authority. */
export type Change = {
  readonly section: string;
  readonly item: string;
  readonly names: Names;
  readonly kind: 'added' | 'changed' | 'certainty' | 'removed';
  readonly before: readonly Shown[];
  readonly after: readonly Shown[];
};

/**
 * What is new in one authority’s copy since its last one, in the order of its form. What other
 * authorities were told plays no part. That a copy has a later number is no change.
 */
export function changes(before: Projection, after: Projection): readonly Change[] {
  const old = cellsOf(before);
  const fresh = cellsOf(after);
  const gone = [...old].filter(([place]) => !fresh.has(place));
  return [
    ...[...fresh].flatMap(([place, found]) => changeOf(old.get(place)?.cell, found)),
    ...gone.flatMap(([, { section, cell }]) =>
      changeOf(cell, { section, cell: { ...cell, told: [] } }),
    ),
  ];
}

type Found = { readonly section: string; readonly cell: Cell };

/** Items answered by facts, by their place; two forms of one authority may name places alike. */
function cellsOf({ sections }: Projection): ReadonlyMap<string, Found> {
  return new Map(
    sections.flatMap(({ key, cells }) =>
      cells.map((cell) => [`${key} ${cell.key}`, { section: key, cell }] as const),
    ),
  );
}

function changeOf(old: Cell | undefined, { section, cell }: Found): Change[] {
  const [before, after] = [old?.told ?? [], cell.told];
  const common = {
    section,
    item: cell.key,
    names: cell.names,
    before: before.flatMap(shownOf),
    after: after.flatMap(shownOf),
  };
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (before.length === 0) return [{ ...common, kind: 'added' }];
  if (after.length === 0) return [{ ...common, kind: 'removed' }];
  const values = (told: readonly Told[]) => JSON.stringify(told.map(({ value }) => value));
  const kind = values(before) === values(after) ? 'certainty' : 'changed';
  return [{ ...common, kind }];
}

function shownOf({ field, value, certainty }: Told): readonly Shown[] {
  if (value === null) return [{ text: certaintyWords.unknown }];
  const sure = certainty === 'suspected' ? [{ text: certaintyWords.suspected }] : [];
  return [...shownValue(field, value), ...sure];
}

/** A change in one line of words. */
export function changeLine({ names, kind, before, after }: Change, voice: Voice): string {
  const words = (shown: readonly Shown[]) =>
    shown.map((each) => spell(each, voice)).join(voice.say(say('incidents.change.between')));
  const values = { item: names[voice.language], before: words(before), after: words(after) };
  switch (kind) {
    case 'added':
      return voice.say(say('incidents.change.added', { item: values.item, after: values.after }));
    case 'removed':
      return voice.say(
        say('incidents.change.removed', { item: values.item, before: values.before }),
      );
    case 'changed':
      return voice.say(say('incidents.change.changed', values));
    case 'certainty':
      return voice.say(say('incidents.change.certainty', values));
  }
}
