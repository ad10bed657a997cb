import { type Constraint, isComparator } from '../constraint.ts';
import { type NativeReader, readTerms, type Term } from './native.ts';

/** How OpenSSL's vulnerability pages name versions: one after another, apart by commas. */
export const readOpenssl: NativeReader = (text) =>
  readTerms(text, '||', ['<=', '>=', '<', '>', '='], translate);

function translate({ operator, version }: Term): readonly Constraint[] | undefined {
  const comparator = operator === '' ? '=' : operator;
  return isComparator(comparator) ? [{ comparator, version }] : undefined;
}
