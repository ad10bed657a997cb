/** What stands before the root element of a text (XML 1.0 §2.8), as far as it is of interest. */
export type Prolog = {
  /** Where a document type declaration begins; undefined where there is none. */
  readonly doctypeAt: number | undefined;
  /** Where the root element begins, or whatever else is neither comment nor instruction. */
  readonly rootAt: number;
};

/** Passes over white space, the declaration, comments and instructions, in one go. */
export function prologOf(text: string): Prolog {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    at = afterSpace(text, at);
    const end = endOfMarkup(text, at);
    if (end === undefined) break;
    at = end;
  }
  return { doctypeAt: text.startsWith('<!', at) ? at : undefined, rootAt: at };
}

/** Behind a comment or an instruction that begins here; undefined where none does. */
function endOfMarkup(text: string, at: number): number | undefined {
  if (text.startsWith('<?', at)) return behind(text, '?>', at + 2);
  return text.startsWith('<!--', at) ? behind(text, '-->', at + 4) : undefined;
}

function behind(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found === -1 ? text.length : found + end.length;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
