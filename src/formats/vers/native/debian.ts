import { type Constraint, isComparator } from '../constraint.ts';
import { type NativeReader, readTerms, type Term } from './native.ts';

/**
 * Debian's relationships (Debian Policy §7.1): `<<` and `>>` are strict. A single `<` or `>`, which
 * Policy no longer knows, is read as what it says. Alternatives stand apart by `|`.
 */
export const readDebian: NativeReader = (text) =>
  readTerms(text.replaceAll(/[()]/g, ' '), '|', ['<<', '>>', '<=', '>=', '=', '<', '>'], translate);

const strict: Readonly<Record<string, string>> = { '<<': '<', '>>': '>', '': '=' };

function translate({ operator, version }: Term): readonly Constraint[] | undefined {
  const comparator = strict[operator] ?? operator;
  return isComparator(comparator) ? [{ comparator, version }] : undefined;
}
