import { type Constraint, isComparator } from '../constraint.ts';
import {
  below,
  bumped,
  from,
  type NativeReader,
  numbersOf,
  readTerms,
  type Term,
} from './native.ts';

/** Elixir's requirements (hexdocs.pm, Version “Requirements”): `and`, `or`, and `~>` as in RubyGems. */
export const readHex: NativeReader = (text) =>
  readTerms(
    text.replaceAll(/\band\b/g, ' ').replaceAll(/\bor\b/g, '||'),
    '||',
    ['~>', '==', '!=', '>=', '<=', '>', '<'],
    translate,
  );

function translate({ operator, version }: Term): readonly Constraint[] | undefined {
  if (operator === '~>') {
    const numbers = numbersOf(version);
    if (!numbers || numbers.length < 2) return undefined;
    const upper = [...bumped(numbers, numbers.length - 2), '0', '0'].slice(0, 3).join('.');
    return [from(version), below(upper)];
  }
  const comparator = operator === '' || operator === '==' ? '=' : operator;
  return isComparator(comparator) ? [{ comparator, version }] : undefined;
}
