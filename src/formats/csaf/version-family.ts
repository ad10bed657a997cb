import { lowerBound, upperBound } from '#formats/versions/bound.ts';
import type { Order } from '#formats/versions/ecosystem.ts';
import type { Interval } from '#formats/versions/interval.ts';
import { grouped } from '#kernel/group.ts';

import { textAt, within } from './place.ts';
import { intervalsIn, rangeOf } from './range-interval.ts';
import { remembered } from './remembered.ts';
import { type Branch, branches } from './walk.ts';

/**
 * A branch that names versions: a range (`PVRSS` of CSAF 2.1 §6.2.50) or a single one (`PVSS`).
 * `spans` are its versions on each axis on which versions of its siblings can be compared with it:
 * `vls`, or a type of VERS.
 */
export type VersionBranch = {
  readonly branch: Branch;
  readonly kind: 'vers' | 'vls' | 'version';
  /** Whether it is a product itself, and not further branches. */
  readonly isLeaf: boolean;
  readonly spans: ReadonlyMap<string, readonly Interval[]>;
  /** The products it is or holds. */
  readonly products: readonly string[];
};

/** Branches side by side that name versions, at least one of them a range. */
export type VersionFamily = readonly VersionBranch[];

/** Ranges in more pieces are left out, so that naming one often stays cheap. */
const mostPieces = 20;

type Axis = { readonly name: string; readonly order: Order };

/** The version families of a product tree. What cannot be ordered is in none. */
export const versionFamilies = remembered((document): readonly VersionFamily[] => {
  const all = branches(document);
  const naming = all.filter((branch) => namesVersions(branch));
  const products = productsUnder(all);
  return [...grouped(naming, ({ parent }) => parent?.path).values()].map((siblings) => {
    const ranges = siblings.flatMap((branch) => rangeBranch(branch, products));
    const axes = new Map(ranges.map(({ axis }) => [axis.name, axis]));
    const versions = siblings.flatMap((branch) =>
      singleVersion(branch, [...axes.values()], products),
    );
    return ranges.length > 0 ? [...ranges.map(({ member }) => member), ...versions] : [];
  });
});

type Products = ReadonlyMap<string, readonly string[]>;

/** A product lies under one branch with versions, or two; the innermost ones count. */
const mostAround = 2;

/** The products that each branch with versions is or holds, by the path of the branch. */
function productsUnder(all: readonly Branch[]): Products {
  const under = new Map<string, string[]>();
  for (const branch of all) {
    const id = textAt(branch, 'product', 'product_id');
    if (id === undefined) continue;
    for (const { path } of versionsAround(branch)) {
      const list = under.get(path);
      if (list) list.push(id);
      else under.set(path, [id]);
    }
  }
  return under;
}

function versionsAround(leaf: Branch): readonly Branch[] {
  const found: Branch[] = [];
  for (let at: Branch | undefined = leaf; at && found.length < mostAround; at = at.parent) {
    if (namesVersions(at)) found.push(at);
  }
  return found;
}

function namesVersions(branch: Branch): boolean {
  const category = textAt(branch, 'category');
  return category === 'product_version' || category === 'product_version_range';
}

function rangeBranch(branch: Branch, products: Products) {
  if (textAt(branch, 'category') !== 'product_version_range') return [];
  const range = rangeOf(textAt(branch, 'name') ?? '');
  const intervals = range && intervalsIn(range);
  if (!range?.order || !intervals || intervals.length > mostPieces) return [];
  const axis: Axis = { name: range.kind === 'vls' ? 'vls' : range.scheme, order: range.order };
  const spans = new Map([[axis.name, intervals]]);
  return [{ axis, member: memberOf(branch, range.kind, spans, products) }];
}

function singleVersion(branch: Branch, axes: readonly Axis[], products: Products): VersionBranch[] {
  const version = textAt(branch, 'name');
  if (textAt(branch, 'category') !== 'product_version' || version === undefined) return [];
  const spans = new Map(
    axes.flatMap(({ name, order }): [string, Interval[]][] => {
      const lo = lowerBound(order, version);
      const hi = upperBound(order, version, true);
      return lo && hi ? [[name, [{ lo, hi }]]] : [];
    }),
  );
  return [memberOf(branch, 'version', spans, products)];
}

function memberOf(
  branch: Branch,
  kind: VersionBranch['kind'],
  spans: VersionBranch['spans'],
  products: Products,
): VersionBranch {
  const isLeaf = within(branch, 'product') !== undefined && !within(branch, 'branches');
  return { branch, kind, isLeaf, spans, products: products.get(branch.path) ?? [] };
}
