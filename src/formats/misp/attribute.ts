import { asString, member } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { judgeAnalystData } from './analyst-data.ts';
import { isCategory, isSelection, isType } from './categories.ts';
import { distributions, judgeSharing } from './distribution.ts';
import { judgeGalaxies } from './galaxy.ts';
import {
  type Construct,
  cut,
  judgeMembers,
  local,
  may,
  must,
  note,
  objectsIn,
  type Place,
} from './member.ts';
import { judgeOrganisations } from './organisation.ts';
import { judgeSharingGroups } from './sharing-group.ts';
import { judgeSightings } from './sighting.ts';
import { judgeTags } from './tag.ts';
import { say } from './texts.ts';
import { hasForm } from './values.ts';

const triplet = { type: must('text'), category: must('text'), value: must('text') };
const seen = { first_seen: may('moment'), last_seen: may('moment') };

/** Attribute: above all the triplet of category, type and value. */
const attribute: Construct = {
  name: 'Attribute',
  members: {
    ...{ ...triplet, ...seen, uuid: must('uuid'), timestamp: must('timestamp') },
    ...{ to_ids: must('boolean'), id: local('number'), event_id: local('number') },
    ...{ distribution: local(distributions), deleted: local('boolean'), comment: may('text') },
    ...{ sharing_group_id: may('number'), data: may('base64'), object_id: may('number') },
    ...{ object_relation: may('text'), disable_correlation: may('boolean') },
  },
};

/** ShadowAttribute: a proposal of a third party, to alter an attribute, to add or to delete one. */
const shadow: Construct = {
  name: 'ShadowAttribute',
  members: {
    ...{ ...triplet, ...seen, uuid: must('uuid'), timestamp: must('timestamp') },
    ...{ to_ids: must('boolean'), id: local('number'), event_id: local('number') },
    ...{ old_id: local('number'), org_id: local('number'), proposal_to_delete: must('boolean') },
    ...{ deleted: may('boolean'), comment: may('text'), data: may('base64') },
    event_uuid: may('uuid'),
  },
};

/** What an attribute hangs on, by its identifiers in the instance. */
export type Parents = {
  readonly event_id?: string | undefined;
  readonly object_id?: string | undefined;
};

/** Judges the attributes of an event or object, with what hangs on each. */
export function judgeAttributes(parent: JsonObject, parents: Parents, place: Place): void {
  for (const { value, path } of objectsIn(parent, 'Attribute', place)) {
    const here = { ...place, path };
    judgeMembers(value, attribute, here);
    judgeTriplet(value, here);
    judgeSharing(value, here);
    judgeParents(value, parents, here);
    judgeSharingGroups(value, here);
    judgeSightings(value, here);
    judgeGalaxies(value, here);
    judgeTags(value, here);
    judgeAnalystData(value, here);
    judgeProposals(value, here);
  }
}

/** Judges the proposals of an event or attribute. */
export function judgeProposals(parent: JsonObject, place: Place): void {
  for (const { value, path } of objectsIn(parent, 'ShadowAttribute', place)) {
    const here = { ...place, path };
    judgeMembers(value, shadow, here);
    judgeTriplet(value, here);
    judgeOrganisations(value, ['Org'], here);
    const isDeletion = member(value, 'proposal_to_delete') === true;
    if (isDeletion && (textOf(value, 'old_id') ?? '0') === '0') {
      note(place.findings, 'error', path, say('misp.deletion'));
    }
  }
}

function judgeTriplet(object: JsonObject, place: Place): void {
  const [category, type] = [textOf(object, 'category'), textOf(object, 'type')];
  if (category === undefined || type === undefined) return;
  const { path, findings } = place;
  if (isType(type)) judgeValue(object, type, place);
  const values = { category: cut(category), type: cut(type) };
  if (!isType(type)) {
    note(findings, 'warning', `${path}/type`, say('misp.unknown-type', { type: values.type }));
  } else if (!isCategory(category)) {
    const text = say('misp.unknown-category', { category: values.category });
    note(findings, 'warning', `${path}/category`, text);
  } else if (!isSelection(category, type)) {
    note(findings, 'error', `${path}/type`, say('misp.category-type', values));
  }
}

/** “data MUST be set for attributes of type malware-sample and attachment.” */
function judgeValue(object: JsonObject, type: string, { path, findings }: Place): void {
  const value = textOf(object, 'value');
  if (value !== undefined && !hasForm(type, value)) {
    note(findings, 'warning', `${path}/value`, say('misp.value', { value: cut(value), type }));
  }
  const needsData = type === 'malware-sample' || type === 'attachment';
  if (needsData && (textOf(object, 'data') ?? '') === '') {
    // Instances leave the data out of events that are only listed.
    note(findings, 'warning', path, say('misp.data', { type }));
  }
}

/** “MUST contain the parent event's ID in the event_id field and the parent object's ID in object_id.” */
function judgeParents(value: JsonObject, parents: Parents, { path, findings }: Place): void {
  for (const key of ['event_id', 'object_id'] as const) {
    const [own, parent] = [textOf(value, key), parents[key]];
    if (own === undefined || own === '0' || parent === undefined || own === parent) continue;
    note(findings, 'warning', `${path}/${key}`, say('misp.parent', { name: key }));
  }
}

export function textOf(value: JsonObject, key: string): string | undefined {
  const held = member(value, key);
  return typeof held === 'number' ? String(held) : asString(held);
}
