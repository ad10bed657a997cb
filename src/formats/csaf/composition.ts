import { productsNamed } from '#formats/vex/product.ts';
import type { VexProduct } from '#formats/vex/vex.ts';

import type { ProductPath, ProductTree, Relationship } from './advisory-shape.ts';
import type { CsafProduct } from './products.ts';

/** Relations in which one product is a component of the other (2.0 §3.2.2.4, 2.1 product paths). */
const componentOf: ReadonlySet<string> = new Set([
  ...['default_component_of', 'optional_component_of', 'external_component_of'],
]);

/** A product that stands for parts of a whole, by their ids. */
type Composed = { readonly whole: string; readonly parts: readonly string[] };

/** Compositions within compositions are followed as far as this. */
const deepest = 16;
/** Parts that one composed product is told in. */
const mostParts = 100;

/**
 * The products of a tree, with those that are composed known as the whole they stand in and the parts
 * of it that are meant. What is merely installed on or with something is composed of no such whole,
 * and known by its own names alone.
 */
export function composedOf(products: readonly CsafProduct[], tree: ProductTree): CsafProduct[] {
  const compositions = new Map([
    ...(tree.relationships ?? []).flatMap(ofRelationship),
    ...(tree.product_paths ?? []).flatMap(ofPath),
  ]);
  if (compositions.size === 0) return [...products];
  const known = new Map(products.map((each) => [each.id, each]));
  const meantBy = meaning(known);
  return products.map((product) => {
    const composed = compositions.get(product.id);
    if (!composed) return product;
    const whole = wholeOf(product, compositions, known);
    const parts = [...partIds(product.id, compositions)].flatMap(meantBy);
    return { ...whole, id: product.id, name: product.name, ...(parts.length > 0 && { parts }) };
  });
}

function ofRelationship(each: Relationship): [string, Composed][] {
  const { product_reference: part, relates_to_product_reference: whole, category } = each;
  if (part === undefined || whole === undefined || !componentOf.has(category ?? '')) return [];
  return [[each.full_product_name.product_id, { whole, parts: [part] }]];
}

/** A path from a part over others to the whole; each step says of what the one before is a component. */
function ofPath(each: ProductPath): [string, Composed][] {
  const steps = each.subpaths ?? [];
  const isComponents = steps.every(({ category }) => componentOf.has(category ?? ''));
  const ids = [
    each.beginning_product_reference,
    ...steps.map((step) => step.next_product_reference),
  ];
  const named = ids.filter((id) => id !== undefined);
  const whole = named.at(-1);
  const isSound = isComponents && named.length === ids.length && named.length > 1;
  if (!isSound || whole === undefined) return [];
  return [[each.full_product_name.product_id, { whole, parts: named.slice(0, -1) }]];
}

type Compositions = ReadonlyMap<string, Composed>;
type Known = ReadonlyMap<string, CsafProduct>;

/** The whole a composed product stands in, unless it has names of its own. */
function wholeOf(product: CsafProduct, compositions: Compositions, known: Known): CsafProduct {
  let at = product;
  for (let depth = 0; depth < deepest && at.names.length === 0; depth += 1) {
    const above = known.get(compositions.get(at.id)?.whole ?? '');
    if (!above) return at;
    at = above;
  }
  return at;
}

/** The products that the names of a product mean, found out once for each. */
function meaning(known: Known): (id: string) => readonly VexProduct[] {
  const meant = new Map<string, readonly VexProduct[]>();
  return (id) => {
    const found = meant.get(id);
    if (found) return found;
    const { names = [], range } = known.get(id) ?? {};
    const products = productsNamed([names]).products.map((product) => {
      const isOpen = range !== undefined && product.version === undefined;
      return isOpen ? { ...product, range } : product;
    });
    meant.set(id, products);
    return products;
  };
}

/** The parts that are meant, the parts of composed parts included. */
function partIds(id: string, compositions: Compositions): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = (compositions.get(id)?.parts ?? []).slice(0, mostParts);
  for (const next of waiting) {
    if (found.has(next) || found.size >= mostParts) continue;
    found.add(next);
    const inner = compositions.get(next)?.parts ?? [];
    waiting.push(...inner.slice(0, mostParts));
  }
  return found;
}
