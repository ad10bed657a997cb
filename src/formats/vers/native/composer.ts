import type { Text } from '#kernel/text.ts';

import { type Constraint, isComparator } from '../constraint.ts';
import {
  below,
  bumped,
  from,
  type Native,
  type NativeReader,
  numbersOf,
  readTerms,
  type Term,
  unreadable,
} from './native.ts';

/**
 * Composer's constraints (getcomposer.org, “Versions and constraints”): `^`, `~`, `1.0.*`, hyphen
 * ranges; alternatives apart by `||` or `|`. A stability flag (`@dev`) is no bound.
 */
export const readComposer: NativeReader = (text) => {
  const alternatives: (readonly Constraint[])[] = [];
  for (const alternative of text.split('|').filter((each) => each.trim() !== '')) {
    const read = readAlternative(alternative.trim());
    if ('key' in read) return read;
    alternatives.push(...read.alternatives);
  }
  return alternatives.length > 0 ? { alternatives } : unreadable(text);
};

function readAlternative(text: string): Native | Text {
  const words = text.split(/\s/).filter((word) => word !== '');
  const [first = '', dash, last = ''] = words;
  if (dash === '-' && words.length === 3) return hyphenRange(first, last) ?? unreadable(text);
  if (/^\*(?:@[a-zA-Z]+)?$/.test(text)) return { alternatives: [[]] };
  return readTerms(text, '|', ['>=', '<=', '!=', '<>', '==', '>', '<', '=', '^', '~'], translate);
}

// “1.0 - 2.0” ends with all of 2.0; “1.0.0 - 2.1.0” with 2.1.0 itself.
function hyphenRange(low: string, high: string): Native | undefined {
  const numbers = numbersOf(unprefixed(high));
  if (!numbersOf(unprefixed(low)) || !numbers) return undefined;
  const isFull = numbers.length >= 3 || unprefixed(high) !== numbers.join('.');
  const upper: Constraint = isFull
    ? { comparator: '<=', version: high }
    : below(bumped(numbers, numbers.length - 1).join('.'));
  return { alternatives: [[from(low), upper]] };
}

function translate({ operator, version: written }: Term): readonly Constraint[] | undefined {
  const version = written.split('@')[0] ?? '';
  if (/\.[*x]$/i.test(version)) return wildcard(operator, version.slice(0, -2));
  if (operator === '^' || operator === '~') return span(operator, version);
  const comparator = operator === '' || operator === '==' ? '=' : operator.replace('<>', '!=');
  return isComparator(comparator) ? [{ comparator, version }] : undefined;
}

function wildcard(operator: string, version: string): readonly Constraint[] | undefined {
  const numbers = numbersOf(unprefixed(version));
  if (numbers?.join('.') !== unprefixed(version)) return undefined;
  const behind = bumped(numbers, numbers.length - 1).join('.');
  if (operator === '!=') return [below(version), from(behind)];
  return operator === '' || operator === '=' ? [from(version), below(behind)] : undefined;
}

function span(operator: string, version: string): readonly Constraint[] | undefined {
  const numbers = numbersOf(unprefixed(version));
  if (!numbers) return undefined;
  const significant = numbers.findIndex((number) => !/^0+$/.test(number));
  const caret = significant < 0 ? numbers.length - 1 : significant;
  const tilde = Math.max(numbers.length - 2, 0);
  return [from(version), below(bumped(numbers, operator === '^' ? caret : tilde).join('.'))];
}

const unprefixed = (version: string) => version.replace(/^[vV]/, '');
