import type { Constraint } from '../constraint.ts';
import { below, bumped, equal, from, type NativeReader, numbersOf, unreadable } from './native.ts';

/**
 * How nginx's security advisories name versions: `0.6.18-0.8.14`, `1.5.0+`, `all`, apart by commas.
 * A branch with an even second number is stable: `1.4.1+` means that branch alone, while `1.5.0+`
 * goes on into all later ones.
 */
export const readNginx: NativeReader = (text) => {
  const pieces = text.split(',').map((piece) => piece.replaceAll(/\s/g, ''));
  if (pieces.length === 1 && /^(?:all|\*)$/i.test(pieces[0] ?? '')) return { alternatives: [[]] };
  const alternatives: (readonly Constraint[])[] = [];
  for (const piece of pieces) {
    const read = translate(piece);
    if (!read) return unreadable(piece);
    alternatives.push(read);
  }
  return { alternatives };
};

function translate(piece: string): readonly Constraint[] | undefined {
  const isOpen = piece.endsWith('+');
  const [low = '', high] = (isOpen ? piece.slice(0, -1) : piece).split('-');
  const numbers = numbersOf(low);
  if (numbers?.join('.') !== low) return undefined;
  if (high !== undefined) {
    if (isOpen || numbersOf(high)?.join('.') !== high) return undefined;
    return [from(low), { comparator: '<=', version: high }];
  }
  if (!isOpen) return [equal(low)];
  const isStable = /[02468]$/.test(numbers[1] ?? '');
  return isStable ? [from(low), below(`${bumped(numbers, 1).join('.')}.0`)] : [from(low)];
}
