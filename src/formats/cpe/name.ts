import type { Text } from '#kernel/text.ts';

import { say } from './texts.ts';
import { any, type CpeValue } from './value.ts';

/** A CPE 2.3 name (NISTIR 7695 §5.2), whichever of its written forms it came in. */
export type Cpe = { readonly [attribute in Attribute]: CpeValue };

/** In the order of the formatted string. */
export const attributes = [
  'part',
  'vendor',
  'product',
  'version',
  'update',
  'edition',
  'language',
  'swEdition',
  'targetSw',
  'targetHw',
  'other',
] as const;
export type Attribute = (typeof attributes)[number];

export type CpeReading =
  { readonly ok: true; readonly cpe: Cpe } | { readonly ok: false; readonly reason: Text };

/** Longer text is no name. */
export const longestCpe = 2048;

/** A name of its components, read in the way of one written form. */
export function assembled(
  components: readonly string[],
  read: (text: string) => CpeValue | undefined,
): CpeReading {
  const values = new Map<Attribute, CpeValue>();
  for (const [at, attribute] of attributes.entries()) {
    const value = read((components[at] ?? '').toLowerCase());
    if (value === undefined) return malformed(attribute);
    values.set(attribute, value);
  }
  const valueOf = (attribute: Attribute) => values.get(attribute) ?? any;
  const part = valueOf('part');
  if (typeof part === 'string' && !/^[aoh]$/.test(part)) return refused(say('cpe.part'));
  const cpe: Cpe = {
    part,
    vendor: valueOf('vendor'),
    product: valueOf('product'),
    version: valueOf('version'),
    update: valueOf('update'),
    edition: valueOf('edition'),
    language: valueOf('language'),
    swEdition: valueOf('swEdition'),
    targetSw: valueOf('targetSw'),
    targetHw: valueOf('targetHw'),
    other: valueOf('other'),
  };
  return { ok: true, cpe };
}

export function malformed(component: Attribute): CpeReading {
  return refused(say('cpe.value', { component }));
}

export function refused(reason: Text): CpeReading {
  return { ok: false, reason };
}
