/** A stretch of a text that both versions have, or one of them alone. */
export type Stretch = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** The words of a text, Japanese ones too, which no space parts; no sign loses its variation selector. */
const words = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words of a text in which some terms are one word each, whatever a dictionary makes of them. */
function wordsAround(terms: readonly string[]): (text: string) => string[] {
  if (terms.length === 0) return words;
  const longestFirst = [...terms].sort((a, b) => b.length - a.length);
  const any = new RegExp(`(${longestFirst.map(literal).join('|')})`, 'u');
  // Split by what it catches, every second part is a term.
  return (text) => text.split(any).flatMap((part, at) => (at % 2 === 1 ? [part] : words(part)));
}

/** Beyond this many pairs of words what differs is shown as a whole. */
const most = 4_000_000;

/**
 * Exactly what changed between two texts: the longest common sequence of words, and the rest. None of
 * `terms` is ever cut.
 */
export function wordsDiff(before: string, after: string, terms: readonly string[] = []): Stretch[] {
  const wordsOf = wordsAround(terms);
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const middle = (list: readonly string[]) => list.slice(head, list.length - tail);
  return joined([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...between(middle(a), middle(b)),
    { kind: 'same', text: a.slice(a.length - tail).join('') },
  ]);
}

const between = (a: readonly string[], b: readonly string[]): Stretch[] =>
  a.length * b.length > most
    ? [
        { kind: 'removed', text: a.join('') },
        { kind: 'added', text: b.join('') },
      ]
    : compared(a, b);

function compared(a: readonly string[], b: readonly string[]): Stretch[] {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      stretches.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      stretches.push({ kind: 'removed', text: left });
      i += 1;
    } else {
      stretches.push({ kind: 'added', text: right ?? '' });
      j += 1;
    }
  }
  return stretches;
}

/** Neighbours of one kind as one stretch; nothing of what is empty. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { kind, text } of stretches) {
    const last = whole.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) whole[whole.length - 1] = { kind, text: last.text + text };
    else whole.push({ kind, text });
  }
  return whole;
}
