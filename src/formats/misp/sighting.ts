import type { JsonObject } from '#formats/json/read.ts';

import { type Construct, judgeMembers, may, must, objectsIn, type Place } from './member.ts';
import { judgeOrganisations } from './organisation.ts';

/**
 * Sighting: seen (0), seen and false positive (1), to expire (2), seen and true positive (3). Without
 * an organisation it is anonymous.
 */
const construct: Construct = {
  name: 'Sighting',
  members: {
    ...{ type: must(['0', '1', '2', '3']), uuid: must('uuid'), date_sighting: must('timestamp') },
    ...{ source: may('text'), id: may('number'), event_id: may('number') },
    ...{ attribute_id: may('number'), org_id: may('number') },
  },
};

export function judgeSightings(parent: JsonObject, place: Place): void {
  for (const { value, path } of objectsIn(parent, 'Sighting', place)) {
    judgeMembers(value, construct, { ...place, path });
    judgeOrganisations(value, ['Organisation'], { ...place, path });
  }
}
