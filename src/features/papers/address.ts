import { Kind } from '#features/organizations/organization.ts';

import type { Speech } from './paper.ts';
import { say } from './texts.ts';

/** A body that is written to. */
export type Recipient = { readonly nameJa: string; readonly nameEn: string; readonly kind: string };

/** Bodies that the Common Standards, or the guideline for local governments, give a CISO. */
const withOfficer: readonly string[] = [
  'headquarters',
  'ministry',
  'agency',
  'corporation',
  'local-government',
] satisfies Kind[];

export const nameOf = (
  { nameJa, nameEn }: Pick<Recipient, 'nameJa' | 'nameEn'>,
  { language }: Pick<Speech, 'language'>,
): string => (language === 'ja' ? nameJa : nameEn);

/**
 * How a body is addressed: within government its officer with 殿, a company by whoever represents it
 * with 様, and a body of which no more than the name is known with 御中.
 */
export function addressWords(to: Recipient, speech: Speech): string {
  const name = nameOf(to, speech);
  if (withOfficer.includes(to.kind)) return speech.speak(say('papers.to-officer', { name }));
  if (Kind.safeParse(to.kind).success) return speech.speak(say('papers.to-head', { name }));
  return speech.speak(say('papers.to-body', { name }));
}
