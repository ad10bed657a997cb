import { asString, items } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import type { Identifiers } from './identifiers.ts';
import type { OscalModel } from './model.ts';
import type { Remarks, Rule } from './remarks.ts';
import { objectsOf, pointerOf, type Visit } from './walk.ts';

type Reference = { readonly rule: Rule; readonly kind?: string };

const party: Reference = { rule: 'oscal.index-metadata-party-uuid', kind: 'parties' };
const any: Reference = { rule: 'oscal.index-uuid' };

/** Members that hold UUIDs of other objects, and the index of the models each must be found in. */
const uuidMembers: Readonly<Record<string, Reference>> = {
  'party-uuid': party,
  'party-uuids': party,
  'member-of-organizations': party,
  'location-uuids': { rule: 'oscal.index-metadata-location-uuid', kind: 'locations' },
  'component-uuid': any,
  'implementation-uuid': any,
  'implementation-statement-uuid': any,
  'actor-uuid': any,
  'activity-uuid': any,
  'task-uuid': any,
  'subject-uuid': any,
  'subject-placeholder-uuid': any,
  'observation-uuid': any,
  'finding-uuid': any,
  'risk-uuid': any,
  'response-uuid': any,
  'provided-uuid': any,
  'responsibility-uuid': any,
};

/** Models that stand on another document, in which what they refer to may lie. */
const leaning: ReadonlySet<OscalModel> = new Set([
  'assessment-plan',
  'assessment-results',
  'plan-of-action-and-milestones',
]);

/** Members that a plan takes from the plan of another system, whose authorization it leans on. */
const leveraged: ReadonlySet<string> = new Set(['provided-uuid', 'responsibility-uuid']);

const uuidForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const insertion = /\{\{\s{0,8}insert:\s{0,8}param,\s{0,8}([^\s{}]{1,256})/gu;
const proseLink = /\]\(#([\p{L}\p{N}_.-]{1,256})\)/gu;

type Referring = {
  readonly model: OscalModel;
  readonly known: Identifiers;
  readonly notes: Remarks;
};

/**
 * References by which a document means something in itself: parties, roles and locations of its
 * metadata, other objects by UUID, `#fragments`, parameters inserted in prose. What a document
 * that stands on another does not have is warned of, since the other may have it; so is a
 * link to a control that is not there, as catalogues made from profiles have many.
 */
export function checkReferences(document: JsonObject, referring: Referring): void {
  for (const visit of objectsOf(document)) {
    for (const [name, value] of Object.entries(visit.object)) {
      if (name === 'href') checkHref(visit, asString(value) ?? '', referring);
      else if (name === 'role-id' || name === 'role-ids') checkRoles(visit, name, referring);
      else if (name === 'depends-on') checkParam(visit, asString(value), referring);
      else if (typeof value === 'string') checkText(visit, { name, text: value }, referring);
      const reference = uuidMembers[name];
      if (reference) checkUuids(visit, { name, reference }, referring);
    }
  }
}

function checkUuids(
  { object, place }: Visit,
  { name, reference }: { readonly name: string; readonly reference: Reference },
  { model, known, notes }: Referring,
): void {
  const isElsewhere = leaning.has(model) || leveraged.has(name);
  for (const [uuid, path] of textsOf(object[name], `/${name}`)) {
    const kind = known.uuids.get(uuid.toLowerCase());
    if (kind !== undefined && (reference.kind ?? kind) === kind) continue;
    const severity = isElsewhere ? 'warning' : 'error';
    notes[severity](reference.rule, () => pointerOf(place) + path, { id: uuid, member: name });
  }
}

/** Only warned of: the models name roles that everybody knows, and NIST's own examples use them so. */
function checkRoles({ object, place }: Visit, name: string, { known, notes }: Referring): void {
  for (const [id, path] of textsOf(object[name], `/${name}`)) {
    if (known.roles.has(id)) continue;
    notes.warning('oscal.index-metadata-role-id', () => pointerOf(place) + path, { id });
  }
}

/** The texts of a member that holds one or a list of them, each with its place. */
function textsOf(
  value: JsonValue | undefined,
  path: string,
): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[value, path]];
  return items(value).flatMap((item, at) =>
    typeof item === 'string' ? [[item, `${path}/${at}`] as const] : [],
  );
}

function checkHref(
  { object, place, kind }: Visit,
  href: string,
  { known, notes }: Referring,
): void {
  if (!href.startsWith('#')) return;
  // What a profile imports is looked into by the rules for profiles.
  if (kind === 'imports') return;
  const name = href.slice(1);
  const kindOf = known.uuids.get(name.toLowerCase());
  const path = () => `${pointerOf(place)}/href`;
  const isResource = object['rel'] === 'reference' || kind.startsWith('import-');
  if (isResource && uuidForm.test(name.toLowerCase())) {
    if (kindOf !== 'resources') notes.error('oscal.index-back-matter-resource', path, { href });
  } else if (kindOf === undefined && !known.ids.has(name) && !known.params.has(name)) {
    notes.warning('oscal.reference', path, { href });
  }
}

function checkParam({ place, kind }: Visit, id: string | undefined, referring: Referring): void {
  const { known, model, notes } = referring;
  if (kind !== 'params' || id === undefined || model !== 'catalog' || known.params.has(id)) return;
  notes.error('oscal.param-depends-on', () => `${pointerOf(place)}/depends-on`, { id });
}

function checkText(
  { place }: Visit,
  { name, text }: { readonly name: string; readonly text: string },
  { model, known, notes }: Referring,
): void {
  // Any other model inserts parameters of the catalogue that it is about.
  if (model === 'catalog' && text.includes('{{')) {
    for (const [, id = ''] of text.matchAll(insertion)) {
      if (known.params.has(id)) continue;
      notes.error('oscal.param-insert', () => `${pointerOf(place)}/${name}`, { id });
    }
  }
  if (!text.includes('](#')) return;
  for (const [, target = ''] of text.matchAll(proseLink)) {
    const isThere =
      known.uuids.has(target.toLowerCase()) || known.ids.has(target) || known.params.has(target);
    if (isThere) continue;
    notes.warning('oscal.reference', () => `${pointerOf(place)}/${name}`, { href: `#${target}` });
  }
}
