import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

import type { Advisory } from '#formats/advisory/advisory.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';

import { isName } from '../name.ts';
import { recognise } from '../reading.ts';
import type { Format } from '../source.ts';
import { say } from '../texts.ts';
import { unpack } from './archive.ts';
import { type Document, documentsIn } from './documents.ts';

/** Of many faults, those that are listed; the count is always told. */
export const listed = 200;

/** A record of the file, and what its content hashes to. */
export type Found = {
  readonly path: string;
  readonly advisory: Advisory;
  readonly digest: Buffer;
};

/** What a file holds: its records by id, and what became of the rest. */
export type Gathered = {
  readonly format: Format;
  readonly found: ReadonlyMap<string, Found>;
  readonly releasedAt: Date | null;
  /** Documents that were refused, of which the first are listed with every fault. */
  readonly refused: number;
  readonly faults: readonly Fault[];
  /** What is worth knowing about records that were taken. */
  readonly notes: readonly Fault[];
};

type Tally = {
  format: Format | undefined;
  releasedAt: Date | null;
  refused: number;
  readonly found: Map<string, Found>;
  readonly faults: Fault[];
  readonly notes: Fault[];
};

/**
 * Reads a file of advisories into its records. Refused whole where nothing in it is acceptable, or
 * where it mixes formats; otherwise records that cannot be read are counted and named.
 */
export async function gather(bytes: Uint8Array): Promise<Gathered> {
  const tally: Tally = {
    ...{ format: undefined, releasedAt: null, refused: 0 },
    ...{ found: new Map<string, Found>(), faults: [], notes: [] },
  };
  let seen = 0;
  for await (const unit of unpack(bytes)) {
    if ('path' in unit) {
      refuse(tally, [unit]);
      continue;
    }
    for (const document of documentsIn(unit)) {
      count(tally, document);
      seen += 1;
      // A long file must not keep everyone else waiting.
      if (seen % 100 === 0) await setImmediate();
    }
  }
  const { format, found, faults } = tally;
  if (format === undefined || found.size === 0) {
    throw new Refusal('invalid', say('intake.nothing', { count: tally.refused }), { faults });
  }
  return { ...tally, format };
}

function refuse(tally: Tally, faults: readonly Fault[]): void {
  tally.refused += 1;
  tally.faults.push(...faults.slice(0, listed - tally.faults.length));
}

function note(tally: Tally, path: string, text: Text): void {
  if (tally.notes.length < listed) tally.notes.push({ path, text });
}

function count(tally: Tally, document: Document): void {
  if (!document.ok) {
    refuse(tally, document.faults);
    return;
  }
  const { path } = document;
  const recognised = recognise(document.value);
  if (!recognised) {
    refuse(tally, [{ path, text: say('intake.unrecognised') }]);
    return;
  }
  tally.format ??= recognised.format;
  if (tally.format !== recognised.format) {
    const formats = { one: tally.format, other: recognised.format };
    throw new Refusal('invalid', say('intake.mixed', formats), {
      faults: [{ path, text: say('intake.mixed', formats) }],
    });
  }
  if (recognised.errors.length > 0) {
    refuse(
      tally,
      recognised.errors.map((error) => ({ path: path + error.path, text: error.text })),
    );
  }
  tally.releasedAt ??= recognised.releasedAt;
  for (const placed of recognised.placed) {
    add(tally, placed.advisory, path + placed.path);
  }
}

/** Of records with one id, the newest counts; between equally new ones, the last. */
function add(tally: Tally, written: Advisory, path: string): void {
  const odd = written.aliases.filter((alias) => !isName(alias));
  for (const alias of odd)
    note(tally, path, say('intake.odd-alias', { alias: alias.slice(0, 60) }));
  const advisory =
    odd.length > 0 ? { ...written, aliases: written.aliases.filter(isName) } : written;
  const { id, modified } = advisory;
  const found: Found = { path, advisory, digest: digestOf(advisory) };
  const known = tally.found.get(id);
  if (!known) {
    tally.found.set(id, found);
    return;
  }
  if (known.digest.equals(found.digest)) return;
  const isOlder = isBefore(modified, known.advisory.modified);
  note(tally, isOlder ? path : known.path, say('intake.twice', { id }));
  if (!isOlder) tally.found.set(id, found);
}

/** Whether a record was modified before another; unknown moments decide nothing. */
export function isBefore(one: Date | undefined, other: Date | null | undefined): boolean {
  return one !== undefined && other != null && one < other;
}

/** Grows whenever records are read or laid out differently, so that all are written anew. */
const layout = 'intake record 1';

/** Of the content alone: a listing moves to another place whenever its catalogue grows. */
function digestOf(advisory: Advisory): Buffer {
  const signals = advisory.signals.map(({ path: _, ...statement }) => statement);
  const content = JSON.stringify({ ...advisory, signals });
  return createHash('sha256').update(layout).update(content).digest();
}
