import { parseCpe } from '#formats/cpe/cpe.ts';
import { identityOf, identityOfCpe, versionOf, versionOfCpe } from '#formats/inventory/identity.ts';
import { parsePurl } from '#formats/purl/purl.ts';

import type { VexProduct } from './vex.ts';

/** The product that a purl or CPE name means; undefined where it is neither, or names no product. */
export function productNamed(text: string): VexProduct | undefined {
  return text.startsWith('pkg:') ? ofPurl(text) : ofCpe(text);
}

/** A range may stand in the qualifier `vers` of a purl, which then has no version. */
function ofPurl(text: string): VexProduct | undefined {
  const purl = parsePurl(text);
  if (!purl) return undefined;
  const version = versionOf(purl);
  const range = version === undefined ? purl.qualifiers.get('vers') : undefined;
  return { ...identityOf(purl), ...(version && { version }), ...(range && { range }) };
}

function ofCpe(text: string): VexProduct | undefined {
  const cpe = parseCpe(text);
  const identity = cpe && identityOfCpe(cpe);
  if (!cpe || !identity) return undefined;
  const version = versionOfCpe(cpe);
  return { ...identity, ...(version && { version }) };
}

/** The products that several names mean, each once; a name that means none counts as unresolved. */
export function productsNamed(names: Iterable<readonly string[]>): {
  readonly products: VexProduct[];
  readonly unresolved: number;
} {
  const products = new Map<string, VexProduct>();
  let unresolved = 0;
  for (const alternatives of names) {
    const found = alternatives.flatMap((name) => productNamed(name) ?? []);
    if (found.length === 0) unresolved += 1;
    for (const product of found) products.set(JSON.stringify(product), product);
  }
  return { products: [...products.values()], unresolved };
}
