import type { Text } from '#kernel/text.ts';
import { loneSurrogateAt } from '#kernel/utf8.ts';

import { say } from './texts.ts';

/** Arrays and objects inside one another; no endpoint's input comes near it. */
const deepest = 32;

/**
 * Why a value from outside could neither be kept nor recorded: it nests too deeply, or a text in it
 * holds U+0000 or half a surrogate pair, which PostgreSQL and the ledger refuse. Undefined when sound.
 */
export function unsoundness(value: unknown): Text | undefined {
  const waiting = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: part, depth } = next;
    if (typeof part === 'string' && isUnsound(part)) return say('platform.unsound-text');
    if (typeof part !== 'object' || part === null) continue;
    if (depth === deepest) return say('platform.too-deep', { limit: deepest });
    if (Object.keys(part).some(isUnsound)) return say('platform.unsound-text');
    for (const inner of Object.values(part)) waiting.push({ value: inner, depth: depth + 1 });
  }
  return undefined;
}

const isUnsound = (text: string) => text.includes('\u0000') || loneSurrogateAt(text) >= 0;
