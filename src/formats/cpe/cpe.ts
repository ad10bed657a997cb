import type { Text } from '#kernel/text.ts';

import { say } from './texts.ts';
import { any, type CpeValue, fromFormatted, fromUri, plain } from './value.ts';

/** A CPE 2.3 name (NISTIR 7695), whichever of its two written forms it came in. */
export type Cpe = { readonly [attribute in (typeof attributes)[number]]: CpeValue };

/** In the order of the formatted string. */
const attributes = [
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
type Attribute = (typeof attributes)[number];

export type CpeReading =
  { readonly ok: true; readonly cpe: Cpe } | { readonly ok: false; readonly reason: Text };

const longest = 2048;

/** The CPE name a text is, or undefined where it is none. */
export function parseCpe(text: string): Cpe | undefined {
  const reading = readCpe(text);
  return reading.ok ? reading.cpe : undefined;
}

/**
 * The CPE name a text is, or why it is none: a formatted string (`cpe:2.3:…`, all eleven attributes)
 * or a URI (`cpe:/…`, trailing attributes may be absent). A sign that a formatted string should have
 * escaped is read as itself; wildcards inside a value are refused.
 */
export function readCpe(text: string): CpeReading {
  if (text.length > longest) return refused(say('cpe.too-long', { limit: longest }));
  const start = text.slice(0, 8).toLowerCase();
  if (start === 'cpe:2.3:') return readFormatted(text.slice(8));
  if (start.startsWith('cpe:/')) return readUri(text.slice(5));
  return refused(say('cpe.scheme'));
}

/** The name as a formatted string. */
export function formatCpe(cpe: Cpe): string {
  return `cpe:2.3:${attributes.map((attribute) => written(cpe[attribute])).join(':')}`;
}

/** Whose product a name is about, as `vendor:product` in plain lower-case text; `*` for any. */
export function productOf(cpe: Cpe): string {
  return `${plainText(cpe.vendor)}:${plainText(cpe.product)}`;
}

/** A value without its escapes, for people to read: `*` for any, `-` for not applicable. */
export function plainText(value: CpeValue): string {
  return typeof value === 'string' ? plain(value) : written(value);
}

/** Whether two names are about the same product of the same vendor, both of them named. */
export function isSameProduct(a: Cpe, b: Cpe): boolean {
  const isNamed = typeof a.vendor === 'string' && typeof a.product === 'string';
  return isNamed && a.vendor === b.vendor && a.product === b.product;
}

function written(value: CpeValue): string {
  if (typeof value === 'string') return value;
  return value.logical === 'any' ? '*' : '-';
}

function refused(reason: Text): CpeReading {
  return { ok: false, reason };
}

function readFormatted(text: string): CpeReading {
  const components = splitUnescaped(text);
  if (components.length !== attributes.length) {
    return refused(say('cpe.components', { count: components.length }));
  }
  return assembled(components, fromFormatted);
}

// NISTIR 7695 §6.1.2: edition may pack five attributes as ~edition~swEdition~targetSw~targetHw~other.
function readUri(text: string): CpeReading {
  const components = text.split(':');
  if (components.length > 7) return refused(say('cpe.components', { count: components.length }));
  const all = [...components, ...Array<string>(7 - components.length).fill('')];
  const edition = all[5] ?? '';
  if (!edition.startsWith('~')) return assembled(all, fromUri);
  const packed = edition.slice(1).split('~');
  if (packed.length !== 5) return malformed('edition');
  return assembled([...all.with(5, packed[0] ?? ''), ...packed.slice(1)], fromUri);
}

function assembled(
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

function malformed(component: Attribute): CpeReading {
  return refused(say('cpe.value', { component }));
}

function splitUnescaped(text: string): string[] {
  const components: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') {
      at += 1;
    } else if (text.charAt(at) === ':') {
      components.push(text.slice(start, at));
      start = at + 1;
    }
  }
  components.push(text.slice(start));
  return components;
}
