import { codeAt, digitsEnd, isDigit, isLetter } from './characters.ts';
import { compareDigits, compareLists, compareText, type Comparison, isZero } from './comparison.ts';
import { begin, finish, put, putFoldedText, putNumber, putText } from './key.ts';

/**
 * How an ecosystem departs from Semantic Versioning 2.0.0.
 *
 * All of them accept a leading `v`, fewer than three numbers (OSV writes `1.2` as a bound), more
 * than three (a fourth number ranks above its absence, `1.2.3 < 1.2.3.1`, and zeros there do not
 * count), and leading zeros. Build metadata counts for Dart alone (§10 leaves it out).
 */
export type Dialect = {
  /** Text that may stand before the number, in lower case. */
  readonly prefixes: readonly string[];
  /** Whether a pre-release may follow the numbers without a hyphen, as npm's loose reading has it. */
  readonly attached: boolean;
  /** Whether capital and small letters are the same. */
  readonly folded: boolean;
  /** Whether build metadata orders versions that are equal without it, none being the lowest. */
  readonly built: boolean;
};

export const semver: Dialect = { prefixes: ['v'], attached: false, folded: false, built: false };
export const npm: Dialect = {
  prefixes: ['v', '=v', '='],
  attached: true,
  folded: false,
  built: false,
};
export const go: Dialect = { prefixes: ['v', 'go'], attached: false, folded: false, built: false };
export const nuget: Dialect = { prefixes: ['v'], attached: false, folded: true, built: false };
export const pub: Dialect = { prefixes: ['v'], attached: false, folded: false, built: true };

// What follows the numbers, lowest first: pre-release identifiers, the release itself, more numbers.
const tag = { endOfList: 0x00, numeric: 0x01, text: 0x10, release: 0x80, further: 0x90 } as const;

const dot = 0x2e;
const hyphen = 0x2d;
const plus = 0x2b;

export function semverKey(version: string, dialect: Dialect): Uint8Array | undefined {
  begin();
  const numbersEnd = putNumbers(version, prefixLength(version, dialect));
  if (numbersEnd < 0) return undefined;
  const end = putPrerelease(version, numbersEnd, dialect);
  if (end < 0 || !isBuild(version, end)) return undefined;
  if (dialect.built) putBuild(version, end, dialect);
  return finish();
}

/** The identifiers of the build, compared as those of a pre-release. */
function putBuild(text: string, start: number, dialect: Dialect): void {
  for (const identifier of buildOf(text.slice(start))) {
    putIdentifier(identifier, { from: 0, to: identifier.length }, dialect);
  }
  put(tag.endOfList);
}

const buildOf = (suffix: string) => suffix.split(/[+.]/).filter((identifier) => identifier !== '');

function prefixLength(version: string, dialect: Dialect): number {
  if (isDigit(codeAt(version, 0))) return 0;
  for (const prefix of dialect.prefixes) {
    const head = version.slice(0, prefix.length).toLowerCase();
    if (head === prefix && isDigit(codeAt(version, prefix.length))) return prefix.length;
  }
  return 0;
}

/** Writes the dotted numbers and returns where they end, or -1 if a number is missing. */
function putNumbers(text: string, start: number): number {
  let at = start;
  let count = 0;
  let zeros = 0;
  for (;;) {
    const end = digitsEnd(text, at);
    if (end === at) return -1;
    if (count < 3) putNumber(0, text, at, end);
    else zeros = putFurtherNumber(text, { from: at, to: end }, zeros);
    count += 1;
    at = end;
    if (codeAt(text, at) !== dot) break;
    at += 1;
  }
  for (; count < 3; count += 1) put(0);
  return at;
}

/** Holds zeros back until a number follows them, and returns how many are held. */
function putFurtherNumber(text: string, span: { from: number; to: number }, zeros: number): number {
  const digits = text.slice(span.from, span.to);
  if (isZero(digits)) return zeros + 1;
  for (let held = zeros; held > 0; held -= 1) put(tag.further);
  putNumber(tag.further, text, span.from, span.to);
  return 0;
}

/** Writes what follows the numbers and returns where it ends, or -1 if it is not a pre-release. */
function putPrerelease(text: string, start: number, dialect: Dialect): number {
  const first = codeAt(text, start);
  if (start === text.length || first === plus) {
    put(tag.release);
    return start;
  }
  if (first !== hyphen && !(dialect.attached && isLetter(first))) return -1;
  let at = first === hyphen ? start + 1 : start;
  for (;;) {
    const end = identifierEnd(text, at);
    if (end === at) return -1;
    putIdentifier(text, { from: at, to: end }, dialect);
    at = end;
    if (codeAt(text, at) !== dot) break;
    at += 1;
  }
  put(tag.endOfList);
  return at;
}

function putIdentifier(text: string, span: { from: number; to: number }, dialect: Dialect): void {
  if (digitsEnd(text, span.from) === span.to) {
    putNumber(tag.numeric, text, span.from, span.to);
    return;
  }
  put(tag.text);
  if (dialect.folded) putFoldedText(text, span.from, span.to);
  else putText(text, span.from, span.to);
}

function identifierEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isIdentifierCode(text.charCodeAt(end))) end += 1;
  return end;
}

function isIdentifierCode(code: number): boolean {
  return isDigit(code) || isLetter(code) || code === hyphen || code === 0x5f;
}

function isBuild(text: string, start: number): boolean {
  if (start === text.length) return true;
  if (codeAt(text, start) !== plus) return false;
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isIdentifierCode(code) && code !== dot && code !== plus) return false;
  }
  return true;
}

/**
 * The Go toolchain's own spelling, `1.21rc2`, as the vulnerability database writes it: `1.21-rc.2`.
 * Any other version is returned as it is.
 */
export function goVersion(version: string): string {
  for (let at = 1; at < version.length; at += 1) {
    const code = version.charCodeAt(at);
    if (code === hyphen || code === plus) return version;
    if (!isLetter(code) || !isDigit(codeAt(version, at - 1))) continue;
    const word = ['rc', 'beta'].find((known) => version.startsWith(known, at));
    if (word === undefined) return version;
    return `${version.slice(0, at)}-${word}.${version.slice(at + word.length)}`;
  }
  return version;
}

type Parts = {
  readonly numbers: readonly string[];
  readonly prerelease: readonly string[];
  readonly build: readonly string[];
};

/** The comparison of Semantic Versioning §11 on split text, beside and apart from the key. */
export function compareSemver(a: string, b: string, dialect: Dialect): Comparison | undefined {
  const left = parts(a, dialect);
  const right = parts(b, dialect);
  if (!left || !right) return undefined;
  const numbers = compareLists(left.numbers, right.numbers, compareDigits, '0');
  if (numbers !== 0) return numbers;
  const isReleased = [left, right].map(({ prerelease }) => prerelease.length === 0);
  if (isReleased[0] !== isReleased[1]) return isReleased[0] ? 1 : -1;
  return (
    compareLists(left.prerelease, right.prerelease, compareIdentifiers, '') ||
    compareLists(left.build, right.build, compareIdentifiers, '')
  );
}

function parts(version: string, dialect: Dialect): Parts | undefined {
  const text = dialect.folded ? version.toLowerCase() : version;
  const [body = '', ...build] = text.slice(prefixLength(text, dialect)).split('+');
  if (!build.every((piece) => /^[0-9A-Za-z_.-]*$/.test(piece))) return undefined;
  const suffixAt = body.search(/[^0-9.]/);
  const numbers = (suffixAt < 0 ? body : body.slice(0, suffixAt)).split('.');
  if (!numbers.every((number) => /^\d+$/.test(number))) return undefined;
  const ordered = dialect.built ? buildOf(build.join('+')) : [];
  if (suffixAt < 0) return { numbers, prerelease: [], build: ordered };
  const suffix = body.slice(suffixAt);
  if (!suffix.startsWith('-') && !(dialect.attached && /^[A-Za-z]/.test(suffix))) return undefined;
  const prerelease = suffix.replace(/^-/, '').split('.');
  if (!prerelease.every((identifier) => /^[0-9A-Za-z_-]+$/.test(identifier))) return undefined;
  return { numbers, prerelease, build: ordered };
}

/** Numbers below words, and a list that has ended (`''`) below both. */
function compareIdentifiers(a: string, b: string): Comparison {
  if (a === '' || b === '') return compareText(a, b);
  const aIsNumber = /^\d+$/.test(a);
  const bIsNumber = /^\d+$/.test(b);
  if (aIsNumber && bIsNumber) return compareDigits(a, b);
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1;
  return compareText(a, b);
}
