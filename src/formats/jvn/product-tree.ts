import { asString, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';

import { plainCpe } from './product.ts';

/** A product of the tree: as people call it, and whose it is. */
export type TreeProduct = {
  readonly id: string;
  readonly vendor: string;
  readonly product: string;
  readonly version: string | undefined;
  readonly cpe: string | undefined;
  readonly path: string;
};

/**
 * The products of a `product_tree`, by their identifier (`jvnpid:1.0::vendor:product[:version]`).
 * What the branches above a product name is part of what it is called (CSAF §3.1.2).
 */
export function productsIn(tree: JsonValue | undefined, path: string): Map<string, TreeProduct> {
  const products = new Map<string, TreeProduct>();
  const waiting = branchesOf(tree, path, { vendor: '', product: '', version: undefined });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { branch, above, path: place } = next;
    const names = named(branch, above);
    waiting.push(...branchesOf(branch, place, names));
    const product = member(branch, 'product');
    const id = asString(member(product, 'product_id'));
    if (id === undefined || products.has(id)) continue;
    const cpe = asString(member(member(product, 'product_identification_helper'), 'cpe'));
    products.set(id, { ...names, id, cpe: cpe && plainCpe(cpe), path: `${place}/product` });
  }
  return products;
}

type Names = Pick<TreeProduct, 'vendor' | 'product' | 'version'>;
type Waiting = { readonly branch: JsonValue; readonly above: Names; readonly path: string };

function branchesOf(parent: JsonValue | undefined, path: string, above: Names): Waiting[] {
  return items(member(parent, 'branches')).map((branch, at) => ({
    ...{ branch, above, path: `${path}/branches/${at}` },
  }));
}

function named(branch: JsonValue, above: Names): Names {
  const name = asString(member(branch, 'name')) ?? '';
  switch (asString(member(branch, 'category'))) {
    case 'vendor':
      return { ...above, vendor: name };
    case 'product_name':
      return { ...above, product: name };
    case 'product_version':
      return { ...above, version: name };
    default:
      return above;
  }
}

const jvnpid = /^(jvnpid:1\.0:[^:]{0,100}:[^:]{1,500}:[^:]{1,500}):([^:]{1,200})$/;

/**
 * The CPE name of a `criteria`, which may be an identifier of JVN instead: then that of its product
 * in the tree, in the version the identifier names. As it is where the tree holds none.
 */
export function cpeOf(criteria: string, products: ReadonlyMap<string, TreeProduct>): string {
  if (!criteria.startsWith('jvnpid:')) return plainCpe(criteria);
  const known = products.get(criteria)?.cpe;
  if (known !== undefined) return known;
  const [, product = '', version = ''] = jvnpid.exec(criteria) ?? [];
  const cpe = products.get(product)?.cpe;
  return cpe === undefined ? criteria : inVersion(cpe, version);
}

/** A CPE 2.3 name of a product in one version of it. */
function inVersion(cpe: string, version: string): string {
  const parts = cpe.split(':');
  const at = cpe.startsWith('cpe:2.3:') ? 5 : 4;
  if (parts.length <= at && at === 5) return cpe;
  const escaped = version.replaceAll(/[^A-Za-z0-9._-]/g, (sign) => `\\${sign}`);
  return (parts.length <= at ? [...parts, escaped] : parts.with(at, escaped)).join(':');
}
