// The observable container of STIX 2.1 §2.13: deprecated, and the only form that STIX 2.0 knows.

import { asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { below, type Place } from './gather.ts';
import { judgeObject, sortOf } from './object.ts';
import type { Judging } from './value.ts';

/** The objects of a container by their keys, each with its type. */
export function typesByKey(container: JsonObject): ReadonlyMap<string, string> {
  const types = Object.entries(container).map(
    ([key, object]) => [key, asString(member(object, 'type')) ?? ''] as const,
  );
  return new Map(types);
}

/** Judges what `objects` of an Observed Data object holds: observables that refer to one another. */
export function judgeContainer({ report }: Judging, observed: JsonObject, place: Place): void {
  const value = member(observed, 'objects');
  if (value === undefined) return;
  const at = below(place, 'objects');
  const container = asObject(value);
  if (!container) {
    const values = { type: 'observable-container' };
    report(at, { clause: '2.13', text: 'stix.value-type', values });
    return;
  }
  if (Object.keys(container).length === 0) {
    report(at, { clause: '2.13', text: 'stix.empty-dictionary' });
  }
  const judging: Judging = { report, container: typesByKey(container) };
  for (const [key, each] of Object.entries(container)) {
    const object = asObject(each);
    if (object && sortOf(object) === 'sco') judgeObject(judging, object, below(at, key));
    else report(below(at, key), { clause: '2.13', text: 'stix.not-observable' });
  }
}
