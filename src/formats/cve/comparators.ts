import type { Span } from '#formats/advisory/advisory.ts';

import { isVersion } from './wording.ts';

type Bounds = Pick<Span, 'from' | 'after' | 'before' | 'through'>;

const bounds = new Map<string, (version: string) => Partial<Bounds>>([
  ['>=', (from) => ({ from })],
  ['<=', (through) => ({ through })],
  ['>', (after) => ({ after })],
  ['<', (before) => ({ before })],
  ['=', (version) => ({ from: version, through: version })],
]);

/**
 * The bounds that a version field written as comparisons means: `>= 1.0, < 1.4.2`. Some CNAs have no
 * other way to write a range. Undefined when the text is anything else, or sets one bound twice.
 */
export function comparatorSpan(text: string): Bounds | undefined {
  let span: Bounds = { from: undefined };
  const seen = new Set<string>();
  for (const part of text.split(',')) {
    const comparison = part.trim();
    const sign = signOf(comparison);
    const version = comparison.slice(sign.length).trim();
    const bound = bounds.get(sign);
    if (!bound || !isVersion(version)) return undefined;
    const side = sign.startsWith('=') ? '=' : sign.charAt(0);
    if (seen.has(side) || seen.has('=') || (side === '=' && seen.size > 0)) return undefined;
    seen.add(side);
    span = { ...span, ...bound(version) };
  }
  return span;
}

function signOf(comparison: string): string {
  const first = comparison.charAt(0);
  if (first === '=') return '=';
  if (first !== '<' && first !== '>') return '';
  return comparison.charAt(1) === '=' ? `${first}=` : first;
}
