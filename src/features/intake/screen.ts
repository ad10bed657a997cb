import type { Advisory } from '#formats/advisory/advisory.ts';
import type { Text } from '#kernel/text.ts';

import { aheadMs } from './sanity.ts';
import { speaksFor } from './source.ts';
import { say } from './texts.ts';

/**
 * Why a record of a source is not taken; undefined where it is. A source publishes ids of its own
 * prefixes alone, and nothing from the future: what claims to be newer than everything to come
 * could never be corrected.
 */
export function objectionTo(
  { id, published, modified, signals }: Advisory,
  { prefixes, now }: { readonly prefixes: readonly string[]; readonly now: Date },
): Text | undefined {
  if (!speaksFor(prefixes, id)) {
    return say('intake.foreign-id', { id: id.slice(0, 100), prefixes: prefixes.join(', ') });
  }
  const moments = [published, modified, ...signals.map(({ at }) => at)];
  const latest = now.getTime() + aheadMs;
  const isAhead = moments.some((moment) => moment !== undefined && moment.getTime() > latest);
  return isAhead ? say('intake.future', { id }) : undefined;
}

/** Labels that keep what bears them from being published (TLP 2.0, and the names before it). */
const restricted = /^\s*TLP[:\s-]*(RED|AMBER(?:\+STRICT)?)\s*$/i;

/** Whether a label of TLP, by its bare name, keeps what bears it from being published. */
export function isRestricting(label: string): boolean {
  return isRestricted(label, 'tlp');
}

/**
 * The restricting label that a document bears as a value of its own, wherever in it; a text that
 * merely speaks of labels bears none.
 */
export function restrictionIn(value: unknown, key = '', depth = 0): string | undefined {
  if (typeof value === 'string') return isRestricted(value, key) ? value.trim() : undefined;
  if (typeof value !== 'object' || value === null || depth > 64) return undefined;
  for (const [name, each] of Object.entries(value)) {
    const found = restrictionIn(each, Array.isArray(value) ? key : name, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isRestricted(text: string, key: string): boolean {
  if (restricted.test(text)) return true;
  const isLabel = /^(?:x_)?tlp(?:_?(?:label|level))?$/i.test(key);
  return isLabel && /^\s*(?:RED|AMBER(?:\+STRICT)?)\s*$/i.test(text);
}
