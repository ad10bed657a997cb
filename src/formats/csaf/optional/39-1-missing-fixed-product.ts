import type { JsonValue } from '#formats/json/read.ts';

import { type Groups, groupsOf, meantBy } from '../meant.ts';
import { entries, type Place, shown, textAt } from '../place.ts';
import { type ProductLines, productLines } from '../product-line.ts';
import { isOf } from '../profile.ts';
import { rangeOf } from '../range-interval.ts';
import { statusItems } from '../status-item.ts';
import type { CsafTest, Note } from '../test.ts';
import { type Branch, branches, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/**
 * CSAF 2.1 §6.2.39.1, of security advisories. What is a version of the same product is told by the
 * product tree; of a product without a place in it any fixed product may be one. A product without a
 * fix passes, unless its range ends before a version and a fix of the vendor is named.
 */
export const missingFixedProduct: CsafTest = {
  clause: '6.2.39.1',
  severity: 'warning',
  check: (document, note) => {
    if (!isOf(document, 'csaf_security_advisory')) return;
    const tree: Tree = {
      groups: groupsOf(document),
      lines: productLines(document),
      endBefore: endingBefore(document),
    };
    for (const vulnerability of vulnerabilities(document)) {
      checkVulnerability(vulnerability, tree, note);
    }
    tree.groups.noteUnfinished(note);
  },
};

type Tree = {
  readonly groups: Groups;
  readonly lines: ProductLines;
  /** The products whose range of versions ends before a version. */
  readonly endBefore: ReadonlySet<string>;
};

const withoutFix = ['fix_planned', 'no_fix_planned', 'none_available'];

function checkVulnerability(vulnerability: Place, tree: Tree, note: Note): void {
  const { groups, lines, endBefore } = tree;
  const affected = statusItems(vulnerability, 'affected');
  const fixed = new Set(statusItems(vulnerability, 'fixed').map(({ id }) => lines.lineOf(id)));
  const wanted = new Set(affected.map(({ id }) => id));
  const remediated = (categories: readonly string[]) => {
    const some = entries(vulnerability, 'remediations').filter((each) => {
      return categories.includes(textAt(each, 'category') ?? '');
    });
    return meantBy(some, wanted, groups);
  };
  const [unfixed, vendorFixed] = [remediated(withoutFix), remediated(['vendor_fix'])];
  for (const { path, id } of affected) {
    const line = lines.lineOf(id);
    const isFixed = line === undefined ? fixed.size > 0 : fixed.has(line) || fixed.has(undefined);
    const isFixSure = endBefore.has(id) && vendorFixed.has(id);
    if (isFixed || (unfixed.has(id) && !isFixSure)) continue;
    note(path, say('csaf.missing-fixed-product', { id: shown(id) }));
  }
}

function endingBefore(document: JsonValue): ReadonlySet<string> {
  const found = new Set<string>();
  for (const leaf of branches(document)) {
    const id = textAt(leaf, 'product', 'product_id');
    if (id !== undefined && isEndedBefore(leaf)) found.add(id);
  }
  return found;
}

/** Whether the innermost range of versions around a product ends before a version. */
function isEndedBefore(leaf: Branch): boolean {
  for (let branch: Branch | undefined = leaf; branch; branch = branch.parent) {
    if (textAt(branch, 'category') !== 'product_version_range') continue;
    return rangeOf(textAt(branch, 'name') ?? '')?.constraints.at(-1)?.comparator === '<';
  }
  return false;
}
