import { codeAt, digitsEnd, isPlausible, lettersEnd } from './characters.ts';
import {
  compareDigits,
  compareIntegers,
  compareLists,
  compareText,
  type Comparison,
  isZero,
  withoutTail,
} from './comparison.ts';
import { begin, finish, put, putNumber, putText } from './key.ts';
import { compareLegacy, legacyParts } from './pypi-legacy.ts';

/** A version by PEP 440. Digits are kept as text, so that no number is too large. */
type Standard = {
  readonly epoch: string;
  /** Without zeros at the end: `1.0` is `1`. */
  readonly release: readonly string[];
  readonly pre?: Tag | undefined;
  readonly post?: Tag | undefined;
  readonly dev?: Tag | undefined;
  readonly local: readonly string[];
};

/** A labelled number; `phase` tells alpha (0), beta (1) and candidate (2) apart. */
type Tag = { readonly phase: number; readonly number: string };

// Lowest first within each place of the key. Legacy text lies below every epoch.
const tag = {
  legacy: 0x00,
  epoch: 0x10,
  releaseEnd: 0x01,
  releaseNumber: 0x10,
  devOnly: 0x01,
  phase: 0x02,
  noPre: 0x08,
  noPost: 0x01,
  post: 0x10,
  dev: 0x01,
  noDev: 0x10,
  localEnd: 0x00,
  localText: 0x01,
  localNumber: 0x10,
} as const;

/** The key of a PEP 440 version, or of text that only setuptools before PEP 440 could order. */
export function pypiKey(version: string): Uint8Array | undefined {
  const text = normalised(version);
  const standard = parse(text);
  if (standard) return standardKey(standard);
  const legacy = legacyParts(text);
  if (!legacy) return undefined;
  begin();
  put(tag.legacy);
  for (const part of legacy) putText(part);
  put(0);
  return finish();
}

function standardKey(version: Standard): Uint8Array {
  begin();
  putDigits(tag.epoch, version.epoch);
  for (const number of version.release) putDigits(tag.releaseNumber, number);
  put(tag.releaseEnd);
  putPre(version);
  if (version.post) putDigits(tag.post, version.post.number);
  else put(tag.noPost);
  if (version.dev) putDigits(tag.dev, version.dev.number);
  else put(tag.noDev);
  for (const segment of version.local) {
    if (isNumber(segment)) {
      putDigits(tag.localNumber, segment);
    } else {
      put(tag.localText);
      putText(segment);
    }
  }
  put(tag.localEnd);
  return finish();
}

function putPre({ pre, post, dev }: Standard): void {
  if (pre) {
    put(tag.phase + pre.phase);
    putDigits(0, pre.number);
  } else {
    put(!post && dev ? tag.devOnly : tag.noPre);
  }
}

function putDigits(base: number, digits: string): void {
  putNumber(base, digits, 0, digits.length);
}

/** The reference: PEP 440's ordering of the parsed segments, without the key. */
export function comparePypi(a: string, b: string): Comparison | undefined {
  const left = normalised(a);
  const right = normalised(b);
  const leftStandard = parse(left);
  const rightStandard = parse(right);
  if (leftStandard && rightStandard) return compareStandard(leftStandard, rightStandard);
  const leftLegacy = leftStandard ? [] : legacyParts(left);
  const rightLegacy = rightStandard ? [] : legacyParts(right);
  if (!leftLegacy || !rightLegacy) return undefined;
  if (leftStandard || rightStandard) return leftStandard ? 1 : -1;
  return compareLegacy(leftLegacy, rightLegacy);
}

function compareStandard(a: Standard, b: Standard): Comparison {
  return (
    compareDigits(a.epoch, b.epoch) ||
    compareLists(a.release, b.release, compareDigits, '0') ||
    compareIntegers(preRank(a), preRank(b)) ||
    compareTagNumbers(a.pre, b.pre) ||
    compareIntegers(Number(!!a.post), Number(!!b.post)) ||
    compareTagNumbers(a.post, b.post) ||
    compareIntegers(Number(!a.dev), Number(!b.dev)) ||
    compareTagNumbers(a.dev, b.dev) ||
    compareLists(a.local, b.local, compareLocal, '')
  );
}

function compareTagNumbers(a: Tag | undefined, b: Tag | undefined): Comparison {
  return compareDigits(a?.number ?? '', b?.number ?? '');
}

/** A development release of the final version comes before its first alpha. */
function preRank({ pre, post, dev }: Standard): number {
  if (pre) return pre.phase;
  return !post && dev ? -1 : 3;
}

/** Text below numbers, and an ended list (`''`) below both. */
function compareLocal(a: string, b: string): Comparison {
  if (a === '' || b === '') return compareText(a, b);
  if (isNumber(a) && isNumber(b)) return compareDigits(a, b);
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? 1 : -1;
  return compareText(a, b);
}

function isNumber(segment: string): boolean {
  return digitsEnd(segment, 0) === segment.length;
}

function normalised(version: string): string {
  return version.trim().toLowerCase();
}

/** PEP 440, appendix B, read from left to right; undefined where it does not hold to the end. */
function parse(text: string): Standard | undefined {
  if (!isPlausible(text)) return undefined;
  let at = codeAt(text, 0) === 0x76 ? 1 : 0;
  const epochEnd = digitsEnd(text, at);
  const hasEpoch = epochEnd > at && text[epochEnd] === '!';
  const epoch = hasEpoch ? text.slice(at, epochEnd) : '0';
  if (hasEpoch) at = epochEnd + 1;
  const releaseEnd = dottedEnd(text, at);
  if (releaseEnd === at) return undefined;
  const release = withoutTail(text.slice(at, releaseEnd).split('.'), isZero);

  const pre = readTag(text, releaseEnd, preWords);
  const post = readPost(text, pre.end);
  const dev = readTag(text, post.end, devWords);
  const local = readLocal(text, dev.end);
  return local && { epoch, release, pre: pre.tag, post: post.tag, dev: dev.tag, local };
}

function dottedEnd(text: string, start: number): number {
  let end = digitsEnd(text, start);
  while (end > start && text[end] === '.' && digitsEnd(text, end + 1) > end + 1) {
    end = digitsEnd(text, end + 1);
  }
  return end;
}

const preWords: ReadonlyMap<string, number> = new Map([
  ['a', 0],
  ['alpha', 0],
  ['b', 1],
  ['beta', 1],
  ['c', 2],
  ['rc', 2],
  ['pre', 2],
  ['preview', 2],
]);
const postWords: ReadonlyMap<string, number> = new Map([
  ['post', 0],
  ['rev', 0],
  ['r', 0],
]);
const devWords: ReadonlyMap<string, number> = new Map([['dev', 0]]);

type Read = { readonly tag?: Tag; readonly end: number };

/** One of the words and its number, each with an optional separator before it. */
function readTag(text: string, start: number, words: ReadonlyMap<string, number>): Read {
  const wordAt = isSeparator(text[start]) ? start + 1 : start;
  const wordEnd = lettersEnd(text, wordAt);
  const run = text.slice(wordAt, wordEnd);
  // Following words may touch: `1.0apostdev1` is an alpha, its post-release and a development of that.
  const touching = ['postdev', 'revdev', 'rdev', 'post', 'rev', 'r', 'dev'].find(
    (next) => run.endsWith(next) && words.has(run.slice(0, -next.length)),
  );
  const word = words.has(run) || !touching ? run : run.slice(0, -touching.length);
  const phase = words.get(word);
  if (phase === undefined) return { end: start };
  const afterWord = wordAt + word.length;
  const numberAt = isSeparator(text[afterWord]) ? afterWord + 1 : afterWord;
  const end = digitsEnd(text, numberAt);
  if (end > numberAt) return { tag: { phase, number: text.slice(numberAt, end) }, end };
  // A separator without a number belongs to the next word, if one follows.
  const leavesSeparator = lettersEnd(text, numberAt) > numberAt;
  return { tag: { phase, number: '0' }, end: leavesSeparator ? afterWord : numberAt };
}

/** A post-release is also written as a bare `-1`. */
function readPost(text: string, start: number): Read {
  const bareEnd = text[start] === '-' ? digitsEnd(text, start + 1) : start;
  if (bareEnd <= start + 1) return readTag(text, start, postWords);
  return { tag: { phase: 0, number: text.slice(start + 1, bareEnd) }, end: bareEnd };
}

/** The local segments: none at the end of the text, undefined where the text goes on otherwise. */
function readLocal(text: string, start: number): string[] | undefined {
  if (start === text.length) return [];
  if (text[start] !== '+') return undefined;
  const segments = text.slice(start + 1).split(/[._-]/);
  return segments.every((segment) => /^[a-z0-9]+$/.test(segment)) ? segments : undefined;
}

function isSeparator(character: string | undefined): boolean {
  return character === '.' || character === '-' || character === '_';
}
