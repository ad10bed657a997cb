import type { Reading } from '#kernel/finding.ts';

import { defaultLimits, type JsonLimits } from './limits.ts';
import { scan } from './scan.ts';
import { say } from './texts.ts';

export type JsonValue = string | number | boolean | null | JsonArray | JsonObject;
export type JsonArray = readonly JsonValue[];
export type JsonObject = { readonly [key: string]: JsonValue };

/**
 * The one JSON reader of the system (RFC 8259; a byte order mark before the text is passed over).
 *
 * Refused, beyond what is not JSON: two equal keys in one object; the keys `__proto__`,
 * `constructor` and `prototype`; U+0000 and unpaired surrogates in strings, written or escaped;
 * numbers of 2^53 or more, or infinite; and whatever exceeds the limits. The text is judged before
 * anything is built from it. The first hundred findings are listed, then how many more there are;
 * where the grammar is broken, or a limit that reading on would cost, reading ends.
 */
export function readJson(text: string, limits: Partial<JsonLimits> = {}): Reading<JsonValue> {
  const bounds = { ...defaultLimits, ...limits };
  if (text.length > bounds.characters) {
    const size = { characters: text.length, limit: bounds.characters };
    const words = say('json.too-large', size);
    const finding = { rule: 'json.too-large', path: '', severity: 'error', text: words } as const;
    return { ok: false, findings: [finding] };
  }
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const findings = scan(body, bounds);
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, document: JSON.parse(body) as JsonValue, findings: [] };
}
