import { asArray, asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';

import { say } from './texts.ts';

const mostListed = 1_000;
const longestValue = 120;

/** A value of a document and how it is reached: paths are only written out for what is found. */
type Place = {
  readonly value: JsonValue;
  readonly key: string;
  readonly within: Place | undefined;
};

/**
 * References (`bom-ref`) that are given twice. Every one must be unique in its document, which a JSON
 * Schema cannot say; the XSD can. Two documents that the specification publishes as valid break it,
 * so here it is a warning.
 */
export function repeatedReferences(document: JsonValue): readonly Finding[] {
  const met = new Set<string>();
  const findings: Finding[] = [];
  const waiting: Place[] = [{ value: document, key: '', within: undefined }];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const reference = asString(member(place.value, 'bom-ref'));
    if (reference !== undefined) {
      if (met.has(reference) && findings.length < mostListed)
        findings.push(repeated(place, reference));
      met.add(reference);
    }
    for (const part of partsOf(place)) waiting.push(part);
  }
  return findings;
}

/** The arrays and objects in a value, the last first. */
function* partsOf(within: Place): Generator<Place> {
  const [list, object] = [asArray(within.value), asObject(within.value)];
  for (let at = (list?.length ?? 0) - 1; at >= 0; at -= 1) {
    const value = list?.[at];
    if (isHolder(value)) yield { value, key: String(at), within };
  }
  for (const key of Object.keys(object ?? {}).reverse()) {
    const value = member(object, key);
    if (isHolder(value)) yield { value, key, within };
  }
}

function isHolder(value: JsonValue | undefined): value is JsonValue {
  return typeof value === 'object' && value !== null;
}

function repeated(place: Place, reference: string): Finding {
  const text = say('cyclonedx.bom-ref', { reference: reference.slice(0, longestValue) });
  return {
    rule: 'cyclonedx.bom-ref',
    path: `${pointerTo(place)}/bom-ref`,
    severity: 'warning',
    text,
  };
}

// RFC 6901.
function pointerTo(place: Place): string {
  const keys: string[] = [];
  for (let at = place; at.within; at = at.within) keys.push(at.key);
  const tokens = keys.reverse().map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1'));
  return tokens.map((token) => `/${token}`).join('');
}
