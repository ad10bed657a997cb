import { type Sign, signsOf } from './value.ts';

/** Whether a value holds a wildcard: a `*` or `?` that no backslash precedes. */
export function hasWildcard(value: string): boolean {
  return signsOf(value).some(({ isWildcard }) => isWildcard);
}

/**
 * Whether a value with wildcards at its ends takes in one without (NISTIR 7696 §6.3): `*` stands for
 * any number of characters, each `?` for one or none.
 */
export function takesIn(pattern: string, value: string): boolean {
  const signs = signsOf(pattern);
  const isWild = ({ isWildcard }: Sign) => isWildcard;
  const first = signs.findIndex((sign) => !isWild(sign));
  const before = first < 0 ? signs : signs.slice(0, first);
  const behind = first < 0 ? [] : signs.slice(signs.findLastIndex((sign) => !isWild(sign)) + 1);
  const core = signs
    .filter((sign) => !isWild(sign))
    .map(({ character }) => character)
    .join('');
  const text = signsOf(value)
    .map(({ character }) => character)
    .join('');
  const room = text.length - core.length;
  const from = Math.max(room - allowance(behind), 0);
  const to = Math.min(allowance(before), room);
  for (let at = text.indexOf(core, from); at >= 0 && at <= to; at = text.indexOf(core, at + 1)) {
    if (room - at <= allowance(behind)) return true;
  }
  return false;
}

/** How many characters some wildcards may stand for. */
function allowance(wildcards: readonly Sign[]): number {
  const isMany = wildcards.some(({ character }) => character === '*');
  return isMany ? Number.POSITIVE_INFINITY : wildcards.length;
}
