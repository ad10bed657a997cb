import { type Membership, membership } from '../membership.ts';
import { entries, type Place, shown, textAt } from '../place.ts';
import type { CsafTest, Note } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** Which categories exclude one another for one product (2.1 §3.2.4.13.1, table 1). */
const excluded: ReadonlyMap<string, readonly string[]> = new Map([
  ['workaround', ['optional_patch', 'none_available']],
  ['mitigation', ['optional_patch', 'none_available']],
  ['vendor_fix', ['optional_patch', 'none_available', 'fix_planned', 'no_fix_planned']],
  [
    'optional_patch',
    ['workaround', 'mitigation', 'vendor_fix', 'none_available', 'fix_planned', 'no_fix_planned'],
  ],
  [
    'none_available',
    ['workaround', 'mitigation', 'vendor_fix', 'optional_patch', 'fix_planned', 'no_fix_planned'],
  ],
  ['fix_planned', ['vendor_fix', 'optional_patch', 'none_available', 'no_fix_planned']],
  ['no_fix_planned', ['vendor_fix', 'optional_patch', 'none_available', 'fix_planned']],
]);

/** §6.1.35 (2.1): a product has no remediations of categories that contradict, groups considered. */
export const contradictingRemediations: CsafTest = {
  clause: '6.1.35',
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
  /** The products met so far, by the category of the remediation. */
  const met = new Map<string, Set<string>>();
  for (const remediation of entries(vulnerability, 'remediations')) {
    const category = textAt(remediation, 'category') ?? '';
    const others = (excluded.get(category) ?? []).flatMap((other): [string, Set<string>][] => {
      const products = met.get(other);
      return products ? [[other, products]] : [];
    });
    const own = met.get(category) ?? new Set<string>();
    met.set(category, own);
    let isNoted = false;
    for (const product of of(remediation)) {
      own.add(product);
      const [other] = isNoted ? [] : (others.find(([, products]) => products.has(product)) ?? []);
      if (other === undefined) continue;
      note(
        remediation.path,
        say('csaf.6.1.35', { id: shown(product), one: other, other: category }),
      );
      isNoted = true;
    }
  }
}
