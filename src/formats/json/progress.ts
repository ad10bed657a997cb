import type { Finding } from '#kernel/finding.ts';

import type { JsonLimits } from './limits.ts';
import { say } from './texts.ts';

/** What the grammar allows next. */
export type Expected =
  'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** One array or object being read. An object has `keys`; the key being read lies between offsets. */
export type Level = {
  readonly keys: Set<string> | undefined;
  keyStart: number;
  keyEnd: number;
  index: number;
};

/** How far a scan has come. It is changed in place: a document has millions of characters. */
export type Progress = {
  readonly text: string;
  readonly limits: JsonLimits;
  readonly levels: Level[];
  readonly findings: Finding[];
  at: number;
  expected: Expected;
  ended: boolean;
  values: number;
  /** Findings beyond those listed. */
  unlisted: number;
  line: number;
  lineKnownAt: number;
};

export function begin(text: string, limits: JsonLimits): Progress {
  return {
    text,
    limits,
    levels: [],
    findings: [],
    at: 0,
    expected: 'value',
    ended: false,
    values: 0,
    unlisted: 0,
    line: 1,
    lineKnownAt: 0,
  };
}

type Rule = Parameters<typeof say>[0];
const listed = 100;

/** Adds a finding at the member being read. The line is that of the text read so far. */
export function report(progress: Progress, rule: Rule, values: Record<string, string | number>) {
  if (progress.findings.length >= listed) {
    progress.unlisted += 1;
    return;
  }
  progress.findings.push({
    rule,
    path: pointer(progress),
    severity: 'error',
    text: say(rule, { line: lineOf(progress), ...values }),
  });
}

/** Ends the scan where the grammar is broken: at a character that may not stand here, or too early. */
export function stop(progress: Progress, at: number): void {
  progress.at = at;
  progress.ended = true;
  if (at >= progress.text.length) report(progress, 'json.truncated', {});
  else report(progress, 'json.unexpected', { code: codeName(progress.text.codePointAt(at) ?? 0) });
}

/** A code point as people write it: `U+0041`. */
export function codeName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function lineOf(progress: Progress): number {
  const { text, at } = progress;
  let next = text.indexOf('\n', progress.lineKnownAt);
  while (next !== -1 && next < at) {
    progress.line += 1;
    progress.lineKnownAt = next + 1;
    next = text.indexOf('\n', progress.lineKnownAt);
  }
  return progress.line;
}

// RFC 6901. What a database cannot keep is shown as U+FFFD.
function pointer({ text, levels }: Progress): string {
  let path = '';
  for (const { keys, keyStart, keyEnd, index } of levels) {
    if (!keys) path += `/${index}`;
    else if (keyStart >= 0) path += `/${pointerToken(keyAt(text, keyStart, keyEnd))}`;
  }
  return path;
}

function pointerToken(key: string): string {
  return key
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replaceAll(/[\0\p{Surrogate}]/gu, '\uFFFD');
}

/** The key written between two offsets, its escapes resolved; the scan has found it well-formed. */
export function keyAt(text: string, start: number, end: number): string {
  const written = text.slice(start, end);
  return written.includes('\\') ? String(JSON.parse(`"${written}"`)) : written;
}
