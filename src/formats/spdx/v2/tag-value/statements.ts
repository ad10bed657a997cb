/** A tag with its value, and the line it begins in. */
export type Statement = { readonly tag: string; readonly value: string; readonly line: number };

/** A line that is no statement, or a `<text>` that nothing ends. */
export type Flaw = { readonly flaw: 'stray' | 'unclosed' | 'trailing'; readonly line: number };

const opening = '<text>';
const closing = '</text>';
const longestTag = 64;

/**
 * The statements of a tag-value text (SPDX 2.3 clause 4.4 and Annex A of the older editions): one a
 * line, `Tag: value`, where a value in `<text>…</text>` may run over several. Lines that begin with
 * `#` are comments. Lines end as any system ends them. Reading stops at a `<text>` without its end.
 */
export function* statementsIn(text: string): Generator<Statement | Flaw> {
  const lines = { at: text.startsWith('\uFEFF') ? 1 : 0, line: 0 };
  while (lines.at < text.length) {
    const start = lines.at;
    const end = lineEnd(text, start);
    lines.line += 1;
    lines.at = afterEnd(text, end);
    const written = text.slice(start, end);
    const content = written.trim();
    if (content === '' || content.startsWith('#')) continue;
    const tag = tagOf(content);
    if (tag === undefined) {
      yield { flaw: 'stray', line: lines.line };
      continue;
    }
    const value = content.slice(tag.length + 1).trimStart();
    if (!value.startsWith(opening)) yield { tag, value, line: lines.line };
    else yield* longValue(text, tag, text.indexOf(opening, start) + opening.length, lines);
  }
}

type Place = { at: number; line: number };

/** A value that begins after `<text>`, at `from`; moves the place behind the line it ends in. */
function* longValue(
  text: string,
  tag: string,
  from: number,
  place: Place,
): Generator<Statement | Flaw> {
  const { line } = place;
  const end = text.indexOf(closing, from);
  if (end < 0) {
    place.at = text.length;
    yield { flaw: 'unclosed', line };
    return;
  }
  while (place.at <= end && place.at < text.length) {
    place.at = afterEnd(text, lineEnd(text, place.at));
    place.line += 1;
  }
  yield { tag, value: text.slice(from, end), line };
  const rest = text.slice(end + closing.length, place.at).trim();
  if (rest !== '') yield { flaw: 'trailing', line: place.line };
}

function tagOf(content: string): string | undefined {
  const colon = content.indexOf(':');
  if (colon < 1 || colon > longestTag) return undefined;
  const tag = content.slice(0, colon);
  return /^[A-Za-z]+$/.test(tag) ? tag : undefined;
}

/** Where the line that `from` is in ends. */
function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return at;
    at += 1;
  }
  return at;
}

function afterEnd(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}
