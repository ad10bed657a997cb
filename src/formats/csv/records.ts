/** One record of a table in text, and the line it starts on, counted from 1. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] };

/** Records in order, and where reading ended before the end of the text, if it did. */
export type CsvReading = {
  readonly records: readonly CsvRecord[];
  /** `quote`: a quoted cell that never ends, or goes on after its closing quote. */
  readonly fault?: { readonly line: number; readonly kind: 'quote' | 'too-many-records' };
};

const quote = '"';

/**
 * The records of comma-separated text (RFC 4180), in one pass. The separator may be another
 * character; lines may end in CRLF, LF or CR; a byte order mark before the text and empty lines are
 * passed over. Cells keep their white space.
 */
export function readCsv(text: string, separator = ',', mostRecords = 200_000): CsvReading {
  const records: CsvRecord[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const row = rowAt(text, at, separator);
    if (!row) return { records, fault: { line, kind: 'quote' } };
    const isEmpty = row.cells.length === 1 && row.cells[0] === '';
    if (!isEmpty && records.length === mostRecords) {
      return { records, fault: { line, kind: 'too-many-records' } };
    }
    if (!isEmpty) records.push({ line, cells: row.cells });
    at = row.end + (text.startsWith('\r\n', row.end) ? 2 : 1);
    line += row.lines + 1;
  }
  return { records };
}

type Row = { readonly cells: readonly string[]; readonly end: number; readonly lines: number };

/** The cells up to the end of a line; undefined where quotes are not closed, or text follows them. */
function rowAt(text: string, start: number, separator: string): Row | undefined {
  const cells: string[] = [];
  let lines = 0;
  for (let at = start; ; at += 1) {
    const cell = text.charAt(at) === quote ? quoted(text, at) : bare(text, at, separator);
    if (!cell) return undefined;
    cells.push(cell.text);
    lines += cell.lines;
    at = cell.end;
    if (at >= text.length || isLineEnd(text.charAt(at))) return { cells, end: at, lines };
    if (text.charAt(at) !== separator) return undefined;
  }
}

type Cell = { readonly text: string; readonly end: number; readonly lines: number };

function bare(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text.charAt(end) !== separator && !isLineEnd(text.charAt(end))) {
    end += 1;
  }
  return { text: text.slice(start, end), end, lines: 0 };
}

/** A cell in quotes, where two quotes stand for one; undefined where it never ends. */
function quoted(text: string, start: number): Cell | undefined {
  let content = '';
  let from = start + 1;
  for (;;) {
    const end = text.indexOf(quote, from);
    if (end < 0) return undefined;
    content += text.slice(from, end);
    if (text.charAt(end + 1) !== quote) {
      return { text: content, end: end + 1, lines: lineEndsIn(content) };
    }
    content += quote;
    from = end + 2;
  }
}

function lineEndsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n' || (character === '\r' && text.charAt(at + 1) !== '\n')) count += 1;
  }
  return count;
}

function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r';
}
