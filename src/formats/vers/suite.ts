import { asString, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { orderKey } from '#formats/versions/order.ts';
import { compareBytes } from '#kernel/bytes.ts';
import type { Finding } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import { inverted, merged, sorted } from './canonical.ts';
import { type Constraint, isComparator } from './constraint.ts';
import { includes } from './containment.ts';
import { readNative } from './native.ts';
import { formatVers, parseVers, type VersRange } from './range.ts';
import { orderOfType } from './scheme.ts';
import { say } from './texts.ts';
import { sequenceFaults, validateVers, writtenFaults } from './validate.ts';

/** What a test of the published suite comes to, in the form of its `expected_output`. */
export type VersAnswer = { readonly output: JsonValue } | { readonly failure: Text };

/**
 * Carries out a test of the published VERS suite (schemas 0.1 and 0.2). `parse` and `build` keep to
 * all of clause 5; `validate` (`roundtrip` in 0.1) gives the canonical text of what is written
 * soundly, in whatever sequence. Undefined for what is no such test.
 */
export function answerTo(test: JsonValue): VersAnswer | undefined {
  const kind = asString(member(test, 'test_type')) ?? '';
  const input = member(test, 'input');
  return input === undefined ? undefined : kinds.get(kind)?.(input);
}

const kinds: ReadonlyMap<string, (input: JsonValue) => VersAnswer | undefined> = new Map([
  ['parse', (input: JsonValue) => text(input, parse)],
  ['validate', (input: JsonValue) => text(input, validate)],
  ['roundtrip', (input: JsonValue) => text(input, validate)],
  ['build', build],
  ['from_native', fromNative],
  ['containment', containment],
  ['comparison', comparison],
  ['equality', equality],
  ['invert', (input: JsonValue) => text(input, (vers) => transformed([vers], invertedFirst))],
  ['merge', (input: JsonValue) => transformed(textsOf(input), merged)],
]);

const invertedFirst = ([range]: readonly VersRange[]) => range && inverted(range);

function text(input: JsonValue, answer: (text: string) => VersAnswer): VersAnswer | undefined {
  const given = asString(input) ?? asString(member(input, 'vers'));
  return given === undefined ? undefined : answer(given);
}

function parse(vers: string): VersAnswer {
  return faultIn(validateVers(vers)) ?? withRange(vers, (range) => ({ output: partsOf(range) }));
}

function validate(vers: string): VersAnswer {
  return (
    faultIn(writtenFaults(vers)) ??
    withRange(vers, (range) => ({ output: formatVers(sorted(range)) }))
  );
}

function partsOf({ scheme, constraints }: VersRange): JsonValue {
  const pairs = constraints.map(({ comparator, version }): JsonValue => [
    comparator === '=' ? '' : comparator,
    version,
  ]);
  return { type: scheme, constraints: pairs.length > 0 ? pairs : [['*', '']] };
}

function build(input: JsonValue): VersAnswer | undefined {
  const scheme = schemeIn(input);
  if (scheme === undefined) return undefined;
  const pairs = items(member(input, 'constraints')).map((pair) => items(pair).map(asString));
  const isStar = pairs.some(([sign]) => sign === '*');
  if (isStar ? pairs.length > 1 : pairs.length === 0) {
    return { failure: say(isStar ? 'vers.star' : 'vers.empty') };
  }
  const constraints: Constraint[] = [];
  for (const [sign = '', version] of isStar ? [] : pairs) {
    const comparator = sign === '' ? '=' : sign;
    if (!isComparator(comparator) || version === undefined) return { failure: say('vers.empty') };
    constraints.push({ comparator, version });
  }
  const range = sorted({ scheme, order: orderOfType(scheme), constraints });
  const vers = formatVers(range);
  const faults = [...writtenFaults(vers), ...sequenceFaults(scheme, range.constraints)];
  return faultIn(faults) ?? { output: vers };
}

function fromNative(input: JsonValue): VersAnswer | undefined {
  const scheme = schemeIn(input);
  const native = asString(member(input, 'native_range'));
  if (scheme === undefined || native === undefined) return undefined;
  const reading = readNative(scheme, native);
  return reading.ok ? { output: formatVers(reading.document) } : failure(reading.findings);
}

function containment(input: JsonValue): VersAnswer | undefined {
  const vers = asString(member(input, 'vers'));
  const version = asString(member(input, 'version'));
  if (vers === undefined || version === undefined) return undefined;
  return withRange(vers, (range) => {
    const isIn = includes(range, version);
    if (isIn !== undefined) return { output: isIn };
    return {
      failure: say('vers.no-order', { version: version.slice(0, 100), scheme: range.scheme }),
    };
  });
}

function comparison(input: JsonValue): VersAnswer | undefined {
  const placed = versionsIn(input);
  if (!placed || 'key' in placed) return placed && { failure: placed };
  const written = schemeIn(input) === 'nuget' ? lowerPrerelease : String;
  const inOrder = [...placed].sort((a, b) => compareBytes(a.key, b.key));
  return { output: inOrder.map(({ version }) => written(version)) };
}

function equality(input: JsonValue): VersAnswer | undefined {
  const placed = versionsIn(input);
  if (!placed || 'key' in placed) return placed && { failure: placed };
  const [first, ...others] = placed;
  return { output: others.every(({ key }) => first && compareBytes(first.key, key) === 0) };
}

/** Versions of a test with their keys, or why one has none. */
function versionsIn(input: JsonValue): { version: string; key: Uint8Array }[] | Text | undefined {
  const scheme = schemeIn(input);
  const versions = textsOf(member(input, 'versions'));
  if (scheme === undefined || versions.length < 2) return undefined;
  const order = orderOfType(scheme);
  const placed: { version: string; key: Uint8Array }[] = [];
  for (const version of versions) {
    const key = order && orderKey(order, version);
    if (!key) return say('vers.no-order', { version: version.slice(0, 100), scheme });
    placed.push({ version, key });
  }
  return placed;
}

/** The suite writes the pre-release of a NuGet version in small letters, its build as it was. */
function lowerPrerelease(version: string): string {
  const plus = version.indexOf('+');
  return plus < 0
    ? version.toLowerCase()
    : version.slice(0, plus).toLowerCase() + version.slice(plus);
}

function transformed(
  texts: readonly string[],
  make: (ranges: readonly VersRange[]) => VersRange | undefined,
): VersAnswer {
  const ranges: VersRange[] = [];
  for (const one of texts) {
    const reading = parseVers(one);
    if (!reading.ok) return failure(reading.findings);
    ranges.push(reading.document);
  }
  const made = make(ranges);
  return made ? { output: formatVers(made) } : { failure: say('vers.apart') };
}

function withRange(vers: string, answer: (range: VersRange) => VersAnswer): VersAnswer {
  const reading = parseVers(vers);
  return reading.ok ? answer(reading.document) : failure(reading.findings);
}

function faultIn(findings: readonly Finding[]): VersAnswer | undefined {
  const fault = findings.find(({ severity }) => severity === 'error');
  return fault && { failure: fault.text };
}

function failure(findings: readonly Finding[]): VersAnswer {
  return faultIn(findings) ?? { failure: say('vers.scheme') };
}

function schemeIn(input: JsonValue | undefined): string | undefined {
  const names = ['type', 'scheme', 'input_type', 'input_scheme'];
  return names.map((name) => asString(member(input, name))).find((each) => each !== undefined);
}

function textsOf(value: JsonValue | undefined): string[] {
  return items(value).flatMap((each) => asString(each) ?? []);
}
