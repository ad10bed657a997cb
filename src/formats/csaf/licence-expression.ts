import { licenceStanding } from './licence.ts';

const longest = 10_000;

/**
 * The licences and exceptions that an SPDX licence expression names (SPDX 3.0.1, annex B), or
 * undefined where a text is none. CSAF 2.1 §3.2.2.8 allows no `DocumentRef-`.
 */
export function readLicences(text: string): readonly string[] | undefined {
  if (text.length > longest) return undefined;
  const tokens = text.split(/([()]|\s+)/).filter((token) => token.trim() !== '');
  const found: string[] = [];
  let expected: Expected = 'licence';
  let open = 0;
  for (const token of tokens) {
    const next: Expected | undefined = following(expected, token);
    if (next === undefined) return undefined;
    if (token === '(') open += 1;
    else if (token === ')') open -= 1;
    else if (expected === 'licence' || expected === 'addition') found.push(token);
    if (open < 0) return undefined;
    expected = next;
  }
  const isEnded = expected === 'operator' || expected === 'operator or with';
  return isEnded && open === 0 ? found : undefined;
}

/** What the grammar waits for. `WITH` may follow a licence, but not a parenthesis or an addition. */
type Expected = 'licence' | 'addition' | 'operator' | 'operator or with';

function following(expected: Expected, token: string): Expected | undefined {
  if (expected === 'licence') {
    if (token === '(') return 'licence';
    return isLicence(token) ? 'operator or with' : undefined;
  }
  if (expected === 'addition') return isReference(token, 'AdditionRef-') ? 'operator' : undefined;
  if (token === ')') return 'operator';
  if (['AND', 'and', 'OR', 'or'].includes(token)) return 'licence';
  const isWith = token === 'WITH' || token === 'with';
  return isWith && expected === 'operator or with' ? 'addition' : undefined;
}

const words = new Set(['and', 'or', 'with']);

/** A licence id, perhaps with `+` for later versions, or a reference, which may have none. */
function isLicence(token: string): boolean {
  if (words.has(token.toLowerCase())) return false;
  const isLater = token.endsWith('+') && !token.toLowerCase().startsWith('licenseref-');
  return isReference(isLater ? token.slice(0, -1) : token, 'LicenseRef-');
}

const prefixes = ['DocumentRef-', 'LicenseRef-', 'AdditionRef-'];

/** An id, which begins like no reference in any case of letters, or the reference of its kind. */
function isReference(token: string, prefix: string): boolean {
  const start = prefixes.find((each) => token.toLowerCase().startsWith(each.toLowerCase()));
  if (start !== undefined && (start !== prefix || !token.startsWith(prefix))) return false;
  return /^[0-9A-Za-z.-]+$/.test(start === undefined ? token : token.slice(prefix.length));
}

/** Whether a licence or exception is in the SPDX licence list or the ScanCode LicenseDB. */
export function isListed(id: string): boolean {
  const standing = licenceStanding(id);
  return standing === 'current' || standing === 'deprecated';
}
