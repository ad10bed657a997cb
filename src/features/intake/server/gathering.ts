import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

import type { Advisory } from '#formats/advisory/advisory.ts';
import type { XmlElement } from '#formats/xml/element.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';

import { isName } from '../name.ts';
import { recognise, type Recognised, recogniseMarkup } from '../reading.ts';
import { isRestricting, restrictionIn } from '../screen.ts';
import type { Format } from '../source.ts';
import { say } from '../texts.ts';
import { unpack } from './archive.ts';
import { type Document, documentsIn } from './documents.ts';
import { markupIn } from './markup.ts';

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
  /** The source the file says it is of, beyond its format. */
  readonly source: string | undefined;
  readonly found: ReadonlyMap<string, Found>;
  readonly releasedAt: Date | null;
  /** Documents that were refused, of which the first are listed with every fault. */
  readonly refused: number;
  /** Ids of refused documents; null where one was refused that does not tell its id. */
  readonly refusedIds: ReadonlySet<string> | null;
  /** Records whose id had come before in the same file. */
  readonly repeated: number;
  readonly faults: readonly Fault[];
  /** What is worth knowing about records that were taken. */
  readonly notes: readonly Fault[];
};

type Tally = {
  format: Format | undefined;
  source: string | undefined;
  releasedAt: Date | null;
  refused: number;
  repeated: number;
  isNameUnknown: boolean;
  readonly refusedIds: Set<string>;
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
    ...{ format: undefined, source: undefined, releasedAt: null },
    ...{ refused: 0, repeated: 0, isNameUnknown: false },
    ...{ refusedIds: new Set<string>(), found: new Map<string, Found>(), faults: [], notes: [] },
  };
  let seen = 0;
  for await (const unit of unpack(bytes)) {
    if ('path' in unit) {
      refuse(tally, [unit]);
      continue;
    }
    const markup = markupIn(unit);
    if (markup) {
      if (markup.ok) countMarkup(tally, markup);
      else refuse(tally, markup.faults);
      continue;
    }
    const mayBeLabelled = speaksOfLabels(unit.bytes);
    for (const document of documentsIn(unit)) {
      count(tally, document, mayBeLabelled);
      seen += 1;
      // A long file must not keep everyone else waiting.
      if (seen % 100 === 0) await setImmediate();
    }
  }
  const { format, found, faults } = tally;
  if (format === undefined || found.size === 0) {
    throw new Refusal('invalid', say('intake.nothing', { count: tally.refused }), { faults });
  }
  return { ...tally, format, refusedIds: tally.isNameUnknown ? null : tally.refusedIds };
}

/** Most files name no label at all, which is learnt faster from their bytes than from their values. */
function speaksOfLabels(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return ['TLP', 'tlp', 'Tlp'].some((word) => buffer.includes(word));
}

function refuse(tally: Tally, faults: readonly Fault[], id?: string): void {
  tally.refused += 1;
  if (id === undefined) tally.isNameUnknown = true;
  else tally.refusedIds.add(id);
  tally.faults.push(...faults.slice(0, listed - tally.faults.length));
}

/** What a document calls itself, although it was refused. */
function nameIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, cveMetadata } = value as Record<string, unknown>;
  if (typeof id === 'string') return id;
  if (typeof cveMetadata === 'object' && cveMetadata !== null && 'cveId' in cveMetadata) {
    return typeof cveMetadata.cveId === 'string' ? cveMetadata.cveId : undefined;
  }
  return undefined;
}

function note(tally: Tally, path: string, text: Text): void {
  if (tally.notes.length < listed) tally.notes.push({ path, text });
}

function count(tally: Tally, document: Document, mayBeLabelled: boolean): void {
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
  const label = mayBeLabelled ? restrictionIn(document.value) : undefined;
  // An answer of JVN holds many records, and what it calls itself is none of them.
  const id = recognised.format === 'jvn' ? undefined : nameIn(document.value);
  take(tally, label === undefined ? recognised : { ...recognised, label }, { path, id });
}

function countMarkup(tally: Tally, { path, root }: { path: string; root: XmlElement }): void {
  const recognised = recogniseMarkup(root);
  if (recognised) take(tally, recognised, { path, id: undefined });
  else refuse(tally, [{ path, text: say('intake.markup') }]);
}

/** Where a document stands, and what it calls itself. */
type Place = { readonly path: string; readonly id: string | undefined };

function take(tally: Tally, recognised: Recognised, { path, id }: Place): void {
  const { label } = recognised;
  if (label !== undefined && isRestricting(label)) {
    refuse(tally, [{ path, text: say('intake.labelled', { label }) }], id);
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
    const faults = recognised.errors.map(({ path: at, text }) => ({ path: path + at, text }));
    refuse(tally, faults, id);
    tally.refused += refusedBy(recognised) - 1;
  }
  for (const { path: at, text } of recognised.notes ?? []) note(tally, path + at, text);
  tally.releasedAt ??= recognised.releasedAt;
  tally.source ??= recognised.source;
  for (const placed of recognised.placed) {
    add(tally, placed.advisory, path + placed.path);
  }
}

/** Of a list some entries were taken: each of the others counts. */
function refusedBy({ refused, placed, errors }: Recognised): number {
  if (refused !== undefined) return Math.max(1, refused);
  return placed.length > 0 ? new Set(errors.map(({ path }) => path)).size : 1;
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
  tally.repeated += 1;
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
