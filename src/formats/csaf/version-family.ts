import { pointOf } from '#formats/versions/bound.ts';
import type { Order } from '#formats/versions/ecosystem.ts';
import type { Interval } from '#formats/versions/interval.ts';
import { grouped } from '#kernel/group.ts';

import { type Axis, axisOf, type Span } from './axis.ts';
import { textAt, within } from './place.ts';
import { intervalsIn, isOpenAbove, rangeOf } from './range-interval.ts';
import { remembered } from './remembered.ts';
import { type Branch, branches } from './walk.ts';

/** A branch that names versions: a range (`PVRSS` of CSAF 2.1 §6.2.50) or a single one (`PVSS`). */
export type VersionBranch = {
  readonly branch: Branch;
  readonly kind: 'vers' | 'vls' | 'version';
  /** Whether it is a product itself, and not further branches. */
  readonly isLeaf: boolean;
  /** The products it is or holds. */
  readonly products: readonly string[];
};

/**
 * Branches side by side that name versions, at least one of them a range, and the axes on which
 * their versions are compared: `vls`, or a type of VERS. Owners on an axis are places in `members`.
 */
export type VersionFamily = {
  readonly members: readonly VersionBranch[];
  readonly axes: readonly Axis[];
};

type VersionTree = {
  readonly families: readonly VersionFamily[];
  /** The branches whose range has no upper end (§6.2.49). */
  readonly openAbove: ReadonlySet<Branch>;
};

/** Ranges in more pieces are left out, so that naming one often stays cheap. */
const mostPieces = 20;

/** What a product tree says of versions: every range is put in order once, for all tests. */
export const versionTree = remembered((document): VersionTree => {
  const all = branches(document);
  const naming = all.filter((branch) => namesVersions(branch));
  const products = productsUnder(all);
  const openAbove = new Set<Branch>();
  const families: VersionFamily[] = [];
  for (const siblings of grouped(naming, ({ parent }) => parent).values()) {
    const ranges = siblings.flatMap((branch) => rangeBranch(branch));
    for (const { branch, isOpen } of ranges) if (isOpen) openAbove.add(branch);
    const family = familyOf(siblings, ranges, products);
    if (family.axes.length > 0) families.push(family);
  }
  return { families, openAbove };
});

type Products = ReadonlyMap<Branch, readonly string[]>;

/** A product lies under one branch with versions, or two; the innermost ones count. */
const mostAround = 2;

/** The products that each branch with versions is or holds. */
function productsUnder(all: readonly Branch[]): Products {
  const under = new Map<Branch, string[]>();
  const around = new Map<Branch | undefined, readonly Branch[]>();
  for (const branch of all) {
    const outer = around.get(branch.parent) ?? [];
    const inner = namesVersions(branch) ? [branch, ...outer].slice(0, mostAround) : outer;
    around.set(branch, inner);
    const id = textAt(branch, 'product', 'product_id');
    if (id === undefined) continue;
    for (const each of inner) {
      const list = under.get(each);
      if (list) list.push(id);
      else under.set(each, [id]);
    }
  }
  return under;
}

function namesVersions(branch: Branch): boolean {
  const category = textAt(branch, 'category');
  return category === 'product_version' || category === 'product_version_range';
}

type RangeBranch = {
  readonly branch: Branch;
  readonly kind: 'vers' | 'vls';
  readonly isOpen: boolean;
  readonly axis: string;
  readonly order: Order | undefined;
  readonly pieces: readonly Piece[];
};

type Piece = Pick<Span, 'lo' | 'hi'>;

function rangeBranch(branch: Branch): RangeBranch[] {
  if (textAt(branch, 'category') !== 'product_version_range') return [];
  const range = rangeOf(textAt(branch, 'name') ?? '');
  if (!range) return [];
  const { kind, order, scheme } = range;
  const intervals = intervalsIn(range);
  const isOpen = isOpenAbove(range, intervals);
  const isCompared = order && intervals && intervals.length <= mostPieces;
  const pieces = isCompared ? intervals.map((each) => pieceOf(each)) : [];
  return [{ branch, kind, isOpen, order, axis: kind === 'vls' ? 'vls' : scheme, pieces }];
}

type OnAxis = { readonly order: Order; readonly list: Span[] };

function familyOf(
  siblings: readonly Branch[],
  ranges: readonly RangeBranch[],
  products: Products,
): VersionFamily {
  const compared = ranges.filter(({ order, pieces }) => order && pieces.length > 0);
  if (compared.length === 0) return { members: [], axes: [] };
  const versions = siblings.filter((branch) => textAt(branch, 'category') === 'product_version');
  const names = versions.map((branch) => textAt(branch, 'name') ?? '');
  const members = [
    ...compared.map(({ branch, kind }) => memberOf(branch, kind, products)),
    ...versions.map((branch) => memberOf(branch, 'version', products)),
  ];
  const spans = new Map<string, OnAxis>();
  for (const [owner, { axis, order, pieces }] of compared.entries()) {
    if (!order) continue;
    const onAxis: OnAxis = spans.get(axis) ?? { order, list: [] };
    spans.set(axis, onAxis);
    for (const { lo, hi } of pieces) onAxis.list.push({ lo, hi, owner, isPoint: false });
  }
  // One axis after another: of all together there may be more than memory holds.
  const axes = [...spans.values()].map(({ order, list }) => {
    const all = [...list];
    addPoints(all, order, names, compared.length);
    return axisOf(all, members.length);
  });
  return { members, axes: axes.filter(({ owners }) => owners.length > 0) };
}

/** Adds the single versions that have a place in an order. They are the last of the siblings. */
function addPoints(list: Span[], order: Order, names: readonly string[], first: number): void {
  for (const [at, name] of names.entries()) {
    const point = pointOf(order, name);
    if (!point) continue;
    const { lo, hi } = pieceOf(point);
    list.push({ lo, hi, owner: first + at, isPoint: true });
  }
}

function pieceOf({ lo, hi }: Interval): Piece {
  return { lo: keyText(lo), hi: hi === null ? null : keyText(hi) };
}

/** So many bytes of a key become text at a time: they are arguments of one call. */
const chunk = 8192;

/** A key as text of one character a byte: it takes a fraction of the memory, and sorts the same. */
function keyText(key: Uint8Array): string {
  if (key.length <= chunk) return characters(key);
  const chunks = Array.from({ length: Math.ceil(key.length / chunk) }, (_, at) => {
    return characters(key.subarray(at * chunk, (at + 1) * chunk));
  });
  return chunks.join('');
}

function characters(bytes: Uint8Array): string {
  // Spreading the bytes would go through an iterator, at ten times the cost.
  const text: unknown = Reflect.apply(String.fromCharCode, undefined, bytes);
  return String(text);
}

function memberOf(branch: Branch, kind: VersionBranch['kind'], products: Products): VersionBranch {
  const isLeaf = within(branch, 'product') !== undefined && !within(branch, 'branches');
  return { branch, kind, isLeaf, products: products.get(branch) ?? [] };
}
