import { type Constraint, isComparator } from '../constraint.ts';
import { below, from, type NativeReader, readTerms, type Term } from './native.ts';

/**
 * Gentoo's operators (Package Manager Specification §8.3.1). `~1.2` is any revision of 1.2; the next
 * version behind its revisions is `1.2_p`.
 */
export const readGentoo: NativeReader = (text) =>
  readTerms(text, '||', ['>=', '<=', '!=', '>', '<', '=', '~'], translate);

function translate({ operator, version }: Term): readonly Constraint[] | undefined {
  if (version.endsWith('*')) return undefined;
  if (operator === '~') return [from(version), below(`${version}_p`)];
  const comparator = operator === '' ? '=' : operator;
  return isComparator(comparator) ? [{ comparator, version }] : undefined;
}
