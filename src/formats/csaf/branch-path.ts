import { textAt } from './place.ts';
import { remembered } from './remembered.ts';
import { type Branch, branches } from './walk.ts';

/** A branch, and the categories of the branches it lies in. */
export type BranchPath = { readonly branch: Branch; readonly above: ReadonlySet<string> };

/** Every branch with what is above it. The sets are shared: there are no more than they differ. */
export const branchesAbove = remembered((document): readonly BranchPath[] => {
  const through = new Map<Branch | undefined, ReadonlySet<string>>([[undefined, new Set()]]);
  return branches(document).map((branch) => {
    const above = through.get(branch.parent) ?? new Set<string>();
    const category = textAt(branch, 'category');
    const isNew = category !== undefined && !above.has(category);
    through.set(branch, isNew ? new Set([...above, category]) : above);
    return { branch, above };
  });
});
