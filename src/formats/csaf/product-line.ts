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
  const name = numbering();
  const lines = branchLines(document, name);
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
    if (line !== undefined) lines.set(id, name([line, steps]));
    const [category, next] = steps.at(-1) ?? [];
    if (category !== 'installed_with' || steps.length > 1) continue;
    remember(id, start);
    // What is installed with a product may itself be listed as the fix of it.
    if (next !== undefined) remember(next, start);
  }
  return { lineOf: (id) => lines.get(id), before: (id) => [...(before.get(id) ?? [])] };
}

/** Short names for what may be long: equal for equal values. */
function numbering(): (value: unknown) => string {
  const numbers = new Map<string, string>();
  return (value) => {
    const form = JSON.stringify(value);
    const known = numbers.get(form) ?? `#${numbers.size}`;
    numbers.set(form, known);
    return known;
  };
}

/** The lines of products on branches: named by the branches above, versions passed over. */
function branchLines(document: JsonValue, name: (value: unknown) => string): Map<string, string> {
  const lines = new Map<string, string>();
  const through = new Map<Branch | undefined, string>([[undefined, '']]);
  for (const branch of branches(document)) {
    const above = through.get(branch.parent) ?? '';
    const category = textAt(branch, 'category') ?? '';
    const line = versions.includes(category)
      ? above
      : name([above, category, textAt(branch, 'name')]);
    through.set(branch, line);
    const id = within(branch, 'product', 'product_id')?.value;
    if (typeof id === 'string') lines.set(id, line);
  }
  return lines;
}
