import { type Groups, groupsOf, sharedWith } from '../meant.ts';
import { entries, type Place, shown, textAt } from '../place.ts';
import type { StatusGroup } from '../status.ts';
import { statusItems } from '../status-item.ts';
import type { CsafTest, Note } from '../test.ts';
import { stringsAt, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** The discouraged combinations of 2.1 §3.2.4.14.1, table 2. */
const discouraged: ReadonlyMap<string, readonly StatusGroup[]> = new Map([
  ['workaround', ['under_investigation', 'unknown']],
  ['mitigation', ['under_investigation', 'unknown']],
  ['vendor_fix', ['under_investigation', 'unknown']],
  ['optional_patch', ['fixed']],
  ['fix_planned', ['not_affected', 'under_investigation', 'unknown']],
  ['no_fix_planned', ['not_affected']],
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
    groups.noteUnfinished(note);
  },
};

function checkVulnerability(vulnerability: Place, groups: Groups, note: Note): void {
  const products = memory((status: StatusGroup) => {
    return new Set(statusItems(vulnerability, status).map(({ id }) => id));
  });
  // Each group is compared with each status once, however many remediations name it.
  const inGroups = new Map<StatusGroup, (group: string) => string | undefined>();
  for (const status of new Set([...discouraged.values()].flat())) {
    inGroups.set(
      status,
      memory((group: string) => sharedWith(groups, group, products(status))?.[0]),
    );
  }
  for (const remediation of entries(vulnerability, 'remediations')) {
    const category = textAt(remediation, 'category') ?? '';
    for (const status of discouraged.get(category) ?? []) {
      const direct = stringsAt(remediation, 'product_ids').find((id) => products(status).has(id));
      const named = stringsAt(remediation, 'group_ids').map((id) => inGroups.get(status)?.(id));
      const id = direct ?? named.find((each) => each !== undefined);
      if (id === undefined) continue;
      const values = { id: shown(id), category: shown(category) };
      note(remediation.path, say(`csaf.discouraged-remediation.${status}`, values));
    }
  }
}

/** A function that works out each answer once. */
function memory<Key, Answer>(answerOf: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new Map<Key, { readonly answer: Answer }>();
  return (key) => {
    const known = answers.get(key) ?? { answer: answerOf(key) };
    answers.set(key, known);
    return known.answer;
  };
}
