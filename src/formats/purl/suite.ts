import { asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { Text } from '#kernel/text.ts';

import { formatPurl, normalPurl, type Purl, type PurlReading, readPurl } from './purl.ts';

/** What a test of the published suite comes to, in the form of its `expected_output`. */
export type PurlAnswer = { readonly output: JsonValue } | { readonly failure: Text };

/**
 * Carries out a test of the published purl suite (schema 0.1): `parse` takes a purl apart, `build`
 * makes one of parts, `validate` gives its canonical form. A `parse` test is read strictly unless
 * its group is `recommended`. Undefined for what is no such test.
 */
export function answerTo(test: JsonValue): PurlAnswer | undefined {
  const [kind, group] = [member(test, 'test_type'), member(test, 'test_group')];
  const input = member(test, 'input');
  if (kind === 'build' && asObject(input)) return answer(normalPurl(fromParts(input)), formatPurl);
  const text = asString(input);
  if (text === undefined) return undefined;
  if (kind === 'validate') return answer(readPurl(text), formatPurl);
  if (kind !== 'parse') return undefined;
  return answer(readPurl(text, group === 'recommended' ? 'lenient' : 'strict'), toParts);
}

function answer(reading: PurlReading, form: (purl: Purl) => JsonValue): PurlAnswer {
  return reading.ok ? { output: form(reading.purl) } : { failure: reading.reason };
}

function fromParts(parts: JsonValue | undefined): Purl {
  const pairs = Object.entries(asObject(member(parts, 'qualifiers')) ?? {});
  return {
    type: asString(member(parts, 'type')) ?? '',
    namespace: asString(member(parts, 'namespace')),
    name: asString(member(parts, 'name')) ?? '',
    version: asString(member(parts, 'version')),
    qualifiers: new Map(pairs.map(([key, value]) => [key, asString(value) ?? ''])),
    subpath: asString(member(parts, 'subpath')),
  };
}

function toParts({ type, namespace, name, version, qualifiers, subpath }: Purl): JsonValue {
  return {
    type,
    namespace: namespace ?? null,
    name,
    version: version ?? null,
    qualifiers: qualifiers.size > 0 ? Object.fromEntries(qualifiers) : null,
    subpath: subpath ?? null,
  };
}
