import { lowerBound, upperBound } from '#formats/versions/bound.ts';
import type { Order } from '#formats/versions/ecosystem.ts';
import { complement, type Interval, subtract, union } from '#formats/versions/interval.ts';
import { compareBytes } from '#kernel/bytes.ts';
import type { Finding, Reading } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import { sorted } from './canonical.ts';
import type { Constraint } from './constraint.ts';
import { intervalsOf } from './containment.ts';
import { readAlpine } from './native/alpine.ts';
import { readCargo } from './native/cargo.ts';
import { readComposer } from './native/composer.ts';
import { readConan } from './native/conan.ts';
import { readCpan } from './native/cpan.ts';
import { readDebian } from './native/debian.ts';
import { readGem } from './native/gem.ts';
import { readGentoo } from './native/gentoo.ts';
import { readHackage } from './native/hackage.ts';
import { readHex } from './native/hex.ts';
import { readMaven } from './native/maven.ts';
import type { NativeReader } from './native/native.ts';
import { readNginx } from './native/nginx.ts';
import { readNpm } from './native/npm.ts';
import { readNuget } from './native/nuget.ts';
import { readOpenssl } from './native/openssl.ts';
import { readPlain } from './native/plain.ts';
import { readPub } from './native/pub.ts';
import { readPypi } from './native/pypi.ts';
import type { VersRange } from './range.ts';
import { orderOfType } from './scheme.ts';
import { say } from './texts.ts';

const readers: ReadonlyMap<string, NativeReader> = new Map([
  ['alpine', readAlpine],
  ['alpm', readPlain],
  ['apk', readAlpine],
  ['cargo', readCargo],
  ['composer', readComposer],
  ['conan', readConan],
  ['cpan', readCpan],
  ['cran', readPlain],
  ['dart', readPub],
  ['deb', readDebian],
  ['ebuild', readGentoo],
  ['gem', readGem],
  ['generic', readPlain],
  ['gentoo', readGentoo],
  ['github', readPlain],
  ['golang', readPlain],
  ['hackage', readHackage],
  ['hex', readHex],
  ['intdot', readPlain],
  ['maven', readMaven],
  ['nginx', readNginx],
  ['npm', readNpm],
  ['nuget', readNuget],
  ['openssl', readOpenssl],
  ['pub', readPub],
  ['pypi', readPypi],
  ['rpm', readPlain],
  ['semver', readNpm],
]);

const longest = 8_000;

/**
 * The VERS of a range in the notation of its own package ecosystem, its constraints sorted and none
 * left out, as the published suite has them (`simplified` makes fewer of them). A warning tells where
 * the translation that VERS prescribes says something else than the notation itself.
 */
export function readNative(scheme: string, text: string): Reading<VersRange> {
  const reader = readers.get(scheme);
  if (!reader) return refused(say('vers.native.type', { scheme: scheme.slice(0, 100) }));
  if (text.length > longest) return refused(say('vers.too-long', { limit: longest }));
  const native = reader(text.trim());
  if ('key' in native) return refused(native);
  const order = orderOfType(scheme);
  const { alternatives } = native;
  const isAny = alternatives.some((each) => each.length === 0);
  const document = sorted({ scheme, order, constraints: isAny ? [] : alternatives.flat() });
  const findings: Finding[] = [];
  if (native.isCompleted === true) findings.push(warning(say('vers.native.completed')));
  if (!isAny && !isFaithful(document, alternatives)) {
    findings.push(warning(say('vers.native.merged')));
  }
  return { ok: true, document, findings };
}

/** Whether the constraints in one row take in what the alternatives do. */
function isFaithful(range: VersRange, alternatives: readonly (readonly Constraint[])[]): boolean {
  const { order } = range;
  const merged = intervalsOf(range);
  if (!order || !merged) return true;
  const meant = union(alternatives.flatMap((each) => conjunction(order, each)));
  return (
    meant.length === merged.length &&
    meant.every(({ lo, hi }, at) => isSame(lo, merged[at]?.lo) && isSame(hi, merged[at]?.hi))
  );
}

function isSame(a: Uint8Array | null, b: Uint8Array | null | undefined): boolean {
  if (a === null || !b) return a === b;
  return compareBytes(a, b) === 0;
}

/** What all of some conditions take in; their versions are known to have a place in the order. */
function conjunction(order: Order, constraints: readonly Constraint[]): Interval[] {
  const outside = constraints.flatMap((each) => {
    const inside = intervalOf(order, each);
    return each.comparator === '!=' ? [inside] : complement([inside]);
  });
  return subtract(complement([]), outside);
}

/** What one condition takes in; what it leaves out, if it is `!=`. */
function intervalOf(order: Order, { comparator, version }: Constraint): Interval {
  const lo = lowerBound(order, version) ?? new Uint8Array();
  const end = upperBound(order, version, false) ?? new Uint8Array();
  const hi = upperBound(order, version, true) ?? new Uint8Array();
  switch (comparator) {
    case '=':
    case '!=':
      return { lo, hi };
    case '<':
      return { lo: new Uint8Array(), hi: end };
    case '<=':
      return { lo: new Uint8Array(), hi };
    case '>':
      return { lo: hi, hi: null };
    case '>=':
      return { lo, hi: null };
  }
}

function refused(text: Text): { readonly ok: false; readonly findings: readonly Finding[] } {
  return { ok: false, findings: [{ rule: text.key, path: '', severity: 'error', text }] };
}

function warning(text: Text): Finding {
  return { rule: text.key, path: '', severity: 'warning', text };
}
