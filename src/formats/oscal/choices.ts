import { asArray, asObject, asStrings, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { without } from './members.ts';
import type { Edition } from './model.ts';

/**
 * A schema without the roundabout ways its generator has of saying two things, so that a fault is
 * told once and at its own place:
 *
 * - a choice, written as two closed objects that share most members, becomes one object; from 1.2
 *   on, what tells the sides apart may not stand together;
 * - a data type with proposed values (`anyOf` of the type and an enumeration) becomes the type.
 *
 * The verdict on any document stays the same.
 */
export function simplified(schema: JsonValue, edition: Edition): JsonValue {
  const list = asArray(schema);
  if (list) return list.map((item) => simplified(item, edition));
  const object = asObject(schema);
  if (!object) return schema;
  const branches = asArray(member(object, 'anyOf'))?.map((branch) => asObject(branch) ?? {});
  const type = branches && openType(branches);
  if (type) return type;
  const whole = branches?.every(isClosed)
    ? { ...without(object, 'anyOf'), ...united(branches, edition) }
    : object;
  return Object.fromEntries(
    Object.entries(whole)
      .filter(([key, value]) => key !== '$id' || typeof value !== 'string')
      .map(([key, value]) => [key, simplified(value, edition)]),
  );
}

/** The type in `anyOf: [{$ref: type}, {enum: proposed}]`. */
function openType(branches: readonly JsonObject[]): JsonObject | undefined {
  const types = branches.filter((branch) => member(branch, '$ref') !== undefined);
  const proposed = branches.filter((branch) => member(branch, 'enum') !== undefined);
  return types.length === 1 && proposed.length === branches.length - 1 ? types[0] : undefined;
}

function isClosed(branch: JsonObject): boolean {
  return asObject(branch['properties']) !== undefined && branch['additionalProperties'] === false;
}

function united(branches: readonly JsonObject[], edition: Edition): JsonObject {
  const sides = branches.map((branch) => ({
    properties: asObject(branch['properties']) ?? {},
    required: asStrings(branch['required']) ?? [],
  }));
  const isShared = (name: string) =>
    sides.every(({ properties }) => Object.hasOwn(properties, name));
  const properties = Object.fromEntries(sides.flatMap((side) => Object.entries(side.properties)));
  const common = (sides[0]?.required ?? []).filter(isShared);
  const object = { properties, required: common, additionalProperties: false };
  if (edition === 'before 1.2') return object;

  const own = sides.map((side) => Object.keys(side.properties).filter((name) => !isShared(name)));
  const pairs = own.flatMap((names, at) =>
    names.flatMap((one) =>
      own
        .slice(at + 1)
        .flat()
        .map((other) => ({ required: [one, other] })),
    ),
  );
  const demanded = sides.map(({ required }) => ({
    required: required.filter((name) => !isShared(name)),
  }));
  const isDemanded = demanded.every(({ required }) => required.length > 0);
  return { ...object, not: { anyOf: pairs }, ...(isDemanded && { anyOf: demanded }) };
}
