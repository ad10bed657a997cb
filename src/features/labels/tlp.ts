import { z } from 'zod';

/** The labels of TLP 2.0 (FIRST, 2022), the strictest first. */
export const tlpLabels = [
  'TLP:RED',
  'TLP:AMBER+STRICT',
  'TLP:AMBER',
  'TLP:GREEN',
  'TLP:CLEAR',
] as const;
export const Tlp = z.enum(tlpLabels);
export type Tlp = (typeof tlpLabels)[number];

const strictness = (label: Tlp) => tlpLabels.indexOf(label);

/** The label of a text that claims to be one. Any spelling but the five is the strictest. */
export function tlpOf(text: string): Tlp {
  const read = Tlp.safeParse(text);
  return read.success ? read.data : 'TLP:RED';
}

/** The strictest of several labels; of none at all, the strictest there is. */
export function strictest(labels: readonly Tlp[]): Tlp {
  return tlpLabels.find((label) => labels.includes(label)) ?? 'TLP:RED';
}

/** Whether what bears a label may go where labels up to a ceiling may. */
export function isWithin(label: Tlp, ceiling: Tlp): boolean {
  return strictness(label) >= strictness(ceiling);
}
