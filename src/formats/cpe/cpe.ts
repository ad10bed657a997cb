import { readFormatted } from './formatted-string.ts';
import { type Cpe, type CpeReading, longestCpe, refused } from './name.ts';
import { say } from './texts.ts';
import { readUri } from './uri.ts';
import { type CpeValue, plain, written } from './value.ts';

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
  if (text.length > longestCpe) return refused(say('cpe.too-long', { limit: longestCpe }));
  const start = text.slice(0, 8).toLowerCase();
  if (start === 'cpe:2.3:') return readFormatted(text.slice(8));
  if (start.startsWith('cpe:/')) return readUri(text.slice(5));
  return refused(say('cpe.scheme'));
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
