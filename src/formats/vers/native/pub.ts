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

/** Dart's constraints (dart.dev, “Version constraints”): traditional, caret, or `any`. */
export const readPub: NativeReader = (text) =>
  ['', 'any'].includes(text.trim())
    ? { alternatives: [[]] }
    : readTerms(text, '||', ['>=', '<=', '>', '<', '^'], translate);

function translate({ operator, version }: Term): readonly Constraint[] | undefined {
  if (operator === '') return [{ comparator: '=', version }];
  if (isComparator(operator)) return [{ comparator: operator, version }];
  const numbers = numbersOf(version);
  if (!numbers) return undefined;
  // Below 1.0.0 a new second number may break what was, below 0.1.0 it still is the second.
  const place = /^0+$/.test(numbers[0] ?? '') && numbers.length > 1 ? 1 : 0;
  const upper = [...bumped(numbers, place), '0', '0'].slice(0, 3).join('.');
  return [from(version), below(upper)];
}
