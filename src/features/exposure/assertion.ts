import { z } from 'zod';

import { isWithin, type Tlp, tlpLabels, tlpOf } from '#features/labels/tlp.ts';
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
  /** Which edition of it, as it numbers itself; empty where it does not. */
  readonly edition: string;
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
  if (range !== undefined && version === undefined) return isInRange(range, order, key);
  const other = orderKey(order, version ?? '');
  return other !== undefined && compareBytes(key, other) === 0;
}

function isInRange(range: string, order: Order, key: Uint8Array): boolean {
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

/** Whether what bears a label may be shown to whoever a verdict is shown to: all bodies of the house. */
export const isShownToAll = (label: Tlp): boolean => isWithin(label, 'TLP:GREEN');

export const openLabels = tlpLabels.filter(isShownToAll);

/**
 * The label that a document bears in the words of its format: `WHITE` is what `CLEAR` was called
 * before TLP 2.0, and a word that TLP does not know is the strictest label.
 */
export function labelBorne(words: string): Tlp {
  const word = words
    .trim()
    .toUpperCase()
    .replace(/^TLP[:\s-]?\s?/, '');
  const meant = word === 'WHITE' ? 'CLEAR' : word.replace('_AND_', '+');
  return tlpOf(`TLP:${meant}`);
}

type Dated = Pick<Assertion, 'author' | 'document' | 'edition' | 'issuedAt'>;

/**
 * Of each author the newest; and of one moment, in one document, those of its highest edition, so
 * that an edition which comes in again takes nothing back.
 */
export function newestOfEach<Said extends Dated>(assertions: readonly Said[]): readonly Said[] {
  const newest = new Map<string, number>();
  for (const { author, issuedAt } of assertions) {
    newest.set(author, Math.max(newest.get(author) ?? -Infinity, issuedAt.getTime()));
  }
  const last = assertions.filter((each) => newest.get(each.author) === each.issuedAt.getTime());
  const highest = new Map<string, string>();
  for (const each of last) {
    const known = highest.get(documentOf(each)) ?? each.edition;
    highest.set(documentOf(each), isLater(each.edition, known) ? each.edition : known);
  }
  return last.filter((each) => !isLater(highest.get(documentOf(each)) ?? '', each.edition));
}

const documentOf = ({ author, document }: Dated) => JSON.stringify([author, document]);

/** Whether an edition is numbered higher than another: `2` than `1`, `1.10.0` than `1.9.0`. */
function isLater(edition: string, other: string): boolean {
  const [own, theirs] = [numbersOf(edition), numbersOf(other)];
  if (!own || !theirs) return false;
  const at = own.findIndex((number, place) => number !== (theirs[place] ?? 0));
  return at >= 0 && (own[at] ?? 0) > (theirs[at] ?? 0);
}

function numbersOf(edition: string): readonly number[] | undefined {
  if (edition.length > 50) return undefined;
  const parts = edition.split('.');
  return parts.every((part) => /^\d{1,15}$/.test(part)) ? parts.map(Number) : undefined;
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

/**
 * The name of an author, as whoever recognises it reads it: no control characters, and none that
 * are not seen or turn the direction of what follows.
 */
export const Author = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]*$/u);

/** Whose products an author may speak of, once the headquarters has recognised them as a supplier. */
export type Supplier = { readonly author: string; readonly makes: readonly string[] };

/** What a supplier makes: `cpe:vendor`, `npm:@scope`, `maven:group`, or a distribution as a whole. */
export const Made = z
  .string()
  .trim()
  .max(300)
  .regex(/^[a-z][a-z0-9]{0,30}(?::[^\s:]\S*)?$/)
  .refine((text) => text.includes(':') || distributions.includes(text));

/** What stands between the name of a maker and the rest of a product's name, where that is a space of names. */
const separators: ReadonlyMap<string, readonly string[]> = new Map([
  ['cpe', [':']],
  ['maven', [':', '.']],
  // Prefixes of ids are reserved for their owners (NuGet, “Package ID prefix reservation”).
  ['nuget', ['.']],
]);

/**
 * Whether a supplier makes a product; a whole registry nobody makes. Where a point is a letter like
 * any other, it opens no space: who makes `socket` does not make `socket.io`.
 */
export function isMaker({ makes }: Supplier, { ecosystem, name }: VexProduct): boolean {
  const kind = kindOf(ecosystem);
  return makes.some((made) => {
    const colon = made.indexOf(':');
    if (colon < 0) return made === kind && distributions.includes(kind);
    const begin = made.slice(colon + 1);
    if (made.slice(0, colon) !== kind) return false;
    const signs = separators.get(kind) ?? ['/'];
    return name === begin || signs.some((sign) => name.startsWith(begin + sign));
  });
}
