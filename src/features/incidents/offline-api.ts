import { z } from 'zod';

import { endpoint } from '#kernel/endpoint.ts';

import { IncidentId } from './incident.ts';

/** The page that is used without a network, for whoever asks and their body: one file. */
export const makeOfflinePage = endpoint({
  method: 'GET',
  path: '/api/incidents/offline-page',
  permission: 'incidents.report',
  input: z.strictObject({}),
  output: z.object({
    name: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
});

/**
 * Begins a record with what was written without a network: a facts file, as the page exports it. Refused
 * with every fault and its place where it cannot be read, names what the rules do not know, or carries a
 * file whose bytes are not those of its hash.
 */
export const bringIncident = endpoint({
  method: 'POST',
  path: '/api/incidents/facts-files',
  permission: 'incidents.report',
  input: z.strictObject({}),
  output: z.object({ id: IncidentId }),
});
