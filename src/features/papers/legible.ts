import type { Block, Paper } from './paper.ts';

/** What stands for a character that no typeface of the paper has, as printers have always done. */
export const geta = '〓';

// Marks that reverse the order of reading, byte order marks, controls and halves of characters have
// no place on paper; most of them would also make XML unsound.
const unseen =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\p{Cs}]/gu;
const joiners = /^[\u200C\u200D\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]$/u;
const longRun = /[!-~]{20,}/g;
const pieces = /[!-~]{1,16}?[-/_.:,;@=&?)\]]|[!-~]{1,16}/g;

/** Words without what nobody sees: a tab is a space, a line stays a line. */
export const visible = (words: string): string =>
  words
    .replaceAll('\t', ' ')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(unseen, '');

/**
 * Words as they can be set: what the typefaces lack is a geta, and a long run of Latin characters
 * may break where one would break it. Variation selectors stay beside the character they belong to.
 */
export function legible(words: string, covers: (point: number) => boolean): string {
  let last = '';
  const seen = Array.from(visible(words), (character) => {
    if (joiners.test(character)) return last === geta ? '' : character;
    last = character === '\n' || covers(character.codePointAt(0) ?? 0) ? character : geta;
    return last;
  });
  return seen.join('').replaceAll(longRun, (run) => (run.match(pieces) ?? [run]).join('\u200B'));
}

function respokenBlock(block: Block, words: (text: string) => string): Block {
  if (block.kind === 'table') {
    return {
      ...block,
      caption: words(block.caption),
      columns: block.columns.map(({ head, weight }) => ({ head: words(head), weight })),
      rows: block.rows.map((row) => row.map(words)),
      ...(block.parts && {
        parts: block.parts.map((row) => row.map((cell) => cell.map(words))),
      }),
    };
  }
  if (block.kind === 'form') {
    const cells = block.cells.map((cell) => ({
      ...cell,
      ...{ head: words(cell.head), need: words(cell.need) },
      ...{ note: words(cell.note), text: words(cell.text) },
    }));
    return { ...block, caption: words(block.caption), cells };
  }
  return { ...block, text: words(block.text) };
}

/** A paper with every word of it put through something. */
export function respoken(paper: Paper, words: (text: string) => string): Paper {
  return {
    ...paper,
    number: words(paper.number),
    remark: words(paper.remark),
    marks: paper.marks.map(words),
    addressees: paper.addressees.map(words),
    issuer: paper.issuer.map(words),
    title: words(paper.title),
    opening: paper.opening.map(words),
    particulars: paper.particulars.map((block) => respokenBlock(block, words)),
    contact: paper.contact.map(words),
  };
}
