import type { Order } from './ecosystem.ts';
import { orderKey } from './order.ts';
import { rpmVersionPrefix } from './rpm.ts';

/**
 * The first key that a range beginning with this version takes in; undefined where the version
 * cannot be ordered.
 */
export function lowerBound(order: Order, version: string): Uint8Array | undefined {
  return pointOf(order, version)?.lo;
}

/**
 * The first key behind a range that ends with this version: `inclusive` for "up to and with it"
 * (OSV `last_affected`, CVE `lessThanOrEqual`), else for "before it" (`fixed`, `lessThan`).
 *
 * In rpm a bound without a release speaks of all releases of its version: `<= 1.0` takes in
 * `1.0-5`, and `< 1.0` does not.
 */
export function upperBound(
  order: Order,
  version: string,
  inclusive: boolean,
): Uint8Array | undefined {
  const point = pointOf(order, version);
  return inclusive ? point?.hi : point?.lo;
}

/** A version as a stretch of keys: itself, with whatever counts as the same, and its order key. */
export type VersionPoint = {
  readonly key: Uint8Array;
  readonly lo: Uint8Array;
  readonly hi: Uint8Array;
};

/** Where a version stands, its key made once: `lo` its lower bound, `hi` its inclusive upper one. */
export function pointOf(order: Order, version: string): VersionPoint | undefined {
  const key = orderKey(order, version);
  if (!key) return undefined;
  const releases = allReleases(order, version);
  if (releases) return { key, lo: releases, hi: extended(releases, 0xff) };
  return { key, lo: key, hi: extended(key, 0x00) };
}

function allReleases(order: Order, version: string): Uint8Array | undefined {
  return order === 'rpm' ? rpmVersionPrefix(version) : undefined;
}

function extended(key: Uint8Array, byte: number): Uint8Array {
  const longer = new Uint8Array(key.length + 1);
  longer.set(key);
  longer[key.length] = byte;
  return longer;
}
