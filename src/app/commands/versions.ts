import { isOrder, type Order, orders } from '#formats/versions/ecosystem.ts';
import { orderKey } from '#formats/versions/order.ts';
import { compareBytes } from '#kernel/bytes.ts';

import { type Command, Misuse } from '../command.ts';
import { say } from '../format-texts.ts';
import { say as sayCli } from '../texts.ts';

/**
 * How the two versions of a line, `A<TAB>B`, are ordered by their keys: `-1`, `0` or `1`, and `?`
 * where one of them cannot be ordered. Undefined for a line that is no such pair.
 */
export function orderOfLine(order: Order, line: string): '-1' | '0' | '1' | '?' | undefined {
  const [a, b, ...more] = line.split('\t');
  if (a === undefined || b === undefined || more.length > 0) return undefined;
  const [left, right] = [orderKey(order, a), orderKey(order, b)];
  if (!left || !right) return '?';
  const comparison = compareBytes(left, right);
  if (comparison === 0) return '0';
  return comparison < 0 ? '-1' : '1';
}

export const versions: Command = {
  name: 'versions',
  summary: say('cli.versions'),
  operands: ['<ecosystem>'],
  options: {},
  permissions: [],
  async run(terminal, { operands }) {
    const [name = ''] = operands;
    if (!isOrder(name)) {
      throw new Misuse(sayCli('cli.misuse.ecosystem', { name, names: orders.join(' ') }));
    }
    let number = 0;
    let isSound = true;
    for await (const line of terminal.lines()) {
      number += 1;
      const comparison = orderOfLine(name, line);
      // An answer a line, whatever the line: who compares files counts on it.
      terminal.out(comparison ?? '?');
      if (comparison !== undefined) continue;
      isSound = false;
      terminal.note(say('cli.versions.line', { line: number }));
    }
    return isSound ? 0 : 1;
  },
};
