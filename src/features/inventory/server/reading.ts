import { isGzip } from '#kernel/bytes.ts';
import { Aside, isSmall, threadProgram } from '#platform/aside.ts';
import type { Ahead } from '#platform/warmth.ts';

import { type Read, readDocument, readInventory, type Wanted } from './document.ts';
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

/** What is written today, the commonest first; the schemas of older versions take little to compile. */
const usual = ['1.6', '1.5', '1.4', '1.7'];

/** What the first document of each usual version waits for, a fifth of a second: that its schema is compiled. */
export const readingAhead: readonly Ahead[] = usual.map((specVersion) => () => {
  const component = { type: 'library', name: 'noroshi', purl: 'pkg:generic/noroshi@1' };
  const least = { bomFormat: 'CycloneDX', specVersion, version: 1, components: [component] };
  readInventory(Buffer.from(JSON.stringify(least)));
});
