import { productsNamed } from '#formats/vex/product.ts';
import type { VexProduct, VexStatement, VexStatus } from '#formats/vex/vex.ts';
import { grouped } from '#kernel/group.ts';

import type { Vulnerability } from './advisory-shape.ts';
import { type Groups, sharedWith } from './meant.ts';
import type { CsafProduct } from './products.ts';

/** What VEX calls each product status. `recommended` and `unknown` (2.1) are no answers of VEX. */
const statuses: readonly (readonly [string, VexStatus])[] = [
  ['known_affected', 'affected'],
  ['first_affected', 'affected'],
  ['last_affected', 'affected'],
  ['known_not_affected', 'not_affected'],
  ['fixed', 'fixed'],
  ['first_fixed', 'fixed'],
  ['under_investigation', 'under_investigation'],
];

/** What the statements of a vulnerability refer to in the rest of the document. */
export type Surroundings = {
  readonly products: ReadonlyMap<string, CsafProduct>;
  readonly groups: Groups;
  readonly issuedAt: Date;
  readonly named: Named;
};

/** What the names of each product mean, found out once, and how many may still be asked for. */
export type Named = {
  readonly get: (product: CsafProduct) => Meaning;
  /** Counts products that statements name; false once there were too many. */
  readonly spend: (products: readonly CsafProduct[]) => boolean;
};

type Meaning = ReturnType<typeof productsNamed>;

/**
 * Products by their names, as far as all statements together name no more than `most`: a few lines can
 * name a product with a thousand purls a thousand times over.
 */
export function namedWithin(most: number): Named {
  const known = new Map<CsafProduct, Meaning>();
  let left = most;
  return {
    get(product) {
      const meaning = known.get(product) ?? productsNamed([product.names]);
      known.set(product, meaning);
      return meaning;
    },
    spend(products) {
      for (const { names } of products) left -= Math.max(1, names.length);
      return left >= 0;
    },
  };
}

/**
 * The statements of a vulnerability: one for each status and the reasons given for it. `miss` is
 * told of product ids that the tree does not hold.
 */
export function statementsOf(
  vulnerability: Vulnerability,
  { products, groups, issuedAt, named: meanings }: Surroundings,
  miss: (id: string) => void,
): VexStatement[] {
  const name = nameOf(vulnerability);
  if (name === undefined) return [];
  const listed = statuses.flatMap(([key, status]) => {
    const ids = new Set(vulnerability.product_status?.[key] ?? []);
    return [...ids].flatMap((id) => {
      const known = products.get(id);
      if (!known) miss(id);
      return known ? [{ key, status, known }] : [];
    });
  });
  if (!meanings.spend(listed.map(({ known }) => known))) return [];
  const reasonOf = reasons(vulnerability, new Set(listed.map(({ known }) => known.id)), groups);
  const [number, part] = [numbering(), numbering()];
  const groupsOfReason = grouped(listed, ({ key, known }) => {
    const { justification, action, detail } = reasonOf(known.id);
    const parts = (known.parts ?? []).map(part).join(',');
    return [key, number(justification), number(action), number(detail), parts].join(' ');
  });
  return [...groupsOfReason.values()].flatMap((group): VexStatement[] => {
    const [first] = group;
    if (!first) return [];
    const named = group.map(({ known }) => ({ ...meanings.get(known), known }));
    return [
      {
        ...{ vulnerability: name, status: first.status, isWhole: false, issuedAt },
        parts: first.known.parts ?? [],
        ...reasonOf(first.known.id),
        products: named.flatMap(({ products: own, known }) =>
          own.map((each) => ranged(each, known.range)),
        ),
        unresolved: named.reduce((sum, { unresolved }) => sum + unresolved, 0),
      },
    ];
  });
}

/** The CVE of a vulnerability, or else the first of its other names. */
export function nameOf({ cve, ids = [] }: Vulnerability): string | undefined {
  return cve ?? ids[0]?.text;
}

/** Gives the same things the same numbers, so that long ones need not be put together to be compared. */
function numbering(): (item: unknown) => number {
  const numbers = new Map<unknown, number>();
  return (item) => {
    const known = numbers.get(item) ?? numbers.size;
    numbers.set(item, known);
    return known;
  };
}

type Reason = Pick<VexStatement, 'justification' | 'action' | 'detail'>;

/** Why a product has its status, and what to do: of each the first that is about it. */
function reasons(
  { flags = [], threats = [], remediations = [] }: Vulnerability,
  wanted: ReadonlySet<string>,
  groups: Groups,
): (id: string) => Reason {
  const first = (items: readonly Meant[]) => firstAbout(items, wanted, groups);
  const justification = first(flags.map((each) => ({ ...each, said: each.label })));
  const action = first(remediations.map((each) => ({ ...each, said: each.details })));
  const detail = first(threats.map((each) => ({ ...each, said: each.details })));
  return (id) => ({
    justification: justification.get(id) ?? '',
    action: action.get(id) ?? '',
    detail: detail.get(id) ?? '',
  });
}

type Meant = {
  readonly said: string;
  readonly product_ids?: readonly string[] | undefined;
  readonly group_ids?: readonly string[] | undefined;
};

/** What the first item about each product says. A group is looked into once, at its first mention. */
function firstAbout(
  items: readonly Meant[],
  wanted: ReadonlySet<string>,
  groups: Groups,
): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  const seen = new Set<string>();
  for (const { said: words, product_ids = [], group_ids = [] } of items) {
    const fresh = group_ids.filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    const members = fresh.flatMap((id) => sharedWith(groups, id, wanted) ?? []);
    for (const id of [...product_ids, ...members]) {
      if (wanted.has(id) && !said.has(id)) said.set(id, words);
    }
  }
  return said;
}

function ranged(product: VexProduct, range: string | undefined): VexProduct {
  return range === undefined || product.version !== undefined ? product : { ...product, range };
}
