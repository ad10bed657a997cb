/** A piece of a line: plain words, or words that stand out, are code, or lead somewhere. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

type Line = readonly Inline[];

/** One part of a page, in the order in which it is read. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly id: string; readonly line: Line }
  | { readonly kind: 'paragraph' | 'note'; readonly line: Line }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Line[] }
  | {
      readonly kind: 'table';
      readonly head: readonly Line[];
      readonly rows: readonly (readonly Line[])[];
    };

/**
 * The Markdown that our own documents use, as data: headings (`## Title {#anchor}`), paragraphs, notes
 * (`> …`), flat lists and tables. Whatever else is written is plain text: no markup ever comes out.
 */
export function readMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  let gathered: string[] = [];
  const close = () => {
    const block = blockOf(gathered);
    if (block) blocks.push(block);
    gathered = [];
  };
  for (const written of text.replaceAll('\r\n', '\n').split('\n')) {
    const line = written.trimEnd();
    const [before] = gathered;
    if (before !== undefined && sortOf(before) !== sortOf(line)) close();
    if (line.trim() === '') continue;
    gathered.push(line);
    if (sortOf(line) === 'heading') close();
  }
  close();
  return blocks;
}

type Sort = 'blank' | 'heading' | 'numbered' | 'bulleted' | 'table' | 'note' | 'paragraph';

const beginnings: readonly (readonly [Sort, RegExp])[] = [
  ['blank', /^\s*$/],
  ['heading', /^#{1,4} /],
  ['numbered', /^\d{1,2}\. /],
  ['bulleted', /^- /],
  ['table', /^\|/],
  ['note', /^> /],
];

const sortOf = (line: string): Sort =>
  beginnings.find(([, beginning]) => beginning.test(line))?.[0] ?? 'paragraph';

function blockOf(lines: readonly string[]): Block | undefined {
  const [first] = lines;
  if (first === undefined) return undefined;
  const sort = sortOf(first);
  switch (sort) {
    case 'blank':
      return undefined;
    case 'heading':
      return headingOf(first);
    case 'numbered':
    case 'bulleted': {
      const items = lines.map((line) => readInline(line.replace(/^(?:-|\d{1,2}\.) /, '')));
      return { kind: 'list', ordered: sort === 'numbered', items };
    }
    case 'table':
      return tableOf(lines);
    case 'note':
      return { kind: 'note', line: readInline(lines.map((line) => line.slice(2)).join(' ')) };
    case 'paragraph':
      return { kind: 'paragraph', line: readInline(lines.join(' ')) };
  }
}

function headingOf(line: string): Block {
  const marks = line.indexOf(' ');
  const words = line.slice(marks + 1).trim();
  const [anchor, id = ''] = /\{#([a-z0-9-]{1,60})\}$/.exec(words) ?? [''];
  const title = words.slice(0, words.length - anchor.length).trimEnd();
  return { kind: 'heading', level: marks, id, line: readInline(title) };
}

/** The cells of a row of a table. */
export function cellsOf(row: string): string[] {
  const cells = row.split('|').map((cell) => cell.trim());
  // What stands before the first line and after the last is no cell.
  return cells.slice(1, cells.at(-1) === '' ? -1 : undefined);
}

function tableOf(lines: readonly string[]): Block {
  const [head = '', , ...rows] = lines;
  return {
    kind: 'table',
    head: cellsOf(head).map(readInline),
    rows: rows.map((row) => cellsOf(row).map(readInline)),
  };
}

const pieces = /\*\*([^*]{1,200})\*\*|`([^`]{1,200})`|\[([^[\]]{1,200})\]\(([^()\s]{1,300})\)/g;

/** The pieces of a line. A link leads within the site or is plain words. */
export function readInline(line: string): Inline[] {
  const found: Inline[] = [];
  let at = 0;
  for (const match of line.matchAll(pieces)) {
    if (match.index > at) found.push({ kind: 'text', text: line.slice(at, match.index) });
    found.push(pieceOf(match));
    at = match.index + match[0].length;
  }
  if (at < line.length) found.push({ kind: 'text', text: line.slice(at) });
  return found;
}

function pieceOf([, strong, code, label = '', href = '']: RegExpExecArray): Inline {
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (code !== undefined) return { kind: 'code', text: code };
  return isOurs(href) ? { kind: 'link', text: label, href } : { kind: 'text', text: label };
}

/** A place on the same page, or a page of this site: `//host` is another one. */
const isOurs = (href: string) => /^(?:#|\/(?![/\\]))/.test(href);

/** What a line says, without how it looks. */
export const plain = (line: Line): string => line.map(({ text }) => text).join('');
