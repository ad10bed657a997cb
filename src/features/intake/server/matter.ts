import type { Fault } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import type { Change } from '#platform/tools.ts';

import type { Sample, SnapshotId } from '../intake.ts';
import type { Movement } from '../quarantine.ts';
import type { Format } from '../source.ts';

/** Where and when a snapshot's content takes force. */
export type Effect = {
  readonly source: string;
  readonly snapshot: SnapshotId;
  readonly receivedAt: Date;
};

/** What a file would do to its source, and how to let it happen. */
export type Matter = {
  readonly format: Format;
  readonly releasedAt: Date | null;
  readonly model: string | null;
  readonly counts: {
    readonly accepted: number;
    readonly refused: number;
    readonly repeated: number;
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly older: number;
    readonly removed: number;
  };
  readonly movement: Movement;
  /** What no honest feed says. */
  readonly insanities: readonly Text[];
  /** A former edition of a list: it changes nothing. */
  readonly isOlder: boolean;
  readonly sample: Sample;
  readonly faults: readonly Fault[];
  readonly notes: readonly Fault[];
  /** Writes it, and names the vulnerabilities that this touches. */
  readonly apply: (work: Change, effect: Effect) => Promise<readonly string[]>;
};

/** How it is weighed: a person's decision overrides what is older. */
export type Weighing = { readonly isForced: boolean };

/** Of many ids, the first. */
export function some(ids: Iterable<string>): string[] {
  const found: string[] = [];
  for (const id of ids) {
    if (found.push(id) === 50) break;
  }
  return found;
}
