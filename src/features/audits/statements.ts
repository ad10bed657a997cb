import { asObject, asString, items, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

/** Which clause each statement of a catalogue belongs to: the one in whose markup its id stands. */
export function statementOwners(document: JsonObject): ReadonlyMap<string, string> {
  return new Map(ownersIn(document, ''));
}

function* ownersIn(value: JsonValue, owner: string): Generator<[string, string]> {
  for (const each of items(value)) yield* ownersIn(each, owner);
  const object = asObject(value);
  if (!object) return;
  const id = asString(object['id']);
  if (id !== undefined && owner !== '') yield [id, owner];
  for (const [name, inner] of Object.entries(object)) {
    if (name === 'controls') yield* controlsIn(inner);
    else if (name === 'groups' || name === 'catalog' || name === 'parts') {
      yield* ownersIn(inner, owner);
    }
  }
}

function* controlsIn(list: JsonValue): Generator<[string, string]> {
  for (const control of items(list)) {
    yield* ownersIn(control, asString(member(control, 'id')) ?? '');
  }
}
