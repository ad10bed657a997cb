import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { root } from './root.ts';

const empty = '<script type="application/json" id="kit"></script>';

/** The page that needs no network, as it was built, with what its reader needs in it. */
export async function offlinePage(kit: unknown): Promise<string> {
  const page = await readFile(join(root, 'dist', 'offline.html'), 'utf8');
  // In JSON a `<` stands in texts alone, where it may be escaped: nothing in it can end the element.
  const json = JSON.stringify(kit).replaceAll('<', '\\u003c');
  const filled = page.replace(empty, () => empty.replace('></', () => `>${json}</`));
  if (filled === page) throw new Error('The page has no place for what it needs.');
  return filled;
}
