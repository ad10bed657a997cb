import type { Order } from './ecosystem.ts';

/** A published expectation that our order does not meet, and why it cannot or should not. */
export type Departure = {
  readonly order: Order;
  /** The published file, without its ending. */
  readonly suite: string;
  /** The line of the file, from 1. */
  readonly line: number;
  readonly expected: string;
  /** What our order says of the same pair; `?` where it orders neither way. */
  readonly got: '<' | '=' | '>' | '?';
  readonly cause: string;
};

const circle =
  'The published order, that of an older Maven, runs in a circle here: x < x-1, x-1 < x.0.rc and ' +
  'x.0.rc < x. No key can follow it. The candidate stays below the release, as in Maven 3.8.7.';
const wildcard =
  'PHP holds # equal to every number, although numbers differ: what is equal to all of them has ' +
  'no place among them.';

export const departures: readonly Departure[] = [
  {
    order: 'maven',
    suite: 'maven-versions-generated',
    line: 2885,
    expected: '2.9.0-1 < 2.9.0.RC1',
    got: '>',
    cause: circle,
  },
  {
    order: 'maven',
    suite: 'maven-versions-generated',
    line: 6324,
    expected: '1.1.0-01-glassfish < 1.1.0.Beta1',
    got: '>',
    cause: circle,
  },
  {
    order: 'packagist',
    suite: 'packagist-versions',
    line: 53,
    expected: '1.2.3.# = 1.2.3.#',
    got: '?',
    cause: wildcard,
  },
  {
    order: 'packagist',
    suite: 'packagist-versions',
    line: 54,
    expected: '1.2.3.# = 1.2.3.1',
    got: '?',
    cause: wildcard,
  },
  {
    order: 'packagist',
    suite: 'packagist-versions',
    line: 55,
    expected: '1.2.3.#.1 > 1.2.3',
    got: '?',
    cause: wildcard,
  },
];

/** Pairs on which the program that defines an order and ours differ, and why. */
export type OracleDeparture = {
  readonly order: Order;
  readonly what: string;
  readonly cause: string;
  readonly concerns: (a: string, b: string, got: string) => boolean;
};

const either = (pattern: RegExp) => (a: string, b: string) => pattern.test(a) || pattern.test(b);

/** Whether two versions part where one has a word behind a dot and the other a hyphen. */
function partAtDotAndHyphen(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const isBehindDot = at > 0 && a[at - 1] === '.';
  const isWord = isBehindDot ? /^[a-z]/i : /^\.[a-z]/i;
  return [
    [a, b],
    [b, a],
  ].some(([word = '', other = '']) => other[at] === '-' && isWord.test(word.slice(at)));
}

export const oracleDepartures: readonly OracleDeparture[] = [
  {
    order: 'debian',
    what: 'an epoch with a sign: `+1:2.0`',
    cause:
      'deb-version(7) has an unsigned epoch; dpkg reads a sign all the same. Here it is no version.',
    concerns: (a, b, got) => got === '?' && [a, b].some((text) => /^[+-]\d+:/.test(text)),
  },
  {
    order: 'rpm',
    what: 'a hyphen alone',
    cause: 'rpm reads an empty version and an empty release; here it is no version.',
    concerns: (a, b, got) => got === '?' && [a, b].some((text) => !/[0-9a-z]/i.test(text)),
  },
  {
    order: 'maven',
    what: 'no letter or digit in one of the two',
    cause: 'Maven orders any text; here such a text is no version.',
    concerns: (a, b, got) => got === '?' && [a, b].some((text) => !/[a-z0-9]/i.test(text)),
  },
  {
    order: 'maven',
    what: 'a word behind a dot, right before a number or at the end: `1.0.RC1`',
    cause:
      'Maven 3.8.7 began to read its dot as a hyphen (MNG-7644). The published pairs and VERS hold the order before that.',
    concerns: either(/\.[^.\-\d]+(\d|$)/),
  },
  {
    order: 'maven',
    what: 'nothing, a zero, `ga`, `final` or `release` behind a hyphen, written or understood: `1-ga-1`, `1--x`',
    cause:
      'Maven keeps an empty level where it stood; the published pairs hold that it vanishes (1-1 = 1-ga-1).',
    concerns: either(
      /--|-\.|(^|-|[a-z~_+])(-?0+)(?!\d)|^[.-]|(^|-|\d)(ga|final|release)(?![a-z])/i,
    ),
  },
  {
    order: 'maven',
    what: 'a word of the time before the release behind a dot: `1.rc.1`',
    cause:
      'Maven ranks it below all that stands behind a hyphen; its own specification holds both alike.',
    concerns: either(/\.(alpha|beta|milestone|rc|cr|snapshot)(?![^.\d-])/i),
  },
  {
    order: 'maven',
    what: 'any word behind a dot where the other has a hyphen: `1.sp.x` and `1.sp-x`',
    cause:
      'Maven ranks a word below all that stands behind a hyphen in its place; its own specification holds both alike.',
    concerns: partAtDotAndHyphen,
  },
];
