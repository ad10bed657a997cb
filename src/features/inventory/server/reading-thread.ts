// The program of a thread that reads inventories: see `reading.ts`.
import { serveAside } from '#platform/thread.ts';

import { readDocument } from './document.ts';
import type { Received } from './reading.ts';

serveAside((given) => {
  const { content, wanted } = given as Received;
  return readDocument(content, wanted);
});
