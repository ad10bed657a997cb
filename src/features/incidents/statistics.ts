import type { Marking } from '#features/labels/marking.ts';
import { type Count, countOver, countsOver } from '#features/labels/small-count.ts';

import { type FieldKey, fieldOf } from './fact-fields.ts';
import { recordKinds } from './facts.ts';
import type { KnownEvent } from './situation.ts';

type Cell = { readonly key: string; readonly count: Count };

/** The events of a quarter in the classes of the action plan. */
export type Statistics = {
  readonly total: Count;
  /** Signs and near misses did not occur; these make up the total. */
  readonly kinds: readonly Cell[];
  readonly harms: readonly Cell[];
  readonly leading: readonly Cell[];
  readonly causes: readonly Cell[];
};

/** An event counts once for each body that told of it: what is held back is held back for them. */
const markingsOf = ({ label, reporters }: KnownEvent): readonly Marking[] =>
  reporters.map(({ id }) => ({
    ...{ label, originator: id },
    ...{ persons: [], organizations: [], communities: [] },
  }));

/** As a count of events: bodies decide whether it is told, not what it is. */
function told(events: readonly KnownEvent[], fewest: number): Count {
  const count = countOver(events.flatMap(markingsOf), fewest);
  return 'suppressed' in count ? count : { count: events.length };
}

const saysOf = ({ confirmed, unconfirmed }: KnownEvent, field: FieldKey, option: string) =>
  [...confirmed, ...unconfirmed].some(
    (said) =>
      said.field === field && Array.isArray(said.value) && said.value.some((one) => one === option),
  );

/** How many events say each of the options of a field; one event may say several. */
function byOption(events: readonly KnownEvent[], field: FieldKey, fewest: number): readonly Cell[] {
  return Object.keys(fieldOf(field).options ?? {}).map((option) => ({
    key: option,
    count: told(
      events.filter((event) => saysOf(event, field, option)),
      fewest,
    ),
  }));
}

/**
 * Counts events. A count over confided events of fewer bodies than `fewest` is held back, and so is as
 * much of the others as would give it away.
 */
export function statisticsOf(events: readonly KnownEvent[], fewest: number): Statistics {
  const cells = recordKinds.map((kind) => events.filter(({ recordKind }) => recordKind === kind));
  const table = countsOver(
    cells.map((cell) => cell.flatMap(markingsOf)),
    fewest,
  );
  const asEvents = (count: Count, of: readonly KnownEvent[]): Count =>
    'suppressed' in count ? count : { count: of.length };
  return {
    total: asEvents(table.total, events),
    kinds: recordKinds.map((key, at) => ({
      key,
      count: asEvents(table.cells[at] ?? { count: 0 }, cells[at] ?? []),
    })),
    harms: byOption(events, 'harm-classes', fewest),
    leading: byOption(events, 'leading-events', fewest),
    causes: byOption(events, 'cause-classes', fewest),
  };
}
