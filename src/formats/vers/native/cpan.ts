import { type Constraint, isComparator } from '../constraint.ts';
import { from, type NativeReader, readTerms, type Term } from './native.ts';

/** CPAN's ranges (CPAN::Meta::Spec, “Version Ranges”): a version alone is the least that will do. */
export const readCpan: NativeReader = (text) =>
  /^\s*0\s*$/.test(text)
    ? { alternatives: [[]] }
    : readTerms(text, '||', ['==', '!=', '<=', '>=', '<', '>'], translate);

function translate({ operator, version }: Term): readonly Constraint[] | undefined {
  if (operator === '') return [from(version)];
  const comparator = operator === '==' ? '=' : operator;
  return isComparator(comparator) ? [{ comparator, version }] : undefined;
}
