import { grouped } from '#kernel/group.ts';

import type { OrganizationLine } from './organization.ts';

/** A body with its depth below the uppermost body that is listed. */
export type Branch = { readonly line: OrganizationLine; readonly depth: number };

/**
 * Bodies in the order of a tree of supervision, each before those it supervises and siblings by
 * precedence. A body whose supervisor is not listed stands at the top.
 */
export function asTree(lines: readonly OrganizationLine[]): Branch[] {
  const listed = new Set(lines.map(({ id }) => id));
  const ranked = lines.toSorted(
    (a, b) => a.precedence - b.precedence || (a.code < b.code ? -1 : 1),
  );
  const above = ({ supervisorId }: OrganizationLine) =>
    supervisorId !== null && listed.has(supervisorId) ? supervisorId : null;
  const below = grouped(ranked, above);
  const branches: Branch[] = [];
  const waiting = (below.get(null) ?? []).map((line) => ({ line, depth: 0 })).toReversed();
  for (let branch = waiting.pop(); branch; branch = waiting.pop()) {
    const depth = branch.depth + 1;
    branches.push(branch);
    waiting.push(
      ...(below.get(branch.line.id) ?? []).map((line) => ({ line, depth })).toReversed(),
    );
  }
  return branches;
}

/** A row of a tree, and those directly below it. */
export type Nested<Row> = { readonly row: Row; readonly below: readonly Nested<Row>[] };

/**
 * Rows in the order of a tree as nodes, the uppermost first: each stands under the last row before it
 * that is one less deep, and at the top where there is none.
 */
export function nested<Row extends { readonly depth: number }>(
  rows: readonly Row[],
): readonly Nested<Row>[] {
  type Growing = { readonly row: Row; readonly below: Growing[] };
  const uppermost: Growing[] = [];
  const path: Growing[] = [];
  for (const row of rows) {
    const node: Growing = { row, below: [] };
    (path[row.depth - 1]?.below ?? uppermost).push(node);
    path.splice(row.depth, Infinity, node);
  }
  return uppermost;
}
