import { fails, holds, type Verdict } from '#kernel/verdict.ts';

import { say } from './texts.ts';
import type { Tlp } from './tlp.ts';

/** The labels of TLP 1, which CSAF 2.0 (§3.2.1.5.2) and older documents still bear. */
export const tlp1Labels = ['RED', 'AMBER', 'GREEN', 'WHITE'] as const;
export type Tlp1 = (typeof tlp1Labels)[number];

const read = new Map<string, Tlp>([
  ['RED', 'TLP:RED'],
  // AMBER of TLP 1 always let the clients have it who need to act: never AMBER+STRICT, nor lower.
  ['AMBER', 'TLP:AMBER'],
  ['GREEN', 'TLP:GREEN'],
  ['WHITE', 'TLP:CLEAR'],
]);

/** What a label means in a document that is known to be of TLP 1; any other spelling, the strictest. */
export const tlpOfTlp1 = (text: string): Tlp =>
  read.get(text.startsWith('TLP:') ? text.slice(4) : text) ?? 'TLP:RED';

/** A label as a format of TLP 1 writes it, or why it cannot: nothing is ever rounded. */
export function inTlp1(label: Tlp): Verdict<Tlp1> {
  const written = tlp1Labels.find((each) => read.get(each) === label);
  return written === undefined ? fails(say('labels.not-in-format', { label })) : holds(written);
}
