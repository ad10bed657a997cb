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
 * RubyGems' requirements (Gem::Requirement). `~>` takes in all up to the next value of the last
 * number but one (Gem::Version#bump): `~> 2.0.8` ends before 2.1.
 */
export const readGem: NativeReader = (text) =>
  readTerms(text, '||', ['~>', '!=', '>=', '<=', '==', '=', '>', '<'], translate);

function translate({ operator, version }: Term): readonly Constraint[] | undefined {
  if (operator === '~>') {
    const numbers = numbersOf(version);
    if (!numbers) return undefined;
    return [from(version), below(bumped(numbers, Math.max(numbers.length - 2, 0)).join('.'))];
  }
  const comparator = operator === '' || operator === '==' ? '=' : operator;
  return isComparator(comparator) ? [{ comparator, version }] : undefined;
}
