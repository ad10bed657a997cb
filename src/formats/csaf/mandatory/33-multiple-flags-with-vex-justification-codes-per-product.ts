import { type Membership, membership } from '../membership.ts';
import { entries, type Place, shown, textAt } from '../place.ts';
import type { CsafTest, Note } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

const justifications = [
  'component_not_present',
  'inline_mitigations_already_exist',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_not_present',
];

/** §6.1.33 (2.0, 2.1): a product has one VEX justification for a vulnerability, groups considered. */
export const multipleFlagsWithVexJustificationCodesPerProduct: CsafTest = {
  clause: '6.1.33',
  severity: 'error',
  check(document, note) {
    const known = membership(document);
    for (const vulnerability of vulnerabilities(document)) noteFlags(vulnerability, known, note);
    known.noteUnfinished(note);
  },
};

function noteFlags(vulnerability: Place, { of }: Membership, note: Note): void {
  const flagged = new Set<string>();
  for (const flag of entries(vulnerability, 'flags')) {
    if (!justifications.includes(textAt(flag, 'label') ?? '')) continue;
    const products = new Set(of(flag));
    const repeated = [...products].find((product) => flagged.has(product));
    if (repeated !== undefined) note(flag.path, say('csaf.6.1.33', { id: shown(repeated) }));
    for (const product of products) flagged.add(product);
  }
}
