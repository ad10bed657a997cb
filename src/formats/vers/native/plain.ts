import { isComparator } from '../constraint.ts';
import { type NativeReader, readTerms } from './native.ts';

const operators = ['==', '!=', '<=', '>=', '<', '>', '='];

/**
 * Comparators and versions apart by commas or spaces, alternatives by `||`: what GitHub's advisories,
 * Go modules in advisories, CRAN (`Depends`) and Arch Linux (`depends`) write. A bare version is
 * itself.
 */
export const readPlain: NativeReader = (text) =>
  readTerms(
    text.replaceAll(/[()]/g, ' ').replaceAll(/^\s*\*\s*$/g, ''),
    '||',
    operators,
    (term) => {
      const { operator, version } = term;
      const comparator = operator === '==' || operator === '' ? '=' : operator;
      return isComparator(comparator) ? [{ comparator, version }] : undefined;
    },
  );
