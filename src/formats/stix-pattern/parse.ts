// The grammar of STIX 2.1 §9.4 to §9.7, by recursive descent: lists of operands are loops, and only
// parentheses go deeper.

import { faultAt, type PatternFault } from './fault.ts';
import { say } from './texts.ts';
import { type Token, tokensOf } from './token.ts';
import type {
  Comparison,
  Literal,
  ObjectPath,
  Operator,
  Pattern,
  PatternVersion,
  Qualifier,
  Step,
  Test,
} from './tree.ts';

export type PatternReading =
  | { readonly ok: true; readonly pattern: Pattern }
  | { readonly ok: false; readonly fault: PatternFault };

const longest = 1024 * 1024;
const deepest = 64;

const keywords: ReadonlySet<string> = new Set(
  `AND OR NOT FOLLOWEDBY LIKE MATCHES ISSUPERSET ISSUBSET EXISTS IN START STOP SECONDS WITHIN
   REPEATS TIMES`.split(/\s+/),
);

/** Whether a name would be read as a word of the language and not as a name. */
export function isKeyword(text: string): boolean {
  const word = text.toUpperCase();
  return keywords.has(word) || word === 'TRUE' || word === 'FALSE';
}

/**
 * Reads a pattern, or says where it ceases to be one.
 *
 * 2.0 differs from 2.1: its words may be in any case, names with hyphens need no quotes and may have
 * double ones, START and STOP may be followed by plain strings, WITHIN takes whole seconds only, and
 * EXISTS is unknown.
 */
export function parsePattern(text: string, version: PatternVersion = '2.1'): PatternReading {
  if (text.length > longest) {
    const words = say('stix-pattern.too-long', { limit: longest });
    return { ok: false, fault: { clause: '9.4', severity: 'error', text: words } };
  }
  const read = tokensOf(text, version);
  if (!read.ok) return read;
  const progress: Progress = { tokens: read.tokens, version, at: 0, depth: 0 };
  try {
    const pattern = observations(progress);
    if (peek(progress).kind !== 'end') throw unexpected(progress, '9.4', 'FOLLOWEDBY, AND, OR');
    return { ok: true, pattern };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, fault: error.fault };
    throw error;
  }
}

type Progress = {
  readonly tokens: readonly Token[];
  readonly version: PatternVersion;
  at: number;
  depth: number;
};

/** Ends the reading at the first place where the grammar is broken. */
class Stop extends Error {
  readonly fault: PatternFault;
  constructor(fault: PatternFault) {
    super('the pattern is broken');
    this.fault = fault;
  }
}

function peek({ tokens, at }: Progress): Token {
  return tokens[at] ?? { kind: 'end', at: 0 };
}

function unexpected(progress: Progress, clause: string, expected: string): Stop {
  const token = peek(progress);
  if (token.kind === 'end') {
    const text = say('stix-pattern.ended', { expected });
    return new Stop({ clause, severity: 'error', text });
  }
  const found = token.kind === 'constant' ? token.literal.text : token.text;
  return new Stop(faultAt(token.at, clause, 'stix-pattern.expected', { expected, found }));
}

/** The word of the language that stands here; undefined where a name or anything else does. */
function keyword({ version }: Progress, token: Token): string | undefined {
  if (token.kind !== 'word') return undefined;
  const word = version === '2.0' ? token.text.toUpperCase() : token.text;
  if (version === '2.0' && word === 'EXISTS') return undefined;
  return keywords.has(word) ? word : undefined;
}

function takeKeyword(progress: Progress, ...words: readonly string[]): string | undefined {
  const word = keyword(progress, peek(progress));
  if (word === undefined || !words.includes(word)) return undefined;
  progress.at += 1;
  return word;
}

function takeSign(progress: Progress, ...signs: readonly string[]): string | undefined {
  const token = peek(progress);
  if (token.kind !== 'sign' || !signs.includes(token.text)) return undefined;
  progress.at += 1;
  return token.text;
}

function need(progress: Progress, clause: string, expected: string): void {
  const isThere = /^[A-Z]/.test(expected)
    ? takeKeyword(progress, expected)
    : takeSign(progress, expected);
  if (isThere === undefined) throw unexpected(progress, clause, expected);
}

function deeper<Result>(progress: Progress, read: (progress: Progress) => Result): Result {
  if (progress.depth >= deepest) {
    const { at } = peek(progress);
    throw new Stop(faultAt(at, '9.4', 'stix-pattern.too-deep', { limit: deepest }));
  }
  progress.depth += 1;
  const result = read(progress);
  progress.depth -= 1;
  return result;
}

/** §9.5.3: FOLLOWEDBY binds loosest, then OR, then AND. */
function observations(progress: Progress): Pattern {
  return joined(progress, 'followedby', (inner) =>
    joined(inner, 'or', (innermost) => joined(innermost, 'and', observation)),
  );
}

type Joint = 'and' | 'or' | 'followedby';

function joined(
  progress: Progress,
  joint: Joint,
  operand: (progress: Progress) => Pattern,
): Pattern {
  const first = operand(progress);
  const operands = [first];
  while (takeKeyword(progress, joint.toUpperCase())) operands.push(operand(progress));
  if (operands.length === 1) return first;
  // What is joined by the same operator on the left is one list; AND and OR on the right, too.
  const of = operands.flatMap((one, at) =>
    one.kind === joint && (at === 0 || joint !== 'followedby') ? one.of : [one],
  );
  return { kind: joint, of };
}

/** §9.5: a test in brackets or a pattern in parentheses, and the qualifiers behind it. */
function observation(progress: Progress): Pattern {
  let of: Pattern;
  if (takeSign(progress, '[')) {
    of = { kind: 'observation', of: comparisons(progress) };
    need(progress, '9.5', ']');
  } else if (takeSign(progress, '(')) {
    of = deeper(progress, observations);
    need(progress, '9.5', ')');
  } else throw unexpected(progress, '9.5', '[');
  const qualifiers: Qualifier[] = [];
  for (let next = qualifier(progress); next; next = qualifier(progress)) qualifiers.push(next);
  return qualifiers.length === 0 ? of : { kind: 'qualified', of, qualifiers };
}

/** §9.5.1. */
function qualifier(progress: Progress): Qualifier | undefined {
  const { at } = peek(progress);
  const word = takeKeyword(progress, 'REPEATS', 'WITHIN', 'START');
  if (word === 'REPEATS') {
    const times = constant(progress, '9.5.1', ['integer']).text;
    need(progress, '9.5.1', 'TIMES');
    return { kind: 'repeats', at, times };
  }
  if (word === 'WITHIN') {
    const types =
      progress.version === '2.0' ? (['integer'] as const) : (['integer', 'float'] as const);
    const seconds = constant(progress, '9.5.1', types).text;
    need(progress, '9.5.1', 'SECONDS');
    return { kind: 'within', at, seconds };
  }
  if (word !== 'START') return undefined;
  const types =
    progress.version === '2.0' ? (['timestamp', 'string'] as const) : (['timestamp'] as const);
  const start = constant(progress, '9.5.1', types).text;
  need(progress, '9.5.1', 'STOP');
  return { kind: 'start-stop', at, start, stop: constant(progress, '9.5.1', types).text };
}

function constant(progress: Progress, clause: string, types: readonly Literal['type'][]): Literal {
  const literal = anyConstant(progress);
  if (!literal || !types.includes(literal.type)) {
    if (literal) progress.at -= 1;
    throw unexpected(progress, clause, types.join(', '));
  }
  return literal;
}

/** A constant of any type; `true` and `false` are words (§9.2). */
function anyConstant(progress: Progress): Literal | undefined {
  const token = peek(progress);
  if (token.kind === 'constant') {
    progress.at += 1;
    return token.literal;
  }
  if (token.kind !== 'word') return undefined;
  const text = progress.version === '2.0' ? token.text.toLowerCase() : token.text;
  if (text !== 'true' && text !== 'false') return undefined;
  progress.at += 1;
  return { type: 'boolean', text };
}

/** §9.6: AND binds tighter than OR. */
function comparisons(progress: Progress): Comparison {
  return joinedTests(progress, 'or', (inner) => joinedTests(inner, 'and', comparison));
}

function joinedTests(
  progress: Progress,
  joint: 'and' | 'or',
  operand: (progress: Progress) => Comparison,
): Comparison {
  const first = operand(progress);
  const operands = [first];
  while (takeKeyword(progress, joint.toUpperCase())) operands.push(operand(progress));
  if (operands.length === 1) return first;
  return { kind: joint, of: operands.flatMap((one) => (one.kind === joint ? one.of : [one])) };
}

function comparison(progress: Progress): Comparison {
  if (!takeSign(progress, '(')) return test(progress);
  const inner = deeper(progress, comparisons);
  need(progress, '9.6', ')');
  return inner;
}

/** §9.6.1: EXISTS and a path; or a path, an operator and a constant. */
function test(progress: Progress): Test {
  const { at } = peek(progress);
  const isDenied = takeKeyword(progress, 'NOT') !== undefined;
  if (takeKeyword(progress, 'EXISTS')) {
    const path = objectPath(progress);
    return { kind: 'test', at, path, isNegated: isDenied, operator: 'EXISTS' };
  }
  if (isDenied) throw unexpected(progress, '9.6.1', 'EXISTS');
  const path = objectPath(progress);
  const isNegated = takeKeyword(progress, 'NOT') !== undefined;
  const operator = takeOperator(progress);
  if (operator === 'IN') {
    return { kind: 'test', at, path, isNegated, operator, values: set(progress) };
  }
  const value = constant(progress, '9.6.1', operands(operator));
  return { kind: 'test', at, path, isNegated, operator, value };
}

const orderable = ['string', 'hex', 'binary', 'timestamp', 'integer', 'float'] as const;

/** What an operator can be followed by: truth has no order, and the others are for strings. */
function operands(operator: Operator): readonly Literal['type'][] {
  if (operator === '=' || operator === '!=') return [...orderable, 'boolean'];
  return /^[A-Z]/.test(operator) ? ['string'] : orderable;
}

const operators: readonly Operator[] = [
  ...(['=', '!=', '<=', '<', '>=', '>'] as const),
  ...(['IN', 'LIKE', 'MATCHES', 'ISSUBSET', 'ISSUPERSET'] as const),
];

function takeOperator(progress: Progress): Operator {
  const token = peek(progress);
  const text = token.kind === 'sign' ? token.text : keyword(progress, token);
  const operator = operators.find((one) => one === text);
  if (operator === undefined) throw unexpected(progress, '9.6.1', operators.join(' '));
  progress.at += 1;
  return operator;
}

function set(progress: Progress): readonly Literal[] {
  need(progress, '9.6.1', '(');
  const values: Literal[] = [];
  if (takeSign(progress, ')')) return values;
  do values.push(constant(progress, '9.6.1', [...orderable, 'boolean']));
  while (takeSign(progress, ','));
  need(progress, '9.6.1', ')');
  return values;
}

/** §9.7: a type, a colon, and steps from one property to the next. */
function objectPath(progress: Progress): ObjectPath {
  const token = peek(progress);
  if (token.kind !== 'word' || keyword(progress, token) !== undefined) {
    throw unexpected(progress, '9.7', 'object-type:property');
  }
  progress.at += 1;
  need(progress, '9.7', ':');
  const steps: Step[] = [{ key: propertyName(progress) }];
  for (;;) {
    if (takeSign(progress, '.')) steps.push({ key: propertyName(progress) });
    else if (takeSign(progress, '[')) steps.push({ index: listIndex(progress) });
    else return { object: token.text, steps };
  }
}

/** §9.7: in apostrophes where it has a hyphen or a point. */
function propertyName(progress: Progress): string {
  const token = peek(progress);
  const isQuoted = token.kind === 'constant' && token.literal.type === 'string';
  const isPlain = token.kind === 'word' && keyword(progress, token) === undefined;
  const mayHaveHyphens = progress.version === '2.0';
  if (isQuoted || token.kind === 'name') {
    progress.at += 1;
    return token.kind === 'name' ? token.text : token.literal.text;
  }
  if (!isPlain || (!mayHaveHyphens && token.text.includes('-'))) {
    throw unexpected(progress, '9.7', 'property name');
  }
  progress.at += 1;
  return token.text;
}

/** §9.7.2. */
function listIndex(progress: Progress): number | '*' {
  if (takeSign(progress, '*')) {
    need(progress, '9.7.2', ']');
    return '*';
  }
  const { text } = constant(progress, '9.7.2', ['integer']);
  const index = Number(text);
  if (!Number.isSafeInteger(index) || index < 0) {
    progress.at -= 1;
    throw unexpected(progress, '9.7.2', '0, 1, 2 … *');
  }
  need(progress, '9.7.2', ']');
  return index;
}
