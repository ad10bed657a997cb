// What the clauses of STIX 2.1 §9 ask of a pattern beyond its grammar.

import { isHashOf } from '#formats/stix/data-type/hashes.ts';
import { isIpv4, isIpv6 } from '#formats/stix/data-type/network.ts';
import { compareTimestamps, isTimestamp } from '#formats/stix/data-type/timestamp.ts';
import type { Type } from '#formats/stix/record.ts';

import { asWarning, faultAt, type PatternFault } from './fault.ts';
import { parsePattern } from './parse.ts';
import { type Destination, destination } from './path.ts';
import { printPath } from './print.ts';
import { judgeRegex } from './regex.ts';
import { say } from './texts.ts';
import type { Comparison, Literal, Pattern, PatternVersion, Qualifier, Test } from './tree.ts';

const mostListed = 50;

/**
 * Everything that is wrong with a pattern: the place where it breaks the grammar, or all that its
 * clauses have against what it says. Errors are what the standard forbids; warnings are what can
 * never match, names that it does not know, and expressions costly to match.
 */
export function checkPattern(
  text: string,
  version: PatternVersion = '2.1',
): readonly PatternFault[] {
  const reading = parsePattern(text, version);
  if (!reading.ok) return [reading.fault];
  const faults = faultsOf(reading.pattern);
  if (faults.length <= mostListed) return faults;
  const listed = [...faults].sort((a, b) => Number(isWarning(a)) - Number(isWarning(b)));
  const count = faults.length - mostListed;
  const more = {
    clause: '9',
    severity: listed.slice(mostListed).every(isWarning) ? 'warning' : 'error',
    text: say('stix-pattern.more', { count }),
  } as const;
  return [...listed.slice(0, mostListed), more];
}

function isWarning({ severity }: PatternFault): boolean {
  return severity === 'warning';
}

function faultsOf(pattern: Pattern): readonly PatternFault[] {
  if (pattern.kind === 'observation') {
    return [...inOneObject(pattern.of).faults, ...testsIn(pattern.of).flatMap(testFaults)];
  }
  if (pattern.kind !== 'qualified') return pattern.of.flatMap(faultsOf);
  return [...faultsOf(pattern.of), ...qualifierFaults(pattern.qualifiers)];
}

function testsIn(comparison: Comparison): readonly Test[] {
  return comparison.kind === 'test' ? [comparison] : comparison.of.flatMap(testsIn);
}

const words = { repeats: 'REPEATS', within: 'WITHIN', 'start-stop': 'START' } as const;

/** §9.5.1: each kind once, and with a value that something can match. */
function qualifierFaults(qualifiers: readonly Qualifier[]): readonly PatternFault[] {
  const seen = new Set<string>();
  return qualifiers.flatMap((qualifier) => {
    const values = { qualifier: words[qualifier.kind] };
    const faults = [...valueFaults(qualifier)];
    if (seen.has(qualifier.kind)) {
      faults.push(faultAt(qualifier.at, '9.5.1', 'stix-pattern.repeated-qualifier', values));
    }
    seen.add(qualifier.kind);
    return faults;
  });
}

function valueFaults(qualifier: Qualifier): readonly PatternFault[] {
  const { at, kind } = qualifier;
  if (kind === 'start-stop') {
    const { start, stop } = qualifier;
    if (!isTimestamp(start) || !isTimestamp(stop)) {
      return [faultAt(at, '9.5.1', 'stix-pattern.constant', { type: 'timestamp' })];
    }
    if (compareTimestamps(start, stop) < 0) return [];
    return [asWarning(faultAt(at, '9.5.1', 'stix-pattern.never'))];
  }
  const number = Number(kind === 'repeats' ? qualifier.times : qualifier.seconds);
  if (number > 0) return [];
  return [faultAt(at, '9.5.1', 'stix-pattern.positive', { qualifier: words[kind] })];
}

type Objects = {
  readonly at: number;
  readonly types: ReadonlySet<string>;
  readonly faults: readonly PatternFault[];
};

/** §9.5: what AND joins must be true of one object, so its tests begin at one type. */
function inOneObject(comparison: Comparison): Objects {
  if (comparison.kind === 'test') {
    return { at: comparison.at, types: new Set([comparison.path.object]), faults: [] };
  }
  const parts = comparison.of.map(inOneObject);
  const faults = parts.flatMap((part) => part.faults);
  const at = parts[0]?.at ?? 0;
  if (comparison.kind === 'or') {
    return { at, types: new Set(parts.flatMap(({ types }) => [...types])), faults };
  }
  let shared = parts[0]?.types ?? new Set<string>();
  for (const { types, at: place } of parts.slice(1)) {
    const both = new Set([...shared].filter((type) => types.has(type)));
    if (both.size === 0) {
      const fault = faultAt(place, '9.5', 'stix-pattern.and-types');
      return { at, types, faults: [...faults, fault] };
    }
    shared = both;
  }
  return { at, types: shared, faults };
}

function testFaults(test: Test): readonly PatternFault[] {
  const found = destination(test.path);
  return [
    ...pathFaults(test, found),
    ...setFaults(test),
    ...subsetFaults(test, found),
    ...hashFaults(test),
    ...typeFaults(test, found),
    ...regexFaults(test),
  ];
}

/** §9.7: types and properties are those of the standard, or a producer’s own. */
function pathFaults(test: Test, found: Destination): readonly PatternFault[] {
  const { at, path, operator } = test;
  const { kind } = found;
  const values = { path: printPath(path) };
  if (kind === 'unknown-type') {
    const type = { type: path.object };
    return [asWarning(faultAt(at, '9.7', 'stix-pattern.unknown-type', type))];
  }
  if (kind === 'unknown-property') {
    return [asWarning(faultAt(at, '9.7', 'stix-pattern.unknown-property', values))];
  }
  // A list can exist; compared is what it holds.
  const isList = kind === 'known' && found.types.some((type) => type.kind === 'list');
  if (kind !== 'unindexed-list' && !(isList && operator !== 'EXISTS')) return [];
  return [asWarning(faultAt(at, '9.7.2', 'stix-pattern.list-index', values))];
}

/** §9.6.1: a set holds constants of one type. */
function setFaults(test: Test): readonly PatternFault[] {
  if (test.operator !== 'IN') return [];
  const { at, values } = test;
  if (values.length === 0) return [asWarning(faultAt(at, '9.6.1', 'stix-pattern.empty-set'))];
  const types = new Set(values.map(({ type }) => (type === 'float' ? 'integer' : type)));
  return types.size === 1 ? [] : [faultAt(at, '9.6.1', 'stix-pattern.set-types')];
}

/** §9.6.1: subsets are of addresses, and compared with addresses. */
function subsetFaults(test: Test, found: Destination): readonly PatternFault[] {
  if (test.operator !== 'ISSUBSET' && test.operator !== 'ISSUPERSET') return [];
  const { at, operator, path, value } = test;
  const last = path.steps.at(-1);
  const isValue = last !== undefined && 'key' in last && last.key === 'value';
  const isAddress =
    found.kind !== 'known' ||
    (isValue && found.owners.some((name) => name === 'ipv4-addr' || name === 'ipv6-addr'));
  const faults = isAddress ? [] : [faultAt(at, '9.6.1', 'stix-pattern.subset-path', { operator })];
  if (isIpv4(value.text) || isIpv6(value.text)) return faults;
  return [...faults, faultAt(at, '9.6.1', 'stix-pattern.subset-value', { operator })];
}

function constantsOf(test: Test): readonly Literal[] {
  if (test.operator === 'EXISTS') return [];
  return test.operator === 'IN' ? test.values : [test.value];
}

/** §10.7: what is compared with a hash can be one. */
function hashFaults(test: Test): readonly PatternFault[] {
  if (test.operator !== '=' && test.operator !== 'IN') return [];
  const [algorithm, holder] = [test.path.steps.at(-1), test.path.steps.at(-2)];
  if (!algorithm || !holder || !('key' in algorithm) || !('key' in holder)) return [];
  if (holder.key !== 'hashes' && holder.key !== 'file_header_hashes') return [];
  const values = { algorithm: algorithm.key };
  return constantsOf(test)
    .filter(({ type, text }) => type === 'string' && !isHashOf(algorithm.key, text))
    .map(() => faultAt(test.at, '10.7', 'stix-pattern.hash', values));
}

/** §9.2: which constants a property of a type can be compared with. */
function constantTypes({ kind }: Type): readonly Literal['type'][] | undefined {
  if (kind === 'boolean') return ['boolean'];
  if (kind === 'timestamp') return ['timestamp'];
  if (kind === 'integer' || kind === 'float') return ['integer', 'float'];
  if (kind === 'binary' || kind === 'hex') return ['binary', 'hex', 'string'];
  if (kind === 'string' || kind === 'form' || kind === 'vocabulary' || kind === 'reference') {
    return ['string', 'binary', 'hex'];
  }
  return undefined;
}

function typeFaults(test: Test, found: Destination): readonly PatternFault[] {
  if (found.kind !== 'known') return [];
  const allowed = found.types.map(constantTypes);
  if (allowed.length === 0 || allowed.includes(undefined)) return [];
  const wrong = constantsOf(test).find(({ type }) => !allowed.some((one) => one?.includes(type)));
  const [property] = found.types;
  if (!wrong || !property) return [];
  const values = { path: printPath(test.path), property: property.kind, constant: wrong.type };
  return [asWarning(faultAt(test.at, '9.6.1', 'stix-pattern.value-type', values))];
}

/** §9.6.1: MATCHES takes a regular expression, which whoever matches it has to run. */
function regexFaults(test: Test): readonly PatternFault[] {
  if (test.operator !== 'MATCHES') return [];
  const verdict = judgeRegex(test.value.text);
  if (verdict.kind === 'broken') {
    const values = { reason: verdict.reason, place: verdict.at + 1 };
    return [faultAt(test.at, '9.6.1', 'stix-pattern.regex-broken', values)];
  }
  if (verdict.kind === 'long') {
    const values = { limit: verdict.limit };
    return [asWarning(faultAt(test.at, '9.6.1', 'stix-pattern.regex-long', values))];
  }
  if (verdict.kind === 'sound') return [];
  return [asWarning(faultAt(test.at, '9.6.1', 'stix-pattern.regex-costly'))];
}
