import { z } from 'zod';

import { endpoint } from '#kernel/endpoint.ts';

/**
 * The receipt of an entry as a file, through the exit door: it reveals the entry, so it is handed to
 * nobody who may not have what the entry is about.
 */
export const takeReceipt = endpoint({
  method: 'GET',
  path: '/api/ledger/entries/:entryId/receipt',
  permission: 'ledger.read',
  exit: true,
  input: z.strictObject({ entryId: z.uuid() }),
  output: z.object({
    name: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
});
