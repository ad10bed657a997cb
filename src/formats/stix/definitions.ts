// STIX 2.1 §7.3.1: an extension is used as its definition says, where the definition is at hand.

import { asObject, asString, items, member } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { below, type Report } from './gather.ts';
import type { Placed } from './placed.ts';

/** Judges the extensions of all objects against the extension definitions among them. */
export function judgeDefinitions(report: Report, objects: readonly Placed[]): void {
  const kinds = new Map<string, ReadonlySet<string>>();
  for (const { object } of objects) {
    const id = asString(member(object, 'id'));
    if (member(object, 'type') !== 'extension-definition' || id === undefined) continue;
    kinds.set(id, new Set(items(member(object, 'extension_types')).filter(isText)));
  }
  if (kinds.size === 0) return;
  for (const placed of objects) judgeUse(report, placed, kinds);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function judgeUse(
  report: Report,
  { object, place }: Placed,
  kinds: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const extensions: JsonObject = asObject(member(object, 'extensions')) ?? {};
  for (const [key, extension] of Object.entries(extensions)) {
    const kind = asString(member(extension, 'extension_type'));
    const defined = kinds.get(key);
    if (!defined || kind === undefined || defined.has(kind)) continue;
    const at = below(below(below(place, 'extensions'), key), 'extension_type');
    report(at, { clause: '7.3', text: 'stix.extension-kind', values: { kind } });
  }
}
