import { compareBytes } from '#kernel/bytes.ts';
import type { Finding } from '#kernel/finding.ts';

import { type Constraint, isComparator } from './constraint.ts';
import { dissected, longestVers, splitConstraint } from './range.ts';
import { isListedType, orderOfType } from './scheme.ts';
import { isLower, type Signpost, signpostsOf } from './signpost.ts';
import { say } from './texts.ts';
import { decodedVersion, isCanonicalEncoding, strayCharacter } from './version.ts';

/** Whether a text means to be a VERS at all. */
export function isVers(text: string): boolean {
  return text.slice(0, 5).toLowerCase() === 'vers:';
}

/**
 * Everything that VERS (clause 5, August 2026) has against a text: how it is written (5.3), and the
 * order and sequence of its constraints (5.4). Paths point into its parts (`/constraints/2`).
 */
export function validateVers(text: string): readonly Finding[] {
  const written = writtenFaults(text);
  if (written.some(({ severity }) => severity === 'error')) return written;
  const { scheme = '', written: constraints = '' } = dissected(text);
  return constraints === '*'
    ? written
    : [...written, ...sequenceFaults(scheme, constraints.split('|').map(read))];
}

/** How a VERS is written: clauses 5.1 to 5.3. */
export function writtenFaults(text: string): readonly Finding[] {
  if (text.length > longestVers) return [error('vers.too-long', '', { limit: longestVers })];
  if (/\s/.test(text)) return [error('vers.whitespace', '')];
  const { scheme, written } = dissected(text);
  if (scheme === undefined || written === undefined) return [error('vers.scheme', '')];
  if (scheme === 'invalid') return [error('vers.invalid', '/type')];
  const found = isListedType(scheme) ? [] : [warning('vers.type', '/type', { scheme })];
  if (written === '*') return found;
  if (scheme === 'all' || scheme === 'none') {
    return [...found, error('vers.only-star', '/constraints', { scheme })];
  }
  const parts = written.split('|');
  return [...found, ...parts.flatMap((part, at) => constraintFaults(scheme, part, at))];
}

function constraintFaults(scheme: string, part: string, at: number): Finding[] {
  const path = `/constraints/${at}`;
  const { comparator, written } = splitConstraint(part);
  const values = { version: written.slice(0, 100) };
  if (written === '') return [error('vers.empty', path)];
  if (written === '*') return [error('vers.star', path)];
  const version = decodedVersion(written);
  if (version === undefined) return [error('vers.encoding', path, values)];
  const found: Finding[] = [];
  if (comparator === '=') found.push(error('vers.equals', path));
  const stray = strayCharacter(written);
  if (stray !== undefined) found.push(error('vers.character', path, { ...values, stray }));
  if (!isCanonicalEncoding(written, scheme)) {
    found.push(error('vers.encoding-form', path, values));
  }
  if (/[^ -~]/u.test(version)) found.push(error('vers.not-ascii', path, values));
  if (scheme === 'datetime' && /[tz]/.test(version)) found.push(error('vers.datetime', path));
  return found;
}

/** The order and the sequence of constraints: clause 5.4. */
export function sequenceFaults(scheme: string, constraints: readonly Constraint[]): Finding[] {
  const order = orderOfType(scheme);
  if (!order) return duplicates(constraints.map(({ version }) => ({ version, name: version })));
  const posts = constraints.map((each) => signpostsOf(order, [each])?.[0]);
  const placed = posts.filter((post) => post !== undefined);
  if (placed.length < constraints.length) {
    return posts.flatMap((post, at) => {
      const version = constraints[at]?.version.slice(0, 100) ?? '';
      return post ? [] : [warning('vers.no-order', `/constraints/${at}`, { version, scheme })];
    });
  }
  return [...outOfOrder(placed), ...alternation(placed)];
}

/** Versions that came before. They are one where they are equal in their type, however written. */
function duplicates(versions: readonly { version: string; name: string }[]): Finding[] {
  const seen = new Set<string>();
  return versions.flatMap(({ version, name }, at) => {
    const isRepeated = seen.has(name);
    seen.add(name);
    if (!isRepeated) return [];
    return [error('vers.duplicate', `/constraints/${at}`, { version: version.slice(0, 100) })];
  });
}

function outOfOrder(posts: readonly Signpost[]): Finding[] {
  const unsorted = posts.flatMap((post, at) => {
    const before = posts[at - 1];
    if (!before || compareBytes(before.key, post.key) <= 0) return [];
    return [error('vers.unsorted', `/constraints/${at}`, { version: post.version.slice(0, 100) })];
  });
  return [
    ...unsorted,
    ...duplicates(posts.map(({ key, version }) => ({ version, name: key.join() }))),
  ];
}

/** What may follow what, constraints with `!=` not counted. */
function alternation(posts: readonly Signpost[]): Finding[] {
  const found: Finding[] = [];
  let isOpen = false;
  let hasBegun = false;
  for (const [at, post] of posts.entries()) {
    const { comparator } = post;
    if (comparator === '!=') continue;
    const isUpper = comparator.startsWith('<');
    // Between a lower and an upper bound nothing else may stand; an upper one only opens the list.
    const isWrong = isOpen ? !isUpper : isUpper && hasBegun;
    if (isWrong) found.push(error('vers.sequence', `/constraints/${at}`, { comparator }));
    isOpen = isLower(post) || (isOpen && !isUpper);
    hasBegun = true;
  }
  return found;
}

function read(part: string): Constraint {
  const { comparator, written } = splitConstraint(part);
  return {
    comparator: isComparator(comparator) ? comparator : '=',
    version: decodedVersion(written) ?? written,
  };
}

type Key = Parameters<typeof say>[0];
type Values = Parameters<typeof say>[1];

function error(rule: Key, path: string, values?: Values): Finding {
  return { rule, path, severity: 'error', text: say(rule, values) };
}

function warning(rule: Key, path: string, values?: Values): Finding {
  return { rule, path, severity: 'warning', text: say(rule, values) };
}
