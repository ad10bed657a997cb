import { type Place, textAt, within } from './place.ts';
import type { Branch } from './walk.ts';

/** What the branches from the root to a product say, by category; the innermost of each counts. */
export type BranchPath = ReadonlyMap<string, string>;

export function branchPath(leaf: Branch): BranchPath {
  const said = new Map<string, string>();
  for (let branch: Branch | undefined = leaf; branch; branch = branch.parent) {
    const [category, name] = [textAt(branch, 'category'), textAt(branch, 'name')];
    if (category !== undefined && name !== undefined && !said.has(category)) {
      said.set(category, name);
    }
  }
  return said;
}

/** The identification helper of the product a branch is. */
export function helperOf(branch: Branch): Place | undefined {
  return within(branch, 'product', 'product_identification_helper');
}
