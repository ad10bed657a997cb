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

/** Alpine's dependencies (apk-world(5)): comparators, and `~` for all that begin so. */
export const readAlpine: NativeReader = (text) =>
  readTerms(text, '||', ['>=', '<=', '~=', '=~', '>', '<', '=', '~'], translate);

function translate({ operator, version }: Term): readonly Constraint[] | undefined {
  if (operator.includes('~')) {
    const numbers = numbersOf(version);
    if (numbers?.join('.') !== version) return undefined;
    return [from(version), below(bumped(numbers, numbers.length - 1).join('.'))];
  }
  const comparator = operator === '' ? '=' : operator;
  return isComparator(comparator) ? [{ comparator, version }] : undefined;
}
