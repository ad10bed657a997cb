import { asString, member } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { judgeAnalystData } from './analyst-data.ts';
import { judgeAttributes, type Parents, textOf } from './attribute.ts';
import { distributions, judgeSharing } from './distribution.ts';
import {
  type Construct,
  judgeMembers,
  local,
  may,
  must,
  note,
  objectsIn,
  type Place,
} from './member.ts';
import { judgeSharingGroups } from './sharing-group.ts';
import { say } from './texts.ts';

/** Object: attributes that belong together, by the template they were filled in from. */
const construct: Construct = {
  name: 'Object',
  members: {
    ...{ name: must('text'), 'meta-category': must('text'), template_uuid: must('uuid') },
    ...{ template_version: must('number'), uuid: must('uuid'), timestamp: must('timestamp') },
    // The draft asks for a description and in the sample leaves it to the template.
    ...{ description: local('text'), id: local('number'), event_id: local('number') },
    ...{ distribution: local(distributions), deleted: local('boolean'), comment: may('text') },
    ...{ sharing_group_id: may('number'), first_seen: may('moment'), last_seen: may('moment') },
  },
};

/** Object Reference: from an object to another, or to an attribute; 0 and 1 say which. */
const reference: Construct = {
  name: 'ObjectReference',
  members: {
    ...{
      object_uuid: must('uuid'),
      referenced_uuid: must('uuid'),
      relationship_type: must('text'),
    },
    ...{ uuid: must('uuid'), timestamp: must('timestamp'), deleted: local('boolean') },
    ...{ id: local('number'), object_id: local('number'), event_id: local('number') },
    ...{ referenced_id: may('number'), referenced_type: may(['0', '1']), comment: may('text') },
  },
};

/** Judges the objects of an event: themselves, their attributes and their references. */
export function judgeObjects(
  event: JsonObject,
  { event_id, uuids }: Parents & { readonly uuids: ReadonlySet<string> },
  place: Place,
): void {
  for (const { value, path } of objectsIn(event, 'Object', place)) {
    const here = { ...place, path };
    judgeMembers(value, construct, here);
    judgeSharing(value, here);
    judgeSharingGroups(value, here);
    judgeAnalystData(value, here);
    judgeAttributes(value, { event_id, object_id: textOf(value, 'id') }, here);
    judgeReferences(value, uuids, here);
  }
}

function judgeReferences(object: JsonObject, uuids: ReadonlySet<string>, place: Place): void {
  const own = asString(member(object, 'uuid'))?.toLowerCase();
  for (const { value, path } of objectsIn(object, 'ObjectReference', place)) {
    judgeMembers(value, reference, { ...place, path });
    const from = asString(member(value, 'object_uuid'))?.toLowerCase();
    if (from !== undefined && own !== undefined && from !== own) {
      note(
        place.findings,
        'error',
        `${path}/object_uuid`,
        say('misp.parent', { name: 'object_uuid' }),
      );
    }
    // An event that extends another may refer to what is there.
    const to = asString(member(value, 'referenced_uuid'))?.toLowerCase();
    if (to === undefined || uuids.has(to)) continue;
    const text = say('misp.reference', { uuid: to.slice(0, 100) });
    note(place.findings, 'warning', `${path}/referenced_uuid`, text);
  }
}
