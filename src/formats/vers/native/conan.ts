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
 * Conan's ranges (docs.conan.io, “Version ranges”): `~` and `^` end before the first pre-release of
 * the next number (`2.6-`). The options behind a comma (`include_prerelease`) and the hyphen at the
 * end of a version say which pre-releases a resolver may choose; they are no bounds.
 */
export const readConan: NativeReader = (text) => {
  const ranges = text.split('||').map((alternative) => alternative.split(',')[0] ?? '');
  return readTerms(
    ranges.join('||'),
    '||',
    ['>=', '<=', '!=', '>', '<', '=', '~', '^'],
    ({ operator, version }) => translate({ operator, version: version.replace(/-$/, '') }),
  );
};

function translate({ operator, version }: Term): readonly Constraint[] | undefined {
  if (version === '*' && operator === '') return [from('0.0.0')];
  const comparator = operator === '' ? '=' : operator;
  if (isComparator(comparator)) return [{ comparator, version }];
  const numbers = numbersOf(version);
  if (!numbers) return undefined;
  const significant = numbers.findIndex((number) => !/^0+$/.test(number));
  const caret = significant < 0 ? numbers.length - 1 : significant;
  const place = operator === '~' ? Math.min(1, numbers.length - 1) : caret;
  return [from(version), below(`${bumped(numbers, place).join('.')}-`)];
}
