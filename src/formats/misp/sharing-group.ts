import type { JsonObject } from '#formats/json/read.ts';

import { type Construct, judgeMembers, may, must, objectsIn, type Place } from './member.ts';
import { judgeOrganisations } from './organisation.ts';

/** SharingGroup (JSON Schema of the draft, `sharing_group`): its uuid is required. */
const group: Construct = {
  name: 'SharingGroup',
  members: {
    ...{ uuid: must('uuid'), id: may('number'), name: may('text'), releasability: may('text') },
    ...{ description: may('text'), organisation_uuid: may('uuid'), org_id: may('number') },
    ...{ sync_user_id: may('number'), active: may('boolean'), local: may('boolean') },
    ...{ roaming: may('boolean'), created: may('text'), modified: may('text') },
  },
};

/** `sharing_group_org`: an organisation of the group; `extend` lets it extend the group. */
const membership: Construct = {
  name: 'SharingGroupOrg',
  members: {
    ...{ id: may('number'), sharing_group_id: may('number'), org_id: may('number') },
    extend: may('boolean'),
  },
};

/** `sharing_group_server`: an instance that the group reaches. */
const server: Construct = {
  name: 'SharingGroupServer',
  members: {
    ...{ id: may('number'), sharing_group_id: may('number'), server_id: may('number') },
    all_orgs: may('boolean'),
  },
};

export function judgeSharingGroups(parent: JsonObject, place: Place): void {
  for (const { value, path } of objectsIn(parent, 'SharingGroup', place)) {
    const here = { ...place, path };
    judgeMembers(value, group, here);
    judgeOrganisations(value, ['Organisation'], here);
    for (const each of objectsIn(value, 'SharingGroupOrg', here)) {
      judgeMembers(each.value, membership, { ...place, path: each.path });
      judgeOrganisations(each.value, ['Organisation'], { ...place, path: each.path });
    }
    for (const each of objectsIn(value, 'SharingGroupServer', here)) {
      judgeMembers(each.value, server, { ...place, path: each.path });
    }
  }
}
