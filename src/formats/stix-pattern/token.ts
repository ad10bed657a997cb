// The signs of a pattern (STIX 2.1 §9.2, §9.4 and §9.6): constants, names, operators and brackets.

import { isBinary, isHex } from '#formats/stix/data-type/octets.ts';
import { isTimestamp } from '#formats/stix/data-type/timestamp.ts';

import { faultAt, type PatternFault } from './fault.ts';
import type { Literal, PatternVersion } from './tree.ts';

export type Token = { readonly at: number } & (
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'word'; readonly text: string }
  /** A name in double quotes, which only 2.0 has. */
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'constant'; readonly literal: Literal }
  | { readonly kind: 'end' }
);

export type Tokens =
  | { readonly ok: true; readonly tokens: readonly Token[] }
  | { readonly ok: false; readonly fault: PatternFault };

/** What was read at an offset, and where the next thing begins. */
type Read = { readonly token?: Token; readonly next: number } | { readonly fault: PatternFault };

/** Takes a pattern apart. Every character is looked at once. */
export function tokensOf(text: string, version: PatternVersion): Tokens {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const read = readAt(text, at, version);
    if ('fault' in read) return { ok: false, fault: read.fault };
    if (read.token) tokens.push(read.token);
    at = read.next;
  }
  tokens.push({ kind: 'end', at: text.length });
  return { ok: true, tokens };
}

const signs = ['==', '!=', '<>', '<=', '>=', '=', '<', '>', '[', ']', '(', ')', ',', ':', '.', '*'];
const spellings: { readonly [sign: string]: string } = { '==': '=', '<>': '!=' };
const prefixes: { readonly [letter: string]: Literal['type'] } = {
  h: 'hex',
  b: 'binary',
  t: 'timestamp',
};

function readAt(text: string, at: number, version: PatternVersion): Read {
  const letter = text.charAt(at);
  if (isSpace(letter)) return { next: at + 1 };
  if (letter === '/') return comment(text, at);
  const type = constantType(text, at);
  if (type) return constant(text, at, type);
  if (letter === '"' && version === '2.0') return quotedName(text, at);
  if (/[a-zA-Z_]/.test(letter)) return word(text, at);
  if (startsNumber(text, at)) return number(text, at);
  const sign = signs.find((one) => text.startsWith(one, at));
  if (sign === undefined) return { fault: strange(text, at) };
  const written = Object.hasOwn(spellings, sign) ? spellings[sign] : undefined;
  return { token: { kind: 'sign', at, text: written ?? sign }, next: at + sign.length };
}

/** What a quoted constant that begins here is: its prefix says so. */
function constantType(text: string, at: number): Literal['type'] | undefined {
  const letter = text.charAt(at);
  if (letter === "'") return 'string';
  if (text.charAt(at + 1) !== "'" || !Object.hasOwn(prefixes, letter)) return undefined;
  return prefixes[letter];
}

function strange(text: string, at: number): PatternFault {
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return faultAt(at, '9.4', 'stix-pattern.character', { code: `U+${code}` });
}

/** §9.4: what Unicode calls white space. */
function isSpace(letter: string): boolean {
  return /[\s\u0085]/.test(letter) && letter !== '\ufeff';
}

function comment(text: string, at: number): Read {
  if (text.startsWith('//', at)) {
    let end = at;
    while (end < text.length && !/[\r\n]/.test(text.charAt(end))) end += 1;
    return { next: end };
  }
  if (!text.startsWith('/*', at)) return { fault: strange(text, at) };
  const end = text.indexOf('*/', at + 2);
  return end < 0 ? { fault: faultAt(at, '9.4', 'stix-pattern.unclosed') } : { next: end + 2 };
}

/** A constant in apostrophes, from its prefix on (§9.2). */
function constant(text: string, at: number, type: Literal['type']): Read {
  const start = type === 'string' ? at + 1 : at + 2;
  const parts: string[] = [];
  let from = start;
  for (let end = start; end < text.length; end += 1) {
    const letter = text.charAt(end);
    if (letter === "'") {
      parts.push(text.slice(from, end));
      return finished(type, parts.join(''), at, end + 1);
    }
    if (letter !== '\\') continue;
    const escaped = text.charAt(end + 1);
    if (type !== 'string' || (escaped !== "'" && escaped !== '\\')) {
      return { fault: faultAt(end, '9.2', 'stix-pattern.escape') };
    }
    parts.push(text.slice(from, end));
    from = end + 1;
    end += 1;
  }
  return { fault: faultAt(at, '9.2', 'stix-pattern.unclosed') };
}

const forms: { readonly [type: string]: (text: string) => boolean } = {
  hex: (text) => text === '' || isHex(text),
  binary: (text) => text === '' || isBinary(text),
  timestamp: isTimestamp,
};

function finished(type: Literal['type'], text: string, at: number, next: number): Read {
  // §9.2: line feeds in Base64 are ignored.
  const content = type === 'binary' ? text.replaceAll(/[\r\n]/g, '') : text;
  const isWritten = Object.hasOwn(forms, type) ? forms[type] : undefined;
  if (isWritten && !isWritten(content)) {
    return { fault: faultAt(at, '9.2', 'stix-pattern.constant', { type }) };
  }
  return { token: { kind: 'constant', at, literal: { type, text: content } }, next };
}

function quotedName(text: string, at: number): Read {
  let end = at + 1;
  for (; end < text.length; end += 1) {
    if (text.charAt(end) !== '"') continue;
    if (text.charAt(end + 1) !== '"') break;
    end += 1;
  }
  if (end >= text.length) return { fault: faultAt(at, '9.7', 'stix-pattern.unclosed') };
  const name = text.slice(at + 1, end).replaceAll('""', '"');
  return { token: { kind: 'name', at, text: name }, next: end + 1 };
}

function word(text: string, at: number): Read {
  let end = at + 1;
  while (/[a-zA-Z0-9_-]/.test(text.charAt(end))) end += 1;
  return { token: { kind: 'word', at, text: text.slice(at, end) }, next: end };
}

function startsNumber(text: string, at: number): boolean {
  const from = /[+-]/.test(text.charAt(at)) ? at + 1 : at;
  const first = text.charAt(from);
  return isDigit(first) || (first === '.' && isDigit(text.charAt(from + 1)));
}

function number(text: string, at: number): Read {
  let end = /[+-]/.test(text.charAt(at)) ? at + 1 : at;
  const start = end;
  while (isDigit(text.charAt(end))) end += 1;
  const whole = text.slice(start, end);
  const isFloat = text.charAt(end) === '.' && isDigit(text.charAt(end + 1));
  if (isFloat) {
    end += 1;
    while (isDigit(text.charAt(end))) end += 1;
  }
  const type = isFloat ? 'float' : 'integer';
  if (!isFloat && whole.length > 1 && whole.startsWith('0')) {
    return { fault: faultAt(at, '9.2', 'stix-pattern.constant', { type }) };
  }
  const literal: Literal = { type, text: text.slice(at, end) };
  return { token: { kind: 'constant', at, literal }, next: end };
}

function isDigit(letter: string): boolean {
  return letter >= '0' && letter <= '9' && letter.length === 1;
}
