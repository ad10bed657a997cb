import { createHash } from 'node:crypto';

import { schemaOf } from '#formats/csaf/schema.ts';
import { isGzip } from '#kernel/bytes.ts';
import { Aside, isSmall, threadProgram } from '#platform/aside.ts';
import type { Ahead } from '#platform/warmth.ts';

import { embeddedIn, readVex, type StatedVex } from './vex-document.ts';

/** A document that was read, with its bytes as they came. */
export type ReadVex = StatedVex & { readonly sha256: Buffer; readonly content: Buffer };

/** What is to be read: as a document of statements, or as an inventory that may state something too. */
export type Received = { readonly content: Uint8Array; readonly as: 'statements' | 'inventory' };

const aside = new Aside<Received, StatedVex | undefined>(
  threadProgram(import.meta.url, 'vex-thread'),
);

/** What is stated; undefined where an inventory states nothing. */
export async function statedIn({ content, as }: Received): Promise<StatedVex | undefined> {
  if (as === 'statements') return readVex(content);
  const document = await embeddedIn(content);
  return document && { document, label: null, notes: [] };
}

const stated = (received: Received) =>
  isSmall(received.content, isGzip(received.content)) ? statedIn(received) : aside.run(received);

/** Reads a document of statements, refused with every fault; what is large in a thread apart. */
export async function readReceivedVex(content: Uint8Array): Promise<ReadVex> {
  const read = await stated({ content, as: 'statements' });
  if (!read) throw new Error('A document of statements was read as an inventory.');
  const sha256 = createHash('sha256').update(content).digest();
  return { ...read, sha256, content: Buffer.from(content) };
}

/** What an inventory states beside what it lists; undefined where it states nothing. */
export function readEmbedded(content: Uint8Array): Promise<StatedVex | undefined> {
  return stated({ content, as: 'inventory' });
}

/** What the first statements as CSAF wait for: judging anything has the schema compiled. */
export const statementsAhead: readonly Ahead[] = [() => void schemaOf['2.0'](null)];
