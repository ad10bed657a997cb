import type { JsonValue } from '#formats/json/read.ts';

import { cut } from '../cut.ts';
import { type Groups, groupsOf, meantBy } from '../meant.ts';
import { entries, type Place, textAt, whole } from '../place.ts';
import { statusItems } from '../product-status.ts';
import type { CsafTest, Note } from '../test.ts';
import { rangeOf } from '../version-range.ts';
import { type Branch, branches, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/**
 * CSAF 2.1 §6.2.39.1, of security advisories. Two products are versions of one if they lie under the
 * same branch `product_name`; where a product lies under none, any fixed product will do. A product
 * without a fix passes, unless its range ends before a version and a fix of the vendor is named.
 */
export const missingFixedProduct: CsafTest = {
  clause: '6.2.39.1',
  severity: 'warning',
  check: (document, note) => {
    if (textAt(whole(document), 'document', 'category') !== 'csaf_security_advisory') return;
    const tree: Tree = { groups: groupsOf(document), homes: homesOf(document) };
    for (const vulnerability of vulnerabilities(document)) {
      checkVulnerability(vulnerability, tree, note);
    }
  },
};

/** Under which product a version lies, and whether its range ends before a version. */
type Home = { readonly product: string; readonly endsBefore: boolean };
type Tree = { readonly groups: Groups; readonly homes: ReadonlyMap<string, Home> };

const withoutFix = new Set(['fix_planned', 'no_fix_planned', 'none_available']);

function checkVulnerability(vulnerability: Place, { groups, homes }: Tree, note: Note): void {
  const affected = statusItems(vulnerability, 'affected');
  const fixed = statusItems(vulnerability, 'fixed').map(({ id }) => homes.get(id)?.product);
  const fixedProducts = new Set(fixed);
  const wanted = new Set(affected.map(({ id }) => id));
  const remediations = entries(vulnerability, 'remediations');
  const meant = (isOf: (category: string) => boolean) => {
    const some = remediations.filter((each) => isOf(textAt(each, 'category') ?? ''));
    return meantBy(some, wanted, groups);
  };
  const unfixed = meant((category) => withoutFix.has(category));
  const vendorFixed = meant((category) => category === 'vendor_fix');
  for (const { path, id } of affected) {
    const home = homes.get(id);
    const isFixSure = home?.endsBefore === true && vendorFixed.has(id);
    const isFixed = home ? fixedProducts.has(home.product) : fixed.length > 0;
    if (isFixed || (unfixed.has(id) && !isFixSure)) continue;
    note(path, say('csaf.missing-fixed-product', { id: cut(id) }));
  }
}

function homesOf(document: JsonValue): ReadonlyMap<string, Home> {
  const homes = new Map<string, Home>();
  for (const branch of branches(document)) {
    const id = textAt(branch, 'product', 'product_id');
    const home = id === undefined ? undefined : homeOf(branch);
    if (id !== undefined && home) homes.set(id, home);
  }
  return homes;
}

function homeOf(leaf: Branch): Home | undefined {
  let endsBefore = false;
  for (let branch: Branch | undefined = leaf; branch; branch = branch.parent) {
    const category = textAt(branch, 'category');
    if (category === 'product_version_range') {
      const last = rangeOf(textAt(branch, 'name') ?? '')?.constraints.at(-1);
      endsBefore = last?.comparator === '<';
    }
    if (category === 'product_name') return { product: branch.path, endsBefore };
  }
  return undefined;
}
