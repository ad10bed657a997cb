// The regular expressions of MATCHES (STIX 2.1 §9.6.1, PCRE). They are never run here; they are
// looked into, since whoever runs them may be made to run for ever.

export type RegexVerdict =
  | { readonly kind: 'sound' | 'costly' }
  | { readonly kind: 'long'; readonly limit: number }
  | { readonly kind: 'broken'; readonly reason: string; readonly at: number };

const longest = 4_096;

/** A group being read: whether something in it repeats without end. */
type Group = { readonly at: number; repeats: boolean };

type Scan = {
  readonly text: string;
  readonly groups: Group[];
  at: number;
  /** What a quantifier here would apply to: nothing, one character, or a group that may repeat. */
  last: 'nothing' | 'single' | 'repeating';
  isCostly: boolean;
};

class Broken extends Error {
  readonly at: number;
  constructor(reason: string, at: number) {
    super(reason);
    this.at = at;
  }
}

/**
 * Whether a text is a regular expression as far as its brackets and quantifiers tell, and whether a
 * repetition without end stands inside another, the shape that can take exponential time.
 */
export function judgeRegex(text: string): RegexVerdict {
  if (text.length > longest) return { kind: 'long', limit: longest };
  const scan: Scan = { text, groups: [], at: 0, last: 'nothing', isCostly: false };
  try {
    while (scan.at < text.length) readNext(scan);
    const open = scan.groups.at(-1);
    if (open) throw new Broken('(', open.at);
  } catch (error) {
    if (error instanceof Broken) return { kind: 'broken', reason: error.message, at: error.at };
    throw error;
  }
  return { kind: scan.isCostly ? 'costly' : 'sound' };
}

function readNext(scan: Scan): void {
  const letter = scan.text.charAt(scan.at);
  if (letter === '\\') readEscape(scan);
  else if (letter === '[') readClass(scan);
  else if (letter === '(') openGroup(scan);
  else if (letter === ')') closeGroup(scan);
  else if (letter === '|') step(scan, 'nothing');
  else if (letter === '*' || letter === '+' || letter === '?')
    readQuantifier(scan, 1, letter !== '?');
  else if (letter === '{') readBraces(scan);
  // PCRE lets an anchor be repeated; it takes nothing.
  else step(scan, 'single');
}

function step(scan: Scan, last: Scan['last'], length = 1): void {
  scan.at += length;
  scan.last = last;
}

function readEscape(scan: Scan): void {
  const { text, at } = scan;
  if (at + 1 >= text.length) throw new Broken('\\', at);
  if (text.charAt(at + 1) !== 'Q') {
    step(scan, 'single', 2);
    return;
  }
  const end = text.indexOf('\\E', at + 2);
  scan.at = end < 0 ? text.length : end + 2;
  scan.last = 'single';
}

/** A class in brackets: a `]` that stands first is one of its characters. */
function readClass(scan: Scan): void {
  const { text, at: start } = scan;
  let at = start + 1;
  if (text.charAt(at) === '^') at += 1;
  if (text.charAt(at) === ']') at += 1;
  for (; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === ']') {
      scan.at = at + 1;
      scan.last = 'single';
      return;
    }
    if (letter === '\\') at += 1;
    else if (text.startsWith('[:', at)) {
      const end = text.indexOf(':]', at + 2);
      if (end > 0 && /^\^?[a-z]{3,7}$/.test(text.slice(at + 2, end))) at = end + 1;
    }
  }
  throw new Broken('[', start);
}

function openGroup(scan: Scan): void {
  const { text, at } = scan;
  if (text.startsWith('(?#', at)) {
    const end = text.indexOf(')', at);
    if (end < 0) throw new Broken('(?#', at);
    scan.at = end + 1;
    return;
  }
  scan.groups.push({ at, repeats: false });
  const head = /^\(\?(?:[:=!>|]|<[=!]|P?<\w{1,32}>|'\w{1,32}'|[a-zA-Z^-]{1,12}:?)/.exec(
    text.slice(at, at + 40),
  );
  step(scan, 'nothing', head ? head[0].length : 1);
}

function closeGroup(scan: Scan): void {
  const group = scan.groups.pop();
  if (!group) throw new Broken(')', scan.at);
  const around = scan.groups.at(-1);
  // A group that cannot give back what it took does not multiply the work.
  const isAtomic = scan.text.startsWith('(?>', group.at);
  const repeats = group.repeats && !isAtomic;
  if (around && repeats) around.repeats = true;
  step(scan, repeats ? 'repeating' : 'single');
}

/** `{2}`, `{2,}`, `{2,5}`, `{,5}`; any other brace is a character. */
function readBraces(scan: Scan): void {
  const found = /^\{(\d{0,9})(?:(,)(\d{0,9}))?\}/.exec(scan.text.slice(scan.at, scan.at + 22));
  if (!found || (found[1] === '' && !found[3])) {
    step(scan, 'single');
    return;
  }
  const [written, least = '', comma, most = ''] = found;
  if (most !== '' && Number(least) > Number(most)) throw new Broken(written, scan.at);
  readQuantifier(scan, written.length, comma !== undefined && most === '');
}

/** A quantifier and the sign behind it that makes it lazy or possessive. */
function readQuantifier(scan: Scan, length: number, isEndless: boolean): void {
  if (scan.last === 'nothing') throw new Broken(scan.text.charAt(scan.at), scan.at);
  const sign = scan.text.charAt(scan.at + length);
  const isPossessive = sign === '+';
  if (isEndless && !isPossessive) {
    if (scan.last === 'repeating') scan.isCostly = true;
    const around = scan.groups.at(-1);
    if (around) around.repeats = true;
  }
  step(scan, 'nothing', length + Number(isPossessive || sign === '?'));
}
