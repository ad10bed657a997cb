// Extensions on an object: predefined ones (STIX 2.1 §3.10), those of an extension definition
// (§7.3), and custom ones of old (§11.3).

import { asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { judgeCustom } from './custom.ts';
import { isTypeName, typeOfId } from './data-type/identifier.ts';
import { below, type Place } from './gather.ts';
import type { ObjectType, RecordType } from './record.ts';
import { observables } from './sco/observables.ts';
import { judgeRecord, type Judging } from './value.ts';
import { extensionType } from './vocabulary.ts';

const predefined: ReadonlyMap<string, RecordType> = new Map(
  Object.values(observables).flatMap(({ extensions = {} }) => Object.entries(extensions)),
);

/** Judges the `extensions` of an object whose type may be unknown to the standard. */
export function judgeExtensions(
  judging: Judging,
  object: JsonObject,
  type: ObjectType | undefined,
  place: Place,
): void {
  const value = member(object, 'extensions');
  if (value === undefined) return;
  const at = below(place, 'extensions');
  const extensions = asObject(value);
  if (!extensions) {
    const values = { type: 'dictionary' };
    judging.report(at, { clause: '2.3', text: 'stix.value-type', values });
  } else if (Object.keys(extensions).length === 0) {
    judging.report(at, { clause: '2.3', text: 'stix.empty-dictionary' });
  } else {
    for (const [key, extension] of Object.entries(extensions)) {
      judgeExtension(judging, { key, extension, type }, below(at, key));
    }
  }
}

type Extended = {
  readonly key: string;
  readonly extension: JsonValue;
  readonly type: ObjectType | undefined;
};

function judgeExtension(judging: Judging, { key, extension, type }: Extended, at: Place): void {
  const { report } = judging;
  const content = asObject(extension);
  if (!content) report(at, { clause: '3.2', text: 'stix.value-type', values: { type: 'object' } });
  else if (Object.keys(content).length === 0) {
    report(at, { clause: '2.3', text: 'stix.empty-dictionary' });
  } else if (predefined.has(key)) judgePredefined(judging, { key, content, type }, at);
  else if (typeOfId(key) === 'extension-definition') judgeDefined(judging, content, type, at);
  else judgeForeign(judging, key, content, at);
}

type Predefined = Omit<Extended, 'extension'> & { readonly content: JsonObject };

/** §3.10: an extension of the standard, on the objects for which it is made. */
function judgePredefined(judging: Judging, { key, content, type }: Predefined, at: Place): void {
  const own = Object.hasOwn(type?.extensions ?? {}, key) ? type?.extensions?.[key] : undefined;
  if (own) judgeRecord(judging, own, content, at);
  else {
    const values = { key, type: type?.name ?? '' };
    judging.report(at, { clause: '3.10', text: 'stix.extension-place', values });
  }
}

/** §7.3: what an extension definition defines says so by its type. */
function judgeDefined(
  judging: Judging,
  content: JsonObject,
  type: ObjectType | undefined,
  at: Place,
): void {
  const { report } = judging;
  const value = member(content, 'extension_type');
  const kind = asString(value);
  if (value === undefined) {
    report(at, { clause: '3.2', text: 'stix.extension-type' });
  } else if (kind === undefined || !extensionType.terms.has(kind)) {
    const values = { value: kind ?? '', vocabulary: extensionType.name };
    report(below(at, 'extension_type'), { clause: '10.5', text: 'stix.enum', values });
  } else if (type && kind.startsWith('new-')) {
    const values = { kind };
    report(below(at, 'extension_type'), { clause: '7.3', text: 'stix.extension-sort', values });
  }
  judgeContent(judging, content, at);
}

/** §11.3.1: a key of letters, digits and hyphens ending in `-ext`; deprecated, but borne. */
function judgeForeign(judging: Judging, key: string, content: JsonObject, at: Place): void {
  const isWritten = isTypeName(key) && key.endsWith('-ext');
  if (!isWritten) {
    judging.report(at, { clause: '3.2', text: 'stix.extension-key', values: { key } });
  }
  judgeContent(judging, content, at);
}

/** §7.3.2.1 and §11.3.1: what an extension holds is named as properties are. */
function judgeContent({ report }: Judging, content: JsonObject, at: Place): void {
  for (const [property, value] of Object.entries(content)) {
    judgeCustom(report, { property, value, isDeclared: true }, below(at, property));
  }
}
