import { member } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { type Construct, judgeMembers, local, must, type Place } from './member.ts';

/** Org and Orgc: uuid, name and id. The id is of the instance. */
const construct: Construct = {
  name: 'Org',
  members: { uuid: must('uuid'), name: must('text'), id: local('number') },
};

/** Judges the organisations that an object bears under any of some keys. */
export function judgeOrganisations(
  parent: JsonObject,
  keys: readonly ('Org' | 'Orgc' | 'Organisation')[],
  place: Place,
): void {
  for (const key of keys) {
    const value = member(parent, key);
    if (value === undefined || value === null) continue;
    judgeMembers(value, construct, { ...place, path: `${place.path}/${key}` });
  }
}
