// Writes a pattern in the one way in which two equal patterns are the same text.

import { isKeyword } from './parse.ts';
import type { Comparison, Literal, ObjectPath, Pattern, Qualifier, Test } from './tree.ts';

/**
 * The canonical text of a pattern in the language of 2.1: one space between signs, words in upper
 * case, `=` and `!=`, quotes and parentheses only where they are needed.
 */
export function printPattern(pattern: Pattern): string {
  return printed(pattern, 0);
}

const strength = { followedby: 1, or: 2, and: 3 } as const;

/** In parentheses where what stands around it binds tighter. */
function printed(pattern: Pattern, around: number): string {
  if (pattern.kind === 'observation') return `[${tests(pattern.of, 0)}]`;
  if (pattern.kind === 'qualified') {
    const { of } = pattern;
    const inner = printed(of, 0);
    const subject = of.kind === 'observation' ? inner : `(${inner})`;
    return [subject, ...pattern.qualifiers.map(printedQualifier)].join(' ');
  }
  const own = strength[pattern.kind];
  const text = pattern.of.map((one) => printed(one, own)).join(` ${pattern.kind.toUpperCase()} `);
  return own <= around ? `(${text})` : text;
}

function printedQualifier(qualifier: Qualifier): string {
  if (qualifier.kind === 'repeats') return `REPEATS ${numeral(qualifier.times)} TIMES`;
  if (qualifier.kind === 'within') return `WITHIN ${numeral(qualifier.seconds)} SECONDS`;
  return `START t'${qualifier.start}' STOP t'${qualifier.stop}'`;
}

function tests(comparison: Comparison, around: number): string {
  if (comparison.kind === 'test') return printedTest(comparison);
  const own = strength[comparison.kind];
  const text = comparison.of
    .map((one) => tests(one, own))
    .join(` ${comparison.kind.toUpperCase()} `);
  return own <= around ? `(${text})` : text;
}

function printedTest(test: Test): string {
  const path = printPath(test.path);
  const not = test.isNegated ? 'NOT ' : '';
  if (test.operator === 'EXISTS') return `${not}EXISTS ${path}`;
  if (test.operator === 'IN') {
    return `${path} ${not}IN (${test.values.map(printedLiteral).join(', ')})`;
  }
  return `${path} ${not}${test.operator} ${printedLiteral(test.value)}`;
}

/** An object path (§9.7), quoted where a name would be read otherwise. */
export function printPath({ object, steps }: ObjectPath): string {
  const parts = steps.map((step, at) => {
    if ('index' in step) return `[${step.index}]`;
    const isPlain = /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(step.key) && !isKeyword(step.key);
    return `${at === 0 ? '' : '.'}${isPlain ? step.key : quoted(step.key)}`;
  });
  return `${object}:${parts.join('')}`;
}

const prefix = { hex: 'h', binary: 'b', timestamp: 't', string: '' } as const;

function printedLiteral({ type, text }: Literal): string {
  if (type === 'boolean') return text;
  if (type === 'integer' || type === 'float') return numeral(text);
  return `${prefix[type]}${quoted(type === 'hex' ? text.toLowerCase() : text)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** A number without a plus sign, with a digit before its point and no needless zeros behind. */
function numeral(text: string): string {
  const unsigned = text.startsWith('+') ? text.slice(1) : text;
  const [whole = '', fraction] = unsigned.split('.', 2);
  if (fraction === undefined) return whole;
  let end = fraction.length;
  while (end > 1 && fraction.charAt(end - 1) === '0') end -= 1;
  const before = whole === '' || whole === '-' ? `${whole}0` : whole;
  return `${before}.${fraction.slice(0, end)}`;
}
