import { asNumber, asString, member } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { distributions } from './distribution.ts';
import { type Construct, judgeMembers, may, must, note, objectsIn, type Place } from './member.ts';
import { judgeOrganisations } from './organisation.ts';
import { say } from './texts.ts';

const common = {
  ...{ uuid: must('uuid'), object_uuid: must('uuid'), org_uuid: must('uuid') },
  ...{ orgc_uuid: must('uuid'), id: may('number'), object_type: may('text') },
  ...{ authors: may('text'), distribution: may(distributions), sharing_group_id: may('number') },
  ...{ created: may('text'), modified: may('text') },
};

/** Analyst Data: Opinion, Note and Relationship. */
const constructs: Readonly<Record<'Opinion' | 'Note' | 'Relationship', Construct>> = {
  Opinion: {
    name: 'Opinion',
    members: {
      ...{ ...common, opinion: must('number'), comment: must('text') },
      note_type_name: must(['Opinion']),
    },
  },
  Note: {
    name: 'Note',
    members: {
      ...{ ...common, note: must('text'), note_type_name: must(['Note']), language: may('text') },
    },
  },
  Relationship: {
    name: 'Relationship',
    members: {
      ...{ ...common, relationship_type: must('text'), related_object_uuid: must('uuid') },
      ...{ related_object_type: may('text'), note_type_name: must(['Relationship']) },
    },
  },
};

/** Analyst data may be about analyst data; deeper than this nobody writes. */
const deepest = 8;

/** Judges the opinions, notes and relationships on anything, and those on them. */
export function judgeAnalystData(parent: JsonObject, place: Place, depth = 0): void {
  if (depth >= deepest) return;
  for (const construct of Object.values(constructs)) {
    for (const { value, path } of objectsIn(parent, construct.name, place)) {
      const here = { ...place, path };
      judgeMembers(value, construct, here);
      judgeOrganisations(value, ['Org', 'Orgc'], here);
      judgeAnalystData(value, here, depth + 1);
      const given = member(value, 'opinion');
      const opinion = Number(asString(given) ?? asNumber(given) ?? 0);
      if (construct.name === 'Opinion' && opinion > 100) {
        note(place.findings, 'error', `${path}/opinion`, say('misp.opinion'));
      }
    }
  }
}
