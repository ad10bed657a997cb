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
 * Cabal's ranges (Cabal User Guide, `build-depends`): `&&` and `||`, `==1.2.*` for all that begin so,
 * `^>=1.2.3` for all of the major version, which is the first two numbers (pvp.haskell.org).
 */
export const readHackage: NativeReader = (text) =>
  /^\s*-any\s*$/.test(text)
    ? { alternatives: [[]] }
    : readTerms(text.replaceAll('&&', ' '), '||', ['^>=', '==', '>=', '<=', '>', '<'], translate);

function translate({ operator, version }: Term): readonly Constraint[] | undefined {
  const given = version.replace(/\.\*$/, '');
  const numbers = numbersOf(given);
  if (numbers?.join('.') !== given) return undefined;
  if (given !== version) {
    return operator === '=='
      ? [from(given), below(bumped(numbers, numbers.length - 1).join('.'))]
      : undefined;
  }
  if (operator === '^>=') {
    const major = [...numbers, '0'].slice(0, 2);
    return [from(given), below(bumped(major, 1).join('.'))];
  }
  const comparator = operator === '==' ? '=' : operator;
  return isComparator(comparator) ? [{ comparator, version }] : undefined;
}
