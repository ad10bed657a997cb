/** Who may have a document: TLP 2.0, whose `CLEAR` is the `WHITE` of CSAF 2.0. */
export type CsafLabel = 'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER+STRICT' | 'RED';

const labels: ReadonlyMap<string, CsafLabel> = new Map([
  ['WHITE', 'CLEAR'],
  ['CLEAR', 'CLEAR'],
  ['GREEN', 'GREEN'],
  ['AMBER', 'AMBER'],
  ['AMBER+STRICT', 'AMBER+STRICT'],
  ['RED', 'RED'],
]);

/** The label of TLP 2.0 that a text means: CSAF 2.0 still says `WHITE` for `CLEAR`. */
export function labelOf(text: string | undefined): CsafLabel | undefined {
  return text === undefined ? undefined : labels.get(text);
}
