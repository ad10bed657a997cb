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

/**
 * Cargo's requirements (The Cargo Book, “Specifying Dependencies”): conditions apart by commas; a
 * version without an operator is a caret requirement; `1.2.*` and `~1.2` take in all of 1.2.
 */
export const readCargo: NativeReader = (text) =>
  /^\s*\*\s*$/.test(text)
    ? { alternatives: [[]] }
    : readTerms(text, '||', ['>=', '<=', '!=', '>', '<', '=', '^', '~'], translate);

function translate({ operator, version }: Term): readonly Constraint[] | undefined {
  if (isComparator(operator) && !version.endsWith('*')) return [{ comparator: operator, version }];
  const given = version.replace(/(?:\.\*){1,3}$/, '');
  const numbers = numbersOf(given);
  if (!numbers || (given !== version && operator !== '')) return undefined;
  const significant = numbers.findIndex((number) => !/^0+$/.test(number));
  const caret = significant < 0 ? numbers.length - 1 : significant;
  const isTilde = operator === '~' || given !== version;
  const last = Math.min(numbers.length - 1, given === version ? 1 : 2);
  return [from(full(given, numbers)), below(padded(bumped(numbers, isTilde ? last : caret)))];
}

const padded = (numbers: readonly string[]) => [...numbers, '0', '0'].slice(0, 3).join('.');
const full = (version: string, numbers: readonly string[]) =>
  version === numbers.join('.') ? padded(numbers) : version;
