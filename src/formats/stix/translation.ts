// STIX 2.1 §7.1.1: a translation mirrors the object that it translates.

import { asArray, asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { below, type Place, type Report } from './gather.ts';
import type { Placed } from './placed.ts';

const deepest = 64;

/** Judges each Language Content object against the version that it names, where that is at hand. */
export function judgeTranslations(report: Report, objects: readonly Placed[]): void {
  const translations = objects.filter(
    ({ object }) => member(object, 'type') === 'language-content',
  );
  if (translations.length === 0) return;
  const versions = new Map<string, JsonObject[]>();
  for (const { object } of objects) {
    const id = asString(member(object, 'id')) ?? '';
    const known = versions.get(id);
    if (known) known.push(object);
    else versions.set(id, [object]);
  }
  for (const { object, place } of translations) {
    const known = versions.get(asString(member(object, 'object_ref')) ?? '') ?? [];
    judgeTranslation(report, object, known, place);
  }
}

function judgeTranslation(
  report: Report,
  translation: JsonObject,
  versions: readonly JsonObject[],
  place: Place,
): void {
  const modified = member(translation, 'object_modified');
  const target =
    modified === undefined
      ? versions[0]
      : versions.find((version) => member(version, 'modified') === modified);
  if (!target) {
    if (versions.length === 0 || modified === undefined) return;
    report(below(place, 'object_modified'), { clause: '7.1', text: 'stix.translated-version' });
    return;
  }
  const contents = asObject(member(translation, 'contents')) ?? {};
  for (const [language, content] of Object.entries(contents)) {
    const at = below(below(place, 'contents'), language);
    for (const [property, value] of Object.entries(asObject(content) ?? {})) {
      const original = member(target, property);
      if (original === undefined || mirrors(value, original, deepest)) continue;
      report(below(at, property), {
        clause: '7.1',
        text: 'stix.translation',
        values: { property },
      });
    }
  }
}

/** Strings mirror strings, lists lists of the same length, objects objects; nothing else is text. */
function mirrors(translated: JsonValue, original: JsonValue, depth: number): boolean {
  if (depth === 0) return false;
  const list = asArray(original);
  if (list) {
    const items = asArray(translated);
    return (
      items?.length === list.length &&
      items.every((item, at) => mirrors(item, list[at] ?? null, depth - 1))
    );
  }
  const object = asObject(original);
  if (object) {
    const members = asObject(translated);
    if (!members) return false;
    return Object.entries(members).every(([key, value]) => {
      const counterpart = member(object, key);
      return counterpart === undefined || mirrors(value, counterpart, depth - 1);
    });
  }
  return typeof original !== 'string' || typeof translated === 'string';
}
