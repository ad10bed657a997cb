import type { JsonValue } from '#formats/json/read.ts';

import { entries, textAt, whole, within } from './place.ts';
import { type Branch, branches } from './walk.ts';

/** Which products are versions of one product, as far as the product tree tells. */
export type ProductLines = {
  /** What all versions of a product have in common; undefined where its place tells nothing. */
  readonly lineOf: (id: string) => string | undefined;
  /** The products that a product is without what is installed with it (2.1 §6.1.27.13). */
  readonly before: (id: string) => readonly string[];
};

/** Branches that tell versions of one product apart. */
const versions = ['product_version', 'product_version_range', 'patch_level', 'service_pack'];

export function productLines(document: JsonValue): ProductLines {
  const lines = branchLines(document);
  const before = new Map<string, Set<string>>();
  const remember = (id: string, earlier: string) => {
    before.set(id, (before.get(id) ?? new Set()).add(earlier));
  };
  for (const path of entries(whole(document), 'product_tree', 'product_paths')) {
    const id = textAt(path, 'full_product_name', 'product_id');
    const start = textAt(path, 'beginning_product_reference');
    if (id === undefined || start === undefined) continue;
    const line = lines.get(start);
    const steps = entries(path, 'subpaths').map((step) => {
      return [textAt(step, 'category'), textAt(step, 'next_product_reference')] as const;
    });
    if (line !== undefined) lines.set(id, JSON.stringify([line, steps]));
    const [category, next] = steps.at(-1) ?? [];
    if (category !== 'installed_with' || steps.length > 1) continue;
    remember(id, start);
    // What is installed with a product may itself be listed as the fix of it.
    if (next !== undefined) remember(next, start);
  }
  return { lineOf: (id) => lines.get(id), before: (id) => [...(before.get(id) ?? [])] };
}

/** The lines of products on branches: one number for each branch above, versions passed over. */
function branchLines(document: JsonValue): Map<string, string> {
  const lines = new Map<string, string>();
  const through = new Map<Branch | undefined, string>([[undefined, '']]);
  const numbers = new Map<string, number>();
  for (const branch of branches(document)) {
    const above = through.get(branch.parent) ?? '';
    const [category = '', name = ''] = [textAt(branch, 'category'), textAt(branch, 'name')];
    const key = JSON.stringify([above, category, name]);
    const number = numbers.get(key) ?? numbers.size;
    if (!versions.includes(category)) numbers.set(key, number);
    const line = versions.includes(category) ? above : `#${number}`;
    through.set(branch, line);
    const id = within(branch, 'product', 'product_id')?.value;
    if (typeof id === 'string') lines.set(id, line);
  }
  return lines;
}
