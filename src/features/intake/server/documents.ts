import type { JsonLimits } from '#formats/json/limits.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { readJson } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';
import type { Fault } from '#kernel/refusal.ts';

import { say } from '../texts.ts';
import type { Unit } from './archive.ts';

/** One JSON value of a file and where it stands, or why it cannot be read. */
export type Document =
  | { readonly ok: true; readonly path: string; readonly value: JsonValue }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const [newline, brace, bracket, angle] = [0x0a, 0x7b, 0x5b, 0x3c];

/**
 * The JSON values of a file: the one it is, those of an array, or those of its lines (NDJSON).
 * Paths are `/line/12` in lines and JSON Pointers elsewhere, behind `name#` inside an archive.
 */
export function* documentsIn(
  { name, bytes }: Unit,
  limits: Partial<JsonLimits> = {},
): Generator<Document> {
  const prefix = name === '' ? '' : `${name}#`;
  const body = withoutMark(bytes);
  const first = firstByte(body);
  if (first === undefined) {
    yield { ok: false, faults: [{ path: prefix, text: say('intake.empty') }] };
  } else if (first === angle) {
    yield { ok: false, faults: [{ path: prefix, text: say('intake.markup') }] };
  } else if (first === brace && isLines(body)) {
    yield* linesOf(body, prefix, limits);
  } else {
    yield* wholeOf(body, { prefix, isArray: first === bracket }, limits);
  }
}

/** Without the mark that some programs put before UTF-8. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isMarked ? bytes.subarray(3) : bytes;
}

const isSpace = (byte: number | undefined) =>
  byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

function firstByte(bytes: Uint8Array): number | undefined {
  return bytes.find((byte) => !isSpace(byte));
}

/** A record a line: of the first two lines with content, one is an object by itself. */
function isLines(bytes: Uint8Array): boolean {
  const filled: Uint8Array[] = [];
  for (const { line } of splitLines(bytes)) {
    if (filled.push(line) === 2) break;
  }
  return filled.length === 2 && filled.some((line) => line[0] === brace && line.at(-1) === 0x7d);
}

type Line = { readonly number: number; readonly line: Uint8Array };

/** Lines with content, without the white space around them. */
function* splitLines(bytes: Uint8Array): Generator<Line> {
  let number = 0;
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(newline, start);
    const end = found === -1 ? bytes.length : found;
    number += 1;
    const line = trimmed(bytes.subarray(start, end));
    if (line.length > 0) yield { number, line };
    start = end + 1;
  }
}

function trimmed(bytes: Uint8Array): Uint8Array {
  let start = 0;
  let end = bytes.length;
  while (start < end && isSpace(bytes[start])) start += 1;
  while (end > start && isSpace(bytes[end - 1])) end -= 1;
  return bytes.subarray(start, end);
}

type Limits = Partial<JsonLimits>;

function* linesOf(bytes: Uint8Array, prefix: string, limits: Limits): Generator<Document> {
  for (const { number, line } of splitLines(bytes)) {
    const path = `${prefix}/line/${number}`;
    const reading = read(line, limits);
    if (reading.ok) yield { ok: true, path, value: reading.document };
    else yield { ok: false, faults: reading.findings.map((each) => faultAt(path, each, number)) };
  }
}

function* wholeOf(
  bytes: Uint8Array,
  { prefix, isArray }: { readonly prefix: string; readonly isArray: boolean },
  limits: Limits,
): Generator<Document> {
  const reading = read(bytes, limits);
  if (!reading.ok) {
    yield { ok: false, faults: reading.findings.map((each) => faultAt(prefix, each)) };
  } else if (isArray && Array.isArray(reading.document)) {
    for (const [at, value] of (reading.document as readonly JsonValue[]).entries()) {
      yield { ok: true, path: `${prefix}/${at}`, value };
    }
  } else {
    yield { ok: true, path: prefix, value: reading.document };
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function read(bytes: Uint8Array, limits: Limits): ReturnType<typeof readJson> {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    const words = say('intake.not-utf8');
    const finding: Finding = { rule: 'intake.utf8', path: '', severity: 'error', text: words };
    return { ok: false, findings: [finding] };
  }
  return readJson(text, limits);
}

/** A reader counts lines from where it begins; in a file of lines the line of the file is meant. */
function faultAt(path: string, { path: place, text }: Finding, line?: number): Fault {
  const values = text.values;
  const isCounted = line !== undefined && values !== undefined && 'line' in values;
  return {
    path: path + place,
    text: isCounted ? { ...text, values: { ...values, line } } : text,
  };
}
