import type { VexProduct } from '#formats/vex/vex.ts';

import type { Product, ProductBranch, ProductTree } from './advisory-shape.ts';

/** A product of a document, by the names it can be found under. */
export type CsafProduct = {
  readonly id: string;
  readonly name: string;
  /** Purls and a CPE of its identification helper. */
  readonly names: readonly string[];
  /** The VERS of the branch it hangs on, where that is a range of versions. */
  readonly range?: string;
  /** What of it is meant, where it is composed of a part and the whole that this is a component of. */
  readonly parts?: readonly VexProduct[];
};

/** Every product of a tree (2.0 §3.1.2, 2.1 §3.1.3), relationships and product paths included. */
export function productsIn(tree: ProductTree): CsafProduct[] {
  const composed = [...(tree.relationships ?? []), ...(tree.product_paths ?? [])];
  const found = [
    ...(tree.full_product_names ?? []),
    ...composed.map((each) => each.full_product_name),
  ].map((each) => productOf(each));
  const waiting: ProductBranch[] = [...(tree.branches ?? [])];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const inner of next.branches ?? []) waiting.push(inner);
    const isRange = next.category === 'product_version_range' && next.name.startsWith('vers:');
    if (next.product) found.push(productOf(next.product, isRange ? next.name : undefined));
  }
  return found;
}

function productOf(product: Product, range?: string): CsafProduct {
  const helper = product.product_identification_helper;
  const names = [helper?.purl, ...(helper?.purls ?? []), helper?.cpe];
  return {
    id: product.product_id,
    name: product.name,
    names: names.filter((name) => name !== undefined),
    ...(range !== undefined && { range }),
  };
}
