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

/** A body, and those directly below it. */
export type BodyNode = { readonly line: OrganizationLine; readonly below: readonly BodyNode[] };

/** The same order of bodies as nodes, the uppermost first. */
export function asForest(lines: readonly OrganizationLine[]): readonly BodyNode[] {
  type Growing = { readonly line: OrganizationLine; readonly below: Growing[] };
  const uppermost: Growing[] = [];
  const path: Growing[] = [];
  for (const { line, depth } of asTree(lines)) {
    const node: Growing = { line, below: [] };
    (path[depth - 1]?.below ?? uppermost).push(node);
    path[depth] = node;
  }
  return uppermost;
}
