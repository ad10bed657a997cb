import type { z } from 'zod';

import { kindOf, orderOf } from '#formats/ecosystem/ecosystem.ts';
import { intervalsOf, parseVers } from '#formats/vers/range.ts';
import type { VexProduct, VexStatus } from '#formats/vex/vex.ts';
import { contains } from '#formats/versions/interval.ts';
import { orderKey } from '#formats/versions/order.ts';
import { compareBytes } from '#kernel/bytes.ts';
import { id } from '#kernel/id.ts';

export const AssertionId = id('assertion');
export type AssertionId = z.infer<typeof AssertionId>;

/** What somebody states in a VEX document of products and one vulnerability. */
export type Assertion = {
  readonly id: string;
  /** Who says so, as the document names them. */
  readonly author: string;
  /** The document's own id. */
  readonly document: string;
  readonly issuedAt: Date;
  readonly status: VexStatus;
  /** Why not affected: a word of the format's own list; empty where none is given. */
  readonly justification: string;
  readonly products: readonly VexProduct[];
  readonly file: string;
  readonly receivedAt: Date;
};

/** A version of a package as an inventory states it. */
export type Component = {
  readonly ecosystem: string;
  readonly component: string;
  readonly version: string;
};

/**
 * Whether a statement about a product speaks of a component: the same package, and a version that it
 * names. A product of a distribution that names no release is meant in all of its releases.
 */
export function covers(product: VexProduct, { ecosystem, component, version }: Component): boolean {
  if (product.name !== component) return false;
  const isAnyRelease = product.ecosystem === `${kindOf(ecosystem)}:?`;
  if (product.ecosystem !== ecosystem && !isAnyRelease) return false;
  const { version: stated, range } = product;
  if (stated === undefined && range === undefined) return true;
  const order = orderOf(ecosystem);
  const key = order && orderKey(order, version);
  if (stated !== undefined) {
    if (stated === version) return true;
    const other = order && orderKey(order, stated);
    return key !== undefined && other !== undefined && compareBytes(key, other) === 0;
  }
  const reading = parseVers(range ?? '');
  const intervals = reading.ok ? intervalsOf(reading.document) : undefined;
  const isOfOrder = reading.ok && reading.document.order === order;
  return isOfOrder && key !== undefined && intervals?.some((each) => contains(each, key)) === true;
}

/**
 * What stands of several statements about one component: of each author the newest, whatever they
 * said before. Two of one moment both stand.
 */
export function standing(
  assertions: readonly Assertion[],
  component: Component,
): readonly Assertion[] {
  const about = assertions.filter(({ products }) =>
    products.some((each) => covers(each, component)),
  );
  return newestOfEach(about);
}

/** Of each author the newest. */
export function newestOfEach(assertions: readonly Assertion[]): readonly Assertion[] {
  return assertions.filter(
    ({ author, issuedAt }) =>
      !assertions.some((other) => other.author === author && other.issuedAt > issuedAt),
  );
}

export type Effect = 'cleared' | 'asserted' | 'investigated' | 'contradicted';

/** What the statements that stand come to together; undefined where there are none. */
export function effectOf(statuses: readonly VexStatus[]): Effect | undefined {
  const clears = statuses.some((status) => status === 'not_affected' || status === 'fixed');
  const accuses = statuses.includes('affected');
  const isOpen = statuses.includes('under_investigation');
  if (clears) return accuses || isOpen ? 'contradicted' : 'cleared';
  if (accuses) return 'asserted';
  return isOpen ? 'investigated' : undefined;
}

/** Whose products an author may speak of, once the headquarters has recognised them as a supplier. */
export type Supplier = { readonly author: string; readonly makes: readonly string[] };

/**
 * Whether a supplier makes a product. What it makes is written `cpe:vendor`, `npm:@scope`,
 * `maven:group`, `npm:package` or `debian` for a whole distribution.
 */
export function isMaker({ makes }: Supplier, { ecosystem, name }: VexProduct): boolean {
  const kind = kindOf(ecosystem);
  return makes.some((made) => {
    const colon = made.indexOf(':');
    if (colon < 0) return made === kind;
    const begin = made.slice(colon + 1);
    if (made.slice(0, colon) !== kind) return false;
    return name === begin || [':', '/', '.'].some((sign) => name.startsWith(begin + sign));
  });
}
