import { Aside, threadProgram } from '#platform/aside.ts';

import { type Read, readDocument, type Wanted } from './document.ts';
import { isWorkbook } from './table.ts';
import { isPacked } from './unpack.ts';

/** What was received, and how it is to be read. */
export type Received = { readonly content: Uint8Array; readonly wanted: Wanted };

const aside = new Aside<Received, Read>(threadProgram(import.meta.url, 'reading-thread'));

const kibibyte = 1024;

/** What is read in a few milliseconds whatever it holds. */
function isSmall(content: Uint8Array): boolean {
  const packed = isPacked(content) || isWorkbook(content);
  return content.length <= (packed ? 32 : 256) * kibibyte;
}

/**
 * Reads what was received as an inventory, refused with every fault it has. What is not small is read
 * in a thread apart: a million lines of a stranger's keep nobody else waiting.
 */
export function readReceived(content: Uint8Array, wanted: Wanted): Promise<Read> {
  return isSmall(content) ? readDocument(content, wanted) : aside.run({ content, wanted });
}
