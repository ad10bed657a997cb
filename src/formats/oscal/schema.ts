import { asArray, asObject, asString, asStrings, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';
import { type SchemaCheck, schemaCheck } from '#formats/json-schema/check.ts';

import { dataTypes, lostMembers, lostRequired } from './amendments.ts';
import { simplified } from './choices.ts';
import { type Edition, type OscalModel } from './model.ts';
import complete from './schema/oscal_complete_schema.json' with { type: 'json' };

const rule = 'oscal.schema';
const prefix = 'oscal-complete-';

const official: JsonValue = complete;

/** The check of a whole document of a model, by the rules of an edition. */
export function schemaOf(model: OscalModel, edition: Edition): SchemaCheck {
  return checkNamed(model, edition);
}

/** The check of what is no document but one member of one: `{"results": […]}`. */
export function partSchemaOf(model: OscalModel, name: string, edition: Edition): SchemaCheck {
  return checkNamed(`${model}/${name}`, edition);
}

const checks = new Map<string, SchemaCheck>();

/** Compiled when first asked for; there are as many as models and named parts. */
function checkNamed(name: string, edition: Edition): SchemaCheck {
  const key = `${edition} ${name}`;
  const known = checks.get(key);
  if (known) return known;
  const [model = '', part] = name.split('/');
  const root = rootOf(model);
  const schema = part === undefined ? root : partOf(root, model, part);
  const check = schemaCheck(rule, { ...schema, definitions: definitionsOf(edition) });
  checks.set(key, check);
  return check;
}

/** The branch of the whole schema that is about one model. */
function rootOf(model: string): JsonObject {
  const branches = asArray(member(official, 'oneOf')) ?? [];
  const branch = branches.find((each) => asStrings(member(each, 'required'))?.includes(model));
  return { type: 'object', ...asObject(branch) };
}

function partOf(root: JsonObject, model: string, part: string): JsonObject {
  const reference = asString(member(member(root['properties'], model), '$ref')) ?? '';
  const definition = member(
    member(official, 'definitions'),
    reference.replace('#/definitions/', ''),
  );
  const schema = member(member(definition, 'properties'), part) ?? false;
  return { type: 'object', properties: { [part]: schema }, required: [part] };
}

const definitions = new Map<Edition, JsonObject>();

function definitionsOf(edition: Edition): JsonObject {
  const known = definitions.get(edition);
  if (known) return known;
  const simple = asObject(simplified(member(official, 'definitions') ?? {}, edition)) ?? {};
  const amended = withLostMembers(withLostRequired({ ...simple, ...dataTypes }), edition);
  definitions.set(edition, amended);
  return amended;
}

function withLostRequired(all: JsonObject): JsonObject {
  return lostRequired.reduce((schema, { at, required }) => {
    return changed(schema, at, (object) => ({
      ...object,
      required: [...new Set([...(asStrings(object['required']) ?? []), ...required])],
    }));
  }, all);
}

function withLostMembers(all: JsonObject, edition: Edition): JsonObject {
  return lostMembers
    .filter(({ only }) => only === undefined || only === edition)
    .reduce((schema, { at, name, allowed }) => {
      return changed(schema, at, (object) => ({
        ...object,
        properties: { ...asObject(object['properties']), [name]: { enum: [...allowed] } },
      }));
    }, all);
}

/** A schema changed at one place; an amendment whose place is not there is a defect of ours. */
function changed(
  schema: JsonObject,
  at: string,
  change: (object: JsonObject) => JsonObject,
): JsonObject {
  const [name = '', ...steps] = at.split('/');
  const within = (object: JsonObject, [step, ...further]: readonly string[]): JsonObject => {
    if (step === undefined) return change(object);
    const next = asObject(object[step]);
    if (!next) throw new Error(`The schema has nothing at ${at}.`);
    return { ...object, [step]: within(next, further) };
  };
  return within(schema, [`${prefix}${name}`, ...steps]);
}
