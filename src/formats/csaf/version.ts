import { compareDigits } from '#formats/versions/comparison.ts';

/** The version of a document (§3.1.11 of 2.0): an integer, or one of Semantic Versioning. */
export type DocumentVersion = {
  readonly scheme: 'integer' | 'semantic';
  /** Major, minor and patch as digits; an integer is a major version alone. */
  readonly numbers: readonly string[];
  readonly prerelease: readonly string[];
};

const longest = 1000;

/** The document version a text is, build metadata left out, or undefined. */
export function readVersion(text: string): DocumentVersion | undefined {
  if (text.length > longest) return undefined;
  if (isNumber(text)) return { scheme: 'integer', numbers: [text], prerelease: [] };
  const [precedence = ''] = text.split('+', 1);
  const hyphen = precedence.indexOf('-');
  const core = hyphen < 0 ? precedence : precedence.slice(0, hyphen);
  const prerelease = hyphen < 0 ? [] : precedence.slice(hyphen + 1).split('.');
  const numbers = core.split('.');
  const isSemantic = numbers.length === 3 && numbers.every(isNumber);
  if (!isSemantic || !prerelease.every((each) => /^[0-9A-Za-z-]+$/.test(each))) return undefined;
  return { scheme: 'semantic', numbers, prerelease };
}

function isNumber(text: string): boolean {
  return /^(?:0|[1-9]\d*)$/.test(text);
}

/** Whether a version is `0` or `0.y.z`. */
export function isInitial({ numbers }: DocumentVersion): boolean {
  return numbers[0] === '0';
}

/** The order of Semantic Versioning 2.0.0 §11; an integer stands where its major version would. */
export function compareVersions(a: DocumentVersion, b: DocumentVersion): number {
  for (let at = 0; at < 3; at += 1) {
    const order = compareDigits(a.numbers[at] ?? '0', b.numbers[at] ?? '0');
    if (order !== 0) return order;
  }
  return comparePrereleases(a.prerelease, b.prerelease);
}

function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  for (const [at, left] of a.entries()) {
    const right = b[at];
    if (right === undefined) return 1;
    const order = compareIdentifiers(left, right);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareIdentifiers(a: string, b: string): number {
  const [isLeft, isRight] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isLeft && isRight) return compareDigits(a, b);
  if (isLeft !== isRight) return isLeft ? -1 : 1;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
