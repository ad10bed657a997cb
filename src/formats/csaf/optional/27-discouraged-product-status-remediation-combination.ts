import { cut } from '../cut.ts';
import { type Groups, groupsOf } from '../meant.ts';
import { entries, type Place, textAt } from '../place.ts';
import { type StatusGroup, statusItems } from '../product-status.ts';
import type { CsafTest, Note } from '../test.ts';
import { stringsAt, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** The discouraged combinations of 2.1 §3.2.4.14.1, table 2. */
const discouraged: ReadonlyMap<string, readonly StatusGroup[]> = new Map([
  ['workaround', ['under-investigation', 'unknown']],
  ['mitigation', ['under-investigation', 'unknown']],
  ['vendor_fix', ['under-investigation', 'unknown']],
  ['optional_patch', ['fixed']],
  ['fix_planned', ['not-affected', 'under-investigation', 'unknown']],
  ['no_fix_planned', ['not-affected']],
]);

/** CSAF 2.1 §6.2.27, through product groups as well. */
export const discouragedProductStatusRemediationCombination: CsafTest = {
  clause: '6.2.27',
  severity: 'warning',
  check: (document, note) => {
    const groups = groupsOf(document);
    for (const vulnerability of vulnerabilities(document)) {
      checkVulnerability(vulnerability, groups, note);
    }
  },
};

type Found = (groupId: string, status: StatusGroup) => string | undefined;

function checkVulnerability(vulnerability: Place, groups: Groups, note: Note): void {
  const products = new Map<StatusGroup, ReadonlySet<string>>();
  const productsOf = (status: StatusGroup) => {
    const known = products.get(status);
    const set = known ?? new Set(statusItems(vulnerability, status).map(({ id }) => id));
    if (!known) products.set(status, set);
    return set;
  };
  const inGroup = remembered(groups, productsOf);
  for (const remediation of entries(vulnerability, 'remediations')) {
    const category = textAt(remediation, 'category') ?? '';
    for (const status of discouraged.get(category) ?? []) {
      const id =
        stringsAt(remediation, 'product_ids').find((each) => productsOf(status).has(each)) ??
        stringsAt(remediation, 'group_ids')
          .map((group) => inGroup(group, status))
          .find((each) => each !== undefined);
      if (id === undefined) continue;
      note(
        remediation.path,
        say(`csaf.discouraged-remediation.${status}`, { id: cut(id), category: cut(category) }),
      );
    }
  }
}

/** A product of a group that has a status; each pair of the two is looked at once. */
function remembered(
  groups: Groups,
  productsOf: (status: StatusGroup) => ReadonlySet<string>,
): Found {
  const answers = new Map<string, string | undefined>();
  return (group, status) => {
    const key = `${status} ${group}`;
    if (answers.has(key)) return answers.get(key);
    const [members, wanted] = [groups.get(group) ?? new Set<string>(), productsOf(status)];
    const [small, large] = members.size < wanted.size ? [members, wanted] : [wanted, members];
    const answer = [...small].find((each) => large.has(each));
    answers.set(key, answer);
    return answer;
  };
}
