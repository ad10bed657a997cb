import { isGzip } from '#kernel/bytes.ts';
import { Aside, isSmall, threadProgram } from '#platform/aside.ts';

import { type Read, readDocument, type Wanted } from './document.ts';
import { isWorkbook } from './table.ts';

/** What was received, and how it is to be read. */
export type Received = { readonly content: Uint8Array; readonly wanted: Wanted };

const aside = new Aside<Received, Read>(threadProgram(import.meta.url, 'reading-thread'));

/**
 * Reads what was received as an inventory, refused with every fault it has. What is not small is read
 * in a thread apart: a million lines of a stranger's keep nobody else waiting.
 */
export function readReceived(content: Uint8Array, wanted: Wanted): Promise<Read> {
  const isPacked = isGzip(content) || isWorkbook(content);
  return isSmall(content, isPacked)
    ? readDocument(content, wanted)
    : aside.run({ content, wanted });
}
