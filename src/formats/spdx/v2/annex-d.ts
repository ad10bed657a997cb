import list from '#formats/cyclonedx/schema/spdx.schema.json' with { type: 'json' };
import type { Finding } from '#kernel/finding.ts';

import { say } from '../texts.ts';

/**
 * A licence expression (SPDX 2.3 Annex D.4): one licence, with an exception or without, or several
 * joined by AND or OR. `AND` binds more tightly than `OR`.
 */
export type LicenceExpression =
  | { readonly kind: 'licence'; readonly id: string; readonly isOrLater: boolean }
  | { readonly kind: 'reference'; readonly document: string | undefined; readonly id: string }
  | { readonly kind: 'with'; readonly licence: LicenceExpression; readonly exception: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly LicenceExpression[] };

export type LicenceReading =
  | { readonly ok: true; readonly expression: LicenceExpression }
  /** `at`: the place in the text, counted from 0, where it stops to be an expression. */
  | { readonly ok: false; readonly at: number };

const longest = 100_000;
const deepest = 100;

type Token = { readonly text: string; readonly at: number };

/** The identifiers, operators and brackets of a text, and where one of them cannot be read. */
function tokensOf(text: string): { readonly tokens: readonly Token[]; readonly brokenAt?: number } {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === ' ' || character === '\t' || character === '\n' || character === '\r') {
      at += 1;
      continue;
    }
    let end = at + 1;
    if (character !== '(' && character !== ')') {
      if (!isOfWord(character)) return { tokens, brokenAt: at };
      while (end < text.length && isOfWord(text.charAt(end))) end += 1;
    }
    tokens.push({ text: text.slice(at, end), at });
    at = end;
  }
  return { tokens };
}

function isOfWord(character: string): boolean {
  return /^[A-Za-z0-9.:+-]$/.test(character);
}

/** One simple expression (§D.2), without its exception. */
function simple(word: string): LicenceExpression | undefined {
  const reference = /^(?:(DocumentRef-[A-Za-z0-9.-]+):)?(LicenseRef-[A-Za-z0-9.-]+)$/.exec(word);
  if (reference) return { kind: 'reference', document: reference[1], id: reference[2] ?? '' };
  const isOrLater = word.endsWith('+');
  const id = isOrLater ? word.slice(0, -1) : word;
  return /^[A-Za-z0-9.-]+$/.test(id) ? { kind: 'licence', id, isOrLater } : undefined;
}

/** What is open while an expression is read: alternatives, each of parts that all hold. */
type Open = { readonly alternatives: LicenceExpression[]; parts: LicenceExpression[] };

function closed({ alternatives, parts }: Open): LicenceExpression | undefined {
  const last = joined('and', parts);
  return last && joined('or', [...alternatives, last]);
}

function joined(kind: 'and' | 'or', parts: readonly LicenceExpression[]) {
  return parts.length > 1 ? { kind, parts } : parts[0];
}

/**
 * Reads a licence expression. Refused: an operator that is not in capitals (§D.1; SPDX 3 allows it in
 * small letters), a missing operand or operator, an unclosed bracket, brackets more than a hundred deep, and texts over 100,000
 * characters.
 */
export function readLicence(text: string, isLowerCaseToo = false): LicenceReading {
  if (text.length > longest) return { ok: false, at: longest };
  const { tokens, brokenAt } = tokensOf(text);
  if (brokenAt !== undefined) return { ok: false, at: brokenAt };
  const open: Open[] = [{ alternatives: [], parts: [] }];
  let isOperandNext = true;
  for (const each of tokens) {
    const token = isLowerCaseToo ? { ...each, text: inCapitals(each.text) } : each;
    const next: Next = isOperandNext ? operand(token, open) : operator(token, open);
    if (next === undefined) return { ok: false, at: token.at };
    isOperandNext = next === 'operand';
  }
  const [whole, ...unclosed] = open;
  const expression = whole && !isOperandNext ? closed(whole) : undefined;
  if (!expression || unclosed.length > 0) return { ok: false, at: text.length };
  return { ok: true, expression };
}

function inCapitals(word: string): string {
  return word === 'and' || word === 'or' || word === 'with' ? word.toUpperCase() : word;
}

type Next = 'operand' | 'operator' | undefined;

function operand({ text }: Token, open: Open[]): Next {
  const last = open.at(-1);
  if (text === '(') {
    if (open.length > deepest) return undefined;
    open.push({ alternatives: [], parts: [] });
    return 'operand';
  }
  const isReserved = text === ')' || /^(?:AND|OR|WITH)$/i.test(text);
  const part = isReserved ? undefined : simple(text);
  if (!part || !last) return undefined;
  const before = last.parts.at(-1);
  if (before?.kind === 'with' && before.exception === '') {
    last.parts.splice(-1, 1, { ...before, exception: text });
  } else {
    last.parts.push(part);
  }
  return 'operator';
}

function operator({ text }: Token, open: Open[]): Next {
  const last = open.at(-1);
  if (!last) return undefined;
  switch (text) {
    case ')':
      return closeBracket(last, open);
    case 'AND':
      return 'operand';
    case 'OR': {
      const all = joined('and', last.parts);
      if (all) last.alternatives.push(all);
      last.parts = [];
      return 'operand';
    }
    case 'WITH':
      return beginException(last);
    default:
      return undefined;
  }
}

function closeBracket(last: Open, open: Open[]): Next {
  const inner = closed(last);
  open.pop();
  const outer = open.at(-1);
  if (!inner || !outer) return undefined;
  outer.parts.push(inner);
  return 'operator';
}

/** An exception is of one simple expression, and of one that has none yet (§D.4). */
function beginException({ parts }: Open): Next {
  const licence = parts.at(-1);
  if (licence?.kind !== 'licence' && licence?.kind !== 'reference') return undefined;
  parts.splice(-1, 1, { kind: 'with', licence, exception: '' });
  return 'operand';
}

/** The expression as text, with brackets where they are needed and nowhere else. */
export function writeLicence(expression: LicenceExpression): string {
  switch (expression.kind) {
    case 'licence':
      return expression.isOrLater ? `${expression.id}+` : expression.id;
    case 'reference':
      return expression.document === undefined
        ? expression.id
        : `${expression.document}:${expression.id}`;
    case 'with':
      return `${writeLicence(expression.licence)} WITH ${expression.exception}`;
    default: {
      const { kind, parts } = expression;
      const isBracketed = (part: LicenceExpression) =>
        part.kind === kind || (part.kind === 'or' && kind === 'and');
      return parts
        .map((part) => (isBracketed(part) ? `(${writeLicence(part)})` : writeLicence(part)))
        .join(kind === 'and' ? ' AND ' : ' OR ');
    }
  }
}

/** Every licence and exception of the SPDX licence list as of the CycloneDX 1.7 schema, in lower case. */
const listed: ReadonlySet<string> = new Set(list.enum.map((id) => id.toLowerCase()));

/** The identifiers of an expression that are neither on the licence list nor references (§D.2). */
export function unlistedIn(expression: LicenceExpression): readonly string[] {
  switch (expression.kind) {
    case 'licence':
      return listed.has(expression.id.toLowerCase()) ? [] : [expression.id];
    case 'reference':
      return [];
    case 'with': {
      const { licence, exception } = expression;
      const own = listed.has(exception.toLowerCase()) ? [] : [exception];
      return [...unlistedIn(licence), ...own];
    }
    default:
      return expression.parts.flatMap(unlistedIn);
  }
}

const longestShown = 80;

/** What Annex D has against a licence field; an identifier that the list does not have is a warning. */
export function checkLicence(
  text: string,
  path: string,
  note: (finding: Finding) => void,
  isLowerCaseToo = false,
): void {
  if (text === 'NONE' || text === 'NOASSERTION') return;
  const reading = readLicence(text, isLowerCaseToo);
  if (!reading.ok) {
    const values = { at: reading.at + 1, text: text.slice(0, longestShown) };
    note({ rule: 'spdx.D', path, severity: 'error', text: say('spdx.licence', values) });
    return;
  }
  const [first, ...others] = unlistedIn(reading.expression);
  if (first === undefined) return;
  const values = { id: first.slice(0, longestShown), others: others.length };
  note({ rule: 'spdx.D.2', path, severity: 'warning', text: say('spdx.licence-unlisted', values) });
}
