import type { Span } from '#formats/advisory/advisory.ts';

import { type Word, wordAt } from './phrase-words.ts';

/** A stretch of versions in the words of a phrase; without any bound it is all there are. */
export type Bounds = Pick<Span, 'from' | 'after' | 'before' | 'through'>;

const longest = 500;

/**
 * The versions that the words of JVN mean: 「1.2.3 より前」, 「1.2 から 1.4.5 まで」, 「4.50 および
 * それ以前」, 「すべてのバージョン」, and their English counterparts. Undefined where the words can be
 * read in more than one way, or name anything besides versions: then they remain words.
 *
 * 「以前」, 「以下」 and 「まで」 include the version they name; 「より前」 and 「未満」 do not.
 */
export function boundsIn(phrase: string): readonly Bounds[] | undefined {
  const tokens = phrase.length <= longest ? tokensOf(plain(phrase)) : undefined;
  if (!tokens || tokens.length === 0) return undefined;
  if (isList(tokens))
    return tokens.flatMap((token) => (token.kind === 'V' ? [exactly(token)] : []));
  const meaning = patterns.get(tokens.map(({ kind }) => kind).join(' '));
  const bounds = meaning?.(...tokens.flatMap(({ text }) => (text === '' ? [] : [text])));
  return bounds && [bounds];
}

/** One writing of what is written in several: full-width signs, wave dashes, spaces. */
function plain(phrase: string): string {
  return phrase
    .normalize('NFKC')
    .replaceAll(/[\u301c\u223c]/g, '~')
    .trim();
}

/** `V` is a version, `B` a branch written `7.x` or `7.*`; its text leaves that ending out. */
type Token = { readonly kind: Exclude<Word, 'NOISE'> | 'V' | 'B'; readonly text: string };

const version = /v?\d[0-9a-z._+*-]*/iy;

/** The phrase cut into words and versions; undefined where anything else is in it. */
function tokensOf(phrase: string): readonly Token[] | undefined {
  const lower = phrase.toLowerCase();
  // In a few letters the lower case is longer, and then the two no longer run side by side.
  if (lower.length !== phrase.length) return undefined;
  const tokens: Token[] = [];
  for (let at = 0; at < phrase.length;) {
    if (phrase.charAt(at).trim() === '') {
      at += 1;
      continue;
    }
    const found = versionAt(phrase, at) ?? wordAt(lower, at);
    if (!found) return undefined;
    if ('token' in found) tokens.push(found.token);
    else if (found.word !== 'NOISE') tokens.push({ kind: found.word, text: '' });
    at += found.length;
  }
  return tokens;
}

function versionAt(phrase: string, at: number): { token: Token; length: number } | undefined {
  version.lastIndex = at;
  const [written] = version.exec(phrase) ?? [];
  const token = written === undefined ? undefined : versionToken(written);
  return token && { token, length: written?.length ?? 1 };
}

/** A hyphen between two dotted numbers may be a dash between two versions, and is not guessed at. */
function versionToken(written: string): Token | undefined {
  const text = /^v\d/i.test(written) ? written.slice(1) : written;
  if (/-\d+\./.test(text) || /[._+-]$/.test(text)) return undefined;
  const isBranch = /\.[x*]$/i.test(text);
  const rest = isBranch ? text.slice(0, -2) : text;
  return rest.includes('*') ? undefined : { kind: isBranch ? 'B' : 'V', text: rest };
}

/** Bare versions, one or several. */
function isList(tokens: readonly Token[]): boolean {
  return (
    tokens.length % 2 === 1 && tokens.every(({ kind }, at) => kind === (at % 2 === 0 ? 'V' : 'AND'))
  );
}

function exactly({ text }: Token): Bounds {
  return { from: text, through: text };
}

type Meaning = (first?: string, second?: string) => Bounds | undefined;

const branch: Meaning = (from = '') => ({ from, through: `${from}.*` });
const before: Meaning = (end = '') => ({ from: undefined, before: end });
const through: Meaning = (end = '') => ({ from: undefined, through: end });
const closed: Meaning = (from = '', end = '') => ({ from, through: end });
const halfOpen: Meaning = (from = '', end = '') => ({ from, before: end });

/** The beginning of a branch up to a version of it; a version of another branch is a riddle. */
const within =
  (end: (from: string, version: string) => Bounds): Meaning =>
  (one = '', from = '') =>
    one.startsWith(`${from}.`) ? end(from, one) : undefined;
const beforeIn = within((from, end) => ({ from, before: end }));
const throughIn = within((from, end) => ({ from, through: end }));

/** Every sequence of words and versions that has one meaning. */
const patterns = new Map<string, Meaning>([
  ['EVERY', () => ({ from: undefined })],
  ['EVERY OF', () => ({ from: undefined })],
  ['B', branch],
  ['B SERIES', branch],
  ['V SERIES', branch],
  ['V LT', before],
  ['BELOW V', before],
  ['V LE', through],
  ['V TILL', through],
  ['UP V', through],
  ['V GE', (from = '') => ({ from })],
  ['V GT', (after = '') => ({ from: undefined, after })],
  ['V TO V', closed],
  ['V TO V TILL', closed],
  ['V TO V LE', closed],
  ['SINCE V TO V', closed],
  ['SINCE V UP V', closed],
  ['V GE V LE', closed],
  ['V GE V TILL', closed],
  ['V GE BUT V LE', closed],
  ['V TO V LT', halfOpen],
  ['V GE V LT', halfOpen],
  ['V GE BUT V LT', halfOpen],
  ['SINCE V BELOW V', halfOpen],
  ['V GT V LT', (after = '', end = '') => ({ from: undefined, after, before: end })],
  ['V GT V LE', (after = '', end = '') => ({ from: undefined, after, through: end })],
  ['V LT OF B', beforeIn],
  ['V LT OF B SERIES', beforeIn],
  ['V LT OF V SERIES', beforeIn],
  ['V LE OF B', throughIn],
  ['V LE OF B SERIES', throughIn],
  ['V LE OF V SERIES', throughIn],
]);
