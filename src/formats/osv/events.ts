import type { Span } from '#formats/advisory/advisory.ts';
import type { Order } from '#formats/versions/ecosystem.ts';
import { orderKey } from '#formats/versions/order.ts';
import { compareBytes } from '#kernel/bytes.ts';

import type { Turn } from './shape.ts';

/**
 * The stretches of affected versions that a range's events describe (OSV schema, “Evaluation”).
 *
 * Events are taken in the order of their versions; two at the same version keep the order of the
 * document. Events that cannot be ordered stay as they were written. `0` is before every version,
 * and nothing at or above the highest limit is affected.
 */
export function spansOf(turns: readonly Turn[], order: Order | undefined): Span[] {
  const limit = highestLimit(turns, order);
  const sequence = sorted(
    [...turns.filter((turn) => turn.kind !== 'limit'), ...(limit === undefined ? [] : [limit])],
    order,
  );
  const spans: Span[] = [];
  let open: string | undefined;
  for (const turn of sequence) {
    if (turn.kind === 'introduced') {
      open ??= turn.version;
      continue;
    }
    if (open !== undefined) {
      const upper = turn.kind === 'last_affected' ? 'through' : 'before';
      spans.push({ ...start(open, order), [upper]: turn.version });
      open = undefined;
    }
    if (turn.kind === 'limit') return spans;
  }
  if (open !== undefined) spans.push(start(open, order));
  return spans;
}

function start(version: string, order: Order | undefined): Span {
  return { from: version === '0' ? undefined : version, status: 'affected', order };
}

function sorted(turns: readonly Turn[], order: Order | undefined): readonly Turn[] {
  if (order === undefined) return turns;
  const keyed: { turn: Turn; key: Uint8Array }[] = [];
  for (const turn of turns) {
    const key = turn.version === '0' ? new Uint8Array() : orderKey(order, turn.version);
    if (key === undefined) return turns;
    keyed.push({ turn, key });
  }
  return keyed.toSorted((a, b) => compareBytes(a.key, b.key)).map(({ turn }) => turn);
}

/** A version is within the limits when it is below any of them; `*` is no limit at all. */
function highestLimit(turns: readonly Turn[], order: Order | undefined): Turn | undefined {
  const limits = turns.filter((turn) => turn.kind === 'limit');
  if (limits.some((limit) => limit.version === '*')) return undefined;
  return sorted(limits, order).at(-1);
}
