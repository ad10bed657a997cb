// STIX 2.1 §7.1.1: a translation mirrors the object that it translates.

import { asArray, asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { below, type Report } from './gather.ts';
import type { Placed } from './placed.ts';

const deepest = 64;

/** Judges each Language Content object against the version that it names, where that is at hand. */
export function judgeTranslations(report: Report, objects: readonly Placed[]): void {
  const translations = objects.filter(
    ({ object }) => member(object, 'type') === 'language-content',
  );
  if (translations.length === 0) return;
  const versions: Versions = { byTime: new Map(), first: new Map() };
  for (const { object } of objects) {
    const id = asString(member(object, 'id')) ?? '';
    versions.byTime.set(nameOf(id, member(object, 'modified')), object);
    if (!versions.first.has(id)) versions.first.set(id, object);
  }
  for (const translation of translations) judgeTranslation(report, translation, versions);
}

/** Objects by identifier and time of their version, and the first of each identifier. */
type Versions = {
  readonly byTime: Map<string, JsonObject>;
  readonly first: Map<string, JsonObject>;
};

function nameOf(id: string, modified: JsonValue | undefined): string {
  return `${asString(modified) ?? ''} ${id}`;
}

function judgeTranslation(report: Report, { object, place }: Placed, versions: Versions): void {
  const id = asString(member(object, 'object_ref')) ?? '';
  const modified = member(object, 'object_modified');
  const first = versions.first.get(id);
  const target = modified === undefined ? first : versions.byTime.get(nameOf(id, modified));
  if (!target) {
    if (!first) return;
    report(below(place, 'object_modified'), { clause: '7.1', text: 'stix.translated-version' });
    return;
  }
  const contents = asObject(member(object, 'contents')) ?? {};
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
