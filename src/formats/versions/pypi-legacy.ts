import { digitsEnd, isPlausible, lettersEnd } from './characters.ts';
import { compareLists, compareText, type Comparison } from './comparison.ts';

/**
 * Text that PEP 440 does not know, cut as setuptools' `parse_version` did before PEP 440.
 *
 * The parts compare as text: numbers are padded to eight digits and words are marked with `*`, which
 * sorts below digits. Such a version is below every PEP 440 version. Undefined where the
 * text is not plausible at all.
 */
export function legacyParts(text: string): string[] | undefined {
  if (!isPlausible(text)) return undefined;
  const parts: string[] = [];
  for (const piece of pieces(text)) append(parts, piece);
  append(parts, '*final');
  return parts;
}

const replacements: ReadonlyMap<string, string> = new Map([
  ['pre', 'c'],
  ['preview', 'c'],
  ['-', 'final-'],
  ['rc', 'c'],
  ['dev', '@'],
]);

function* pieces(text: string): Generator<string> {
  let at = 0;
  while (at < text.length) {
    const end = pieceEnd(text, at);
    const piece = text.slice(at, end);
    at = end;
    if (piece === '.') continue;
    const replaced = replacements.get(piece) ?? piece;
    yield /^\d/.test(replaced) ? replaced.padStart(8, '0') : `*${replaced}`;
  }
}

/** Digits, letters, a dot or a hyphen; or everything up to the next of these. */
function pieceEnd(text: string, start: number): number {
  const runEnd = Math.max(digitsEnd(text, start), lettersEnd(text, start));
  if (runEnd > start) return runEnd;
  if (text[start] === '.' || text[start] === '-') return start + 1;
  let end = start;
  while (end < text.length && !/[a-z0-9.-]/.test(text[end] ?? '')) end += 1;
  return end;
}

function append(parts: string[], part: string): void {
  if (part.startsWith('*')) {
    // Words below `*final` are pre-releases: the hyphen before them does not count.
    if (part < '*final') while (parts.at(-1) === '*final-') parts.pop();
    while (parts.at(-1) === '00000000') parts.pop();
  }
  parts.push(part);
}

export function compareLegacy(a: readonly string[], b: readonly string[]): Comparison {
  return compareLists(a, b, compareText, '');
}
