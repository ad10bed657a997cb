import type { Constraint } from '../constraint.ts';
import { readIntervals } from './brackets.ts';
import { below, bumped, from, type NativeReader, numbersOf, unreadable } from './native.ts';

/**
 * NuGet's version ranges (“Package versioning”): a version without brackets is the least that will
 * do; `1.2.*` floats over all that begin so; `*` is any.
 */
export const readNuget: NativeReader = (text) => {
  const alternatives = readIntervals(text, bare);
  return alternatives && alternatives.length > 0 ? { alternatives } : unreadable(text);
};

function bare(version: string): readonly Constraint[] | undefined {
  if (version === '*') return [];
  if (!version.endsWith('.*')) return /\d/.test(version) ? [from(version)] : undefined;
  const given = version.slice(0, -2);
  const numbers = numbersOf(given);
  if (numbers?.join('.') !== given) return undefined;
  return [from(given), below(bumped(numbers, numbers.length - 1).join('.'))];
}
