import { asObject } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';

import { fragmentOf } from './fragment.ts';
import { identifiersOf } from './identifiers.ts';
import { checkMapping } from './mapping-rules.ts';
import { editionOf, modelOf, type OscalModel, oscalVersionOf } from './model.ts';
import { checkProfile } from './profile-rules.ts';
import { checkReferences } from './references.ts';
import { remarks } from './remarks.ts';
import { partSchemaOf, schemaOf } from './schema.ts';

/**
 * Whether a value calls itself OSCAL, of whatever version and however sound: a document of one of
 * the models, or a part of one that a tool handed out alone.
 */
export function isOscal(value: JsonValue): boolean {
  return modelOf(value) !== undefined || fragmentOf(value) !== undefined;
}

/**
 * Everything OSCAL has against a document: the official schema (`oscal.schema.…`), then the
 * constraints of the models that no schema can say: identifiers that are unique, references that
 * lead somewhere. A part of a document is refused as such, and judged as that part.
 */
export function validateOscal(value: JsonValue): readonly Finding[] {
  const notes = remarks();
  const model = modelOf(value);
  const document = asObject(value);
  if (model && document)
    return [...schemaFindings(document, model), ...constraints(document, model)];
  const fragment = fragmentOf(value);
  if (!fragment) {
    notes.error('oscal.not', '');
    return notes.findings();
  }
  const { model: whole, part } = fragment;
  notes.error('oscal.fragment', '', { model: whole, part });
  return [...notes.findings(), ...partSchemaOf(whole, part, 'before 1.2')(value)];
}

function schemaFindings(document: JsonObject, model: OscalModel): readonly Finding[] {
  const notes = remarks();
  const version = oscalVersionOf(document[model]);
  const edition = editionOf(version);
  if (!edition) notes.error('oscal.version', `/${model}/metadata/oscal-version`, { version });
  return [...notes.findings(), ...schemaOf(model, edition ?? 'from 1.2')(document)];
}

function constraints(document: JsonObject, model: OscalModel): readonly Finding[] {
  const notes = remarks();
  const known = identifiersOf(document, notes);
  checkReferences(document, { model, known, notes });
  const root = asObject(document[model]) ?? {};
  if (model === 'profile') checkProfile(root, notes);
  if (model === 'mapping-collection') checkMapping(root, notes);
  return notes.findings();
}
