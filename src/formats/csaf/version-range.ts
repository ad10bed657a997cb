import { parseVers } from '#formats/vers/range.ts';
import { orderKey } from '#formats/versions/order.ts';
import { compareBytes } from '#kernel/bytes.ts';
import type { Text } from '#kernel/text.ts';

import { say } from './mandatory/texts.ts';
import { shown } from './place.ts';

/** What is wrong with the name of a product version range; a warning where it cannot be judged. */
export type RangeFault = { readonly text: Text; readonly severity: 'error' | 'warning' };

type Constraint = { readonly comparator: string; readonly version: string };

/**
 * Judges the name of a product version range (2.1 §3.1.2.3.2): a VERS in its canonical form, or the
 * constraints of one without its scheme.
 */
export function rangeFaults(name: string): readonly RangeFault[] {
  if (name.startsWith('vers:')) return versFaults(name);
  const { faults } = readConstraints(name);
  const isSingle = faults.length === 0 && isSingleVersion(name);
  return isSingle ? [error(say('csaf.6.1.50.single', { name: shown(name) }))] : faults;
}

/** Whether the name of a range means one version: an equal sign, or two bounds that meet. */
export function isSingleVersion(name: string): boolean {
  const [, scheme = '', rest = ''] = /^vers:([^/]*)\/([^]*)$/.exec(name) ?? ['', '-', name];
  if (scheme === '' || scheme === 'all' || scheme === 'none') return false;
  const { constraints, faults } = readConstraints(rest);
  const [first, second, ...more] = constraints;
  if (!first || more.length > 0 || faults.length > 0) return false;
  if (!second) return first.comparator === '';
  const signs = [first.comparator, second.comparator].toSorted().join();
  return signs === '<=,>=' && first.version === second.version;
}

function versFaults(name: string): readonly RangeFault[] {
  const slash = name.indexOf('/');
  const scheme = name.slice('vers:'.length, slash);
  const rest = name.slice(slash + 1);
  if (slash < 0 || !/^(?:[a-z][a-z0-9.-]*)?$/.test(scheme)) {
    return [error(say('csaf.6.1.50.scheme', { name: shown(name) }))];
  }
  const isStar = rest === '*';
  if (scheme === 'all' || scheme === 'none') {
    return isStar ? [] : [error(say('csaf.6.1.50.all', { name: shown(name) }))];
  }
  if (isStar) return [error(say('csaf.6.1.50.all', { name: shown(name) }))];
  const { constraints, faults } = readConstraints(rest);
  if (faults.length > 0) return faults;
  const reading = parseVers(name);
  const order = reading.ok ? reading.document.order : undefined;
  // A published document that passes the test, 6-1-50-14, has no scheme at all: `vers:/all`.
  if (order === undefined) return [warning(say('csaf.6.1.50.unknown', { scheme: shown(scheme) }))];
  return orderFaults(name, constraints, (version) => orderKey(order, decoded(version)));
}

function decoded(version: string): string {
  try {
    return decodeURIComponent(version);
  } catch {
    return version;
  }
}

/** A canonical VERS has its versions in order, each once, and no bound that another makes needless. */
function orderFaults(
  name: string,
  constraints: readonly Constraint[],
  keyOf: (version: string) => Uint8Array | undefined,
): readonly RangeFault[] {
  const keys = constraints.map(({ version }) => keyOf(version));
  const isSorted = keys.every((key, at) => {
    const before = keys[at - 1];
    return !key || !before || compareBytes(before, key) < 0;
  });
  if (!isSorted) return [error(say('csaf.6.1.50.order', { name: shown(name) }))];
  const bounds = constraints.map(({ comparator }) => comparator.charAt(0)).filter(isBound);
  const isNeedless = bounds.some((sign, at) => sign === bounds[at + 1]);
  return isNeedless ? [error(say('csaf.6.1.50.needless', { name: shown(name) }))] : [];
}

const isBound = (sign: string) => sign === '<' || sign === '>';

const comparators = ['!=', '<=', '>=', '<', '>'];

/** The constraints between the bars. Blanks, empty constraints and second signs are faults. */
function readConstraints(text: string) {
  const constraints: Constraint[] = [];
  for (const part of text.split('|')) {
    const comparator = comparators.find((each) => part.startsWith(each)) ?? '';
    const version = part.slice(comparator.length);
    if (!/^[^\s<>=!*]+$/.test(version)) {
      const fault = error(say('csaf.6.1.50.constraint', { constraint: shown(part) }));
      return { constraints, faults: [fault] };
    }
    constraints.push({ comparator, version });
  }
  return { constraints, faults: [] };
}

function error(text: Text): RangeFault {
  return { text, severity: 'error' };
}

function warning(text: Text): RangeFault {
  return { text, severity: 'warning' };
}
