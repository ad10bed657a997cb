import type { Advisory } from '#formats/advisory/advisory.ts';
import type { Order } from '#formats/versions/ecosystem.ts';

import { isCve } from './name.ts';

const packaging: ReadonlySet<Order | undefined> = new Set(['debian', 'rpm', 'alpine']);

/**
 * The CVE ids that an advisory of a distribution or of JVN speaks of without being one of them.
 *
 * A distribution bundles several vulnerabilities into one advisory and names them in `related` or
 * `upstream` (OSV schema 1.7, “related”: “bundles multiple distinct vulnerabilities in the same
 * entry”; “upstream”). From anyone else `related` is no more than a neighbour. A distribution is
 * known by packages whose versions are numbered as Debian, RPM or Alpine number them. JVN publishes
 * one record for several vulnerabilities of one product.
 */
export function carriedBy({
  source,
  id,
  aliases,
  upstream,
  related,
  affected,
}: Advisory): string[] {
  const isBundle = source === 'jvn' || affected.some(({ order }) => packaging.has(order));
  if (!isBundle) return [];
  const own = new Set([id, ...aliases]);
  const named = [...upstream, ...related].filter((name) => isCve(name) && !own.has(name));
  return [...new Set(named)].sort();
}
