import { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';

import { say } from '../submission-texts.ts';

/** Refuses a document for one fault of the whole. */
export function refused(text: Text): never {
  throw new Refusal('invalid', say('inventory.refused', { count: 1 }), {
    faults: [{ path: '', text }],
  });
}

/**
 * UTF-8 where it is sound. A table may also be Shift_JIS, in which spreadsheets still write CSV in
 * Japan; JSON may not (RFC 8259 §8.1).
 */
export function textOf(content: Uint8Array): string {
  // What a spreadsheet calls "Unicode text".
  if (content[0] === 0xff && content[1] === 0xfe) {
    return decoded(content, 'utf-16le') ?? refused(say('inventory.not-text'));
  }
  const text = decoded(content, 'utf-8') ?? tableOf(decoded(content, 'shift_jis'));
  return text ?? refused(say('inventory.not-text'));
}

function tableOf(text: string | undefined): string | undefined {
  return text !== undefined && /^\s*[^\s[{]/.test(text) ? text : undefined;
}

function decoded(content: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(content);
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined;
  }
}
