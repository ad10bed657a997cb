/* eslint-disable redos/no-vulnerable -- it reads nothing but what a test has just written */
import { inflateSync } from 'node:zlib';

type Part = { readonly head: string; readonly stream: Buffer };

/** What a PDF of ours holds, read from its bytes alone: the words of each page, tags, and metadata. */
export function readPdf(bytes: Uint8Array) {
  const parts = partsOf(Buffer.from(bytes));
  const heads = [...parts.values()].map(({ head }) => head);
  const pages = heads.filter((head) => /\/Type \/Page\b(?!s)/.test(head));
  return {
    pages: pages.map((head) => wordsOf(head, parts)),
    tags: heads.flatMap((head) => Array.from(head.matchAll(/\/S \/(\w+)/g), ([, tag = '']) => tag)),
    metadata: [...parts.values()]
      .filter(({ head }) => head.includes('/Subtype /XML'))
      .map(({ stream }) => stream.toString('utf8'))
      .join('\n'),
    isMarked: heads.some((head) => head.includes('/Marked true')),
    hasTree: heads.some((head) => head.includes('/StructTreeRoot')),
    language: heads.map((head) => /\/Lang \(([^)]*)\)/.exec(head)?.[1]).find(Boolean),
  };
}

function partsOf(file: Buffer): ReadonlyMap<string, Part> {
  const text = file.toString('latin1');
  const parts = new Map<string, Part>();
  for (const match of text.matchAll(/(\d+) 0 obj\s([\s\S]*?)\s(stream\r?\n|endobj)/g)) {
    const [whole, id = '', head = '', end = ''] = match;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const from = match.index + whole.length;
    const raw = file.subarray(from, end.startsWith('stream') ? from + length : from);
    const stream = head.includes('/FlateDecode') && raw.length > 0 ? inflateSync(raw) : raw;
    parts.set(id, { head, stream });
  }
  return parts;
}

const referredTo = (head: string, name: string): string =>
  new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? '';

type Font = ReadonlyMap<string, string>;

function fontsOf(page: string, parts: ReadonlyMap<string, Part>): ReadonlyMap<string, Font> {
  const fonts = new Map<string, Font>();
  for (const [, name = '', id = ''] of page.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
    const table = parts.get(referredTo(parts.get(id)?.head ?? '', 'ToUnicode'));
    fonts.set(name, charactersOf(table?.stream.toString('latin1') ?? ''));
  }
  return fonts;
}

function wordsOf(page: string, parts: ReadonlyMap<string, Part>): string {
  const fonts = fontsOf(page, parts);
  const content = parts.get(referredTo(page, 'Contents'))?.stream.toString('latin1') ?? '';
  const shown = content.replaceAll(
    /\/\w+ <<(?:\((?:\\[^]|[^\\()])*\)|<[0-9A-F]*>|[^>(])*>> BDC/g,
    '',
  );
  let font: Font = new Map();
  let words = '';
  for (const [token, name] of shown.matchAll(
    /\/(f\d+) [\d.]+ Tf|\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*\)|<[0-9A-Fa-f]+>/g,
  )) {
    if (name) font = fonts.get(name) ?? new Map();
    else for (const [glyph] of hexOf(token).matchAll(/.{4}/g)) words += font.get(glyph) ?? '?';
  }
  return words;
}

const escapes: Readonly<Record<string, string>> = {
  ...{ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' },
};

/** A string of a PDF, written in hexadecimal digits or between parentheses. */
function hexOf(token: string): string {
  if (token.startsWith('<')) return token.slice(1, -1).toUpperCase();
  const plain = token
    .slice(1, -1)
    .replaceAll(/\\([0-7]{1,3}|[^])/g, (_, escaped: string) =>
      /^[0-7]/.test(escaped)
        ? String.fromCharCode(Number.parseInt(escaped, 8))
        : (escapes[escaped] ?? escaped),
    );
  return Buffer.from(plain, 'latin1').toString('hex').toUpperCase();
}

/** Which characters a glyph stands for, as the font's ToUnicode table has it. */
function charactersOf(table: string): Font {
  return new Map(
    Array.from(
      table.matchAll(/^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>$/gm),
      ([, glyph = '', text = '']) => [
        glyph.toUpperCase(),
        Buffer.from(text, 'hex').swap16().toString('utf16le'),
      ],
    ),
  );
}
/* eslint-enable redos/no-vulnerable -- the reader ends here */
