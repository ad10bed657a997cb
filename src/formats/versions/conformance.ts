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
