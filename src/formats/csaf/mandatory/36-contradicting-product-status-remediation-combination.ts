import { type Membership, membership } from '../membership.ts';
import { entries, members, type Place, shown, textAt } from '../place.ts';
import { type StatusGroup, statusGroupOf } from '../status.ts';
import type { CsafTest, Note } from '../test.ts';
import { stringsAt, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** The status groups for which a category is prohibited (2.1 §3.2.4.13.1, table 2). */
const prohibited: ReadonlyMap<string, readonly StatusGroup[]> = new Map<string, StatusGroup[]>([
  ['workaround', ['not_affected', 'fixed']],
  ['mitigation', ['not_affected', 'fixed']],
  ['vendor_fix', ['not_affected', 'fixed']],
  ['optional_patch', ['affected']],
  ['none_available', ['not_affected', 'fixed']],
  ['fix_planned', ['fixed']],
  ['no_fix_planned', ['fixed']],
]);

/** §6.1.36 (2.1): no product has a remediation that contradicts its status, groups considered. */
export const contradictingProductStatusRemediationCombination: CsafTest = {
  clause: '6.1.36',
  severity: 'error',
  check(document, note) {
    const known = membership(document);
    for (const vulnerability of vulnerabilities(document)) {
      noteContradictions(vulnerability, known, note);
    }
    known.noteUnfinished(note);
  },
};

function noteContradictions(vulnerability: Place, { of }: Membership, note: Note): void {
  const products = productsByGroup(vulnerability);
  for (const remediation of entries(vulnerability, 'remediations')) {
    const category = textAt(remediation, 'category') ?? '';
    const groups = prohibited.get(category) ?? [];
    for (const product of of(remediation)) {
      const group = groups.find((each) => products.get(each)?.has(product));
      if (group === undefined) continue;
      note(remediation.path, say('csaf.6.1.36', { id: shown(product), category, group }));
      break;
    }
  }
}

function productsByGroup(vulnerability: Place): ReadonlyMap<StatusGroup, ReadonlySet<string>> {
  const found = new Map<StatusGroup, Set<string>>();
  for (const list of members(vulnerability, 'product_status')) {
    const group = statusGroupOf(list.name);
    if (group === undefined) continue;
    const products = found.get(group) ?? new Set<string>();
    for (const product of stringsAt(list)) products.add(product);
    found.set(group, products);
  }
  return found;
}
