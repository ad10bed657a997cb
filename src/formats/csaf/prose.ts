import type { JsonValue } from '#formats/json/read.ts';

import { entries, type Place, whole, within } from './place.ts';
import {
  acknowledgments,
  branches,
  fullProductNames,
  notes,
  references,
  vulnerabilities,
} from './walk.ts';

/** Every text of a document that is written for people and in its language (§6.3.8, §6.3.16). */
export function prose(document: JsonValue): readonly Place[] {
  const all = whole(document);
  const found = [
    ...fieldsOf(acknowledgments(document), ['organization', 'summary']),
    ...acknowledgments(document).flatMap((each) => entries(each, 'names')),
    ...fieldsOf(notes(document), ['audience', 'text', 'title']),
    ...fieldsOf(references(document), ['summary']),
    within(all, 'document', 'aggregate_severity', 'text'),
    within(all, 'document', 'distribution', 'text'),
    within(all, 'document', 'publisher', 'issuing_authority'),
    within(all, 'document', 'title'),
    ...fieldsOf(entries(all, 'document', 'tracking', 'revision_history'), ['summary']),
    ...fieldsOf(branches(document), ['name']),
    ...fieldsOf(fullProductNames(document), ['name']),
    ...fieldsOf(entries(all, 'product_tree', 'product_groups'), ['summary']),
    ...vulnerabilities(document).flatMap((each) => proseOfVulnerability(each)),
  ];
  return found
    .filter((place) => typeof place?.value === 'string')
    .filter((place) => place !== undefined);
}

function proseOfVulnerability(vulnerability: Place): readonly (Place | undefined)[] {
  const remediations = entries(vulnerability, 'remediations');
  return [
    within(vulnerability, 'title'),
    ...fieldsOf(entries(vulnerability, 'involvements'), ['summary']),
    ...fieldsOf(remediations, ['details']),
    ...remediations.flatMap((each) => entries(each, 'entitlements')),
    ...remediations.map((each) => within(each, 'restart_required', 'details')),
    ...fieldsOf(entries(vulnerability, 'threats'), ['details']),
  ];
}

function fieldsOf(places: readonly Place[], names: readonly string[]) {
  return places.flatMap((place) => names.map((name) => within(place, name)));
}
