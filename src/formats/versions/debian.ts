import { digitsEnd, isDigit, isLetter } from './characters.ts';
import { compareDigits, compareIntegers, type Comparison } from './comparison.ts';
import { begin, finish, put, putNumber } from './key.ts';

/** `[epoch:]upstream[-revision]`, deb-version(7). A missing epoch is 0, a missing revision is ''. */
type Parts = { readonly epoch: string; readonly upstream: string; readonly revision: string };

// Within a run of non-digits: `~`, the end of the run, letters, then all other characters.
const tag = { tilde: 0x01, number: 0x02, end: 0x02, other: 0x80 } as const;

export function debianKey(version: string): Uint8Array | undefined {
  const parts = split(version);
  if (!parts) return undefined;
  begin();
  putNumber(0, parts.epoch, 0, parts.epoch.length);
  putPart(parts.upstream);
  putPart(parts.revision);
  return finish();
}

/** Non-digits and numbers in turn. A run of non-digits that is not there counts, and so does a zero. */
function putPart(text: string): void {
  let at = 0;
  do {
    for (; at < text.length && !isDigit(text.charCodeAt(at)); at += 1) {
      putCharacter(text.charCodeAt(at));
    }
    const end = digitsEnd(text, at);
    putNumber(tag.number, text, at, end);
    at = end;
  } while (at < text.length);
  put(tag.end);
}

function putCharacter(code: number): void {
  if (code === 0x7e) put(tag.tilde);
  else put(isLetter(code) ? code : tag.other + code);
}

/** The reference: dpkg's comparison of two strings in step, without the key. */
export function compareDebian(a: string, b: string): Comparison | undefined {
  const left = split(a);
  const right = split(b);
  if (!left || !right) return undefined;
  return (
    compareDigits(left.epoch, right.epoch) ||
    compareParts(left.upstream, right.upstream) ||
    compareParts(left.revision, right.revision)
  );
}

function compareParts(a: string, b: string): Comparison {
  const left = runs(a);
  const right = runs(b);
  const longest = Math.max(left.length, right.length);
  for (let at = 0; at < longest; at += 1) {
    const x = left[at] ?? { text: '', digits: '' };
    const y = right[at] ?? { text: '', digits: '' };
    const order = compareRuns(x.text, y.text) || compareDigits(x.digits, y.digits);
    if (order !== 0) return order;
  }
  return 0;
}

function compareRuns(a: string, b: string): Comparison {
  const longest = Math.max(a.length, b.length);
  for (let at = 0; at < longest; at += 1) {
    const order = compareIntegers(weight(a[at]), weight(b[at]));
    if (order !== 0) return order;
  }
  return 0;
}

function weight(character: string | undefined): number {
  if (character === undefined) return 0;
  if (character === '~') return -1;
  const code = character.charCodeAt(0);
  return isLetter(code) ? code : code + 256;
}

function runs(text: string): { text: string; digits: string }[] {
  return [...text.matchAll(/([^0-9]*)([0-9]*)/g)].map(([, run = '', digits = '']) => ({
    text: run,
    digits,
  }));
}

function split(version: string): Parts | undefined {
  const text = version.trim();
  if (!/^[0-9A-Za-z.+~:_-]+$/.test(text) || !/[0-9A-Za-z]/.test(text)) return undefined;
  const colon = text.indexOf(':');
  const epoch = colon < 0 ? '0' : text.slice(0, colon);
  if (!/^[0-9]+$/.test(epoch)) return undefined;
  const rest = text.slice(colon + 1);
  const hyphen = rest.lastIndexOf('-');
  if (hyphen < 0) return rest === '' ? undefined : { epoch, upstream: rest, revision: '' };
  const upstream = rest.slice(0, hyphen);
  const revision = rest.slice(hyphen + 1);
  return upstream === '' || revision === '' ? undefined : { epoch, upstream, revision };
}
