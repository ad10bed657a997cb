import { z } from 'zod';

import { kindOf, orderOf } from '#formats/ecosystem/ecosystem.ts';
import { distributions } from '#formats/inventory/distribution.ts';
import { intervalsOf } from '#formats/vers/containment.ts';
import { parseVers } from '#formats/vers/range.ts';
import type { Order } from '#formats/versions/ecosystem.ts';
import { contains } from '#formats/versions/interval.ts';
import { orderKey } from '#formats/versions/order.ts';
import type { VexProduct, VexStatus } from '#formats/vex/vex.ts';
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
  /** Products that it names in no way an inventory could. */
  readonly unresolved: number;
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
export function covers(product: VexProduct, component: Component): boolean {
  const { ecosystem } = component;
  if (product.name !== component.component) return false;
  const isAnyRelease = product.ecosystem === `${kindOf(ecosystem)}:?`;
  return (product.ecosystem === ecosystem || isAnyRelease) && coversVersion(product, component);
}

function coversVersion({ version, range }: VexProduct, component: Component): boolean {
  if (version === component.version) return true;
  if (version === undefined && range === undefined) return true;
  const order = orderOf(component.ecosystem);
  const key = order && orderKey(order, component.version);
  if (!key) return false;
  if (range !== undefined && version === undefined) return isWithin(range, order, key);
  const other = orderKey(order, version ?? '');
  return other !== undefined && compareBytes(key, other) === 0;
}

function isWithin(range: string, order: Order, key: Uint8Array): boolean {
  const reading = parseVers(range);
  if (!reading.ok || reading.document.order !== order) return false;
  return intervalsOf(reading.document)?.some((each) => contains(each, key)) ?? false;
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

/** What a supplier makes: `cpe:vendor`, `npm:@scope`, `maven:group`, or a distribution as a whole. */
export const Made = z
  .string()
  .trim()
  .max(300)
  .regex(/^[a-z][a-z0-9]{0,30}(?::[^\s:]\S*)?$/)
  .refine((text) => text.includes(':') || distributions.includes(text));

/** Whether a supplier makes a product; a whole registry nobody makes. */
export function isMaker({ makes }: Supplier, { ecosystem, name }: VexProduct): boolean {
  const kind = kindOf(ecosystem);
  return makes.some((made) => {
    const colon = made.indexOf(':');
    if (colon < 0) return made === kind && distributions.includes(kind);
    const begin = made.slice(colon + 1);
    if (made.slice(0, colon) !== kind) return false;
    return name === begin || [':', '/', '.'].some((sign) => name.startsWith(begin + sign));
  });
}
