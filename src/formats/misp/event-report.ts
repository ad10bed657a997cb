import type { JsonObject } from '#formats/json/read.ts';

import { textOf } from './attribute.ts';
import { distributions, judgeSharing } from './distribution.ts';
import {
  type Construct,
  judgeMembers,
  local,
  must,
  note,
  objectsIn,
  type Place,
} from './member.ts';
import { judgeSharingGroups } from './sharing-group.ts';
import { say } from './texts.ts';

/** EventReport: a report in Markdown beside the attributes. */
const construct: Construct = {
  name: 'EventReport',
  members: {
    ...{ uuid: must('uuid'), name: must('text'), content: must('text') },
    ...{ timestamp: must('timestamp'), id: local('number'), event_id: local('number') },
    ...{ distribution: local(distributions), sharing_group_id: local('number') },
    deleted: local('boolean'),
  },
};

export function judgeReports(event: JsonObject, place: Place): void {
  for (const { value, path } of objectsIn(event, 'EventReport', place)) {
    const here = { ...place, path };
    judgeMembers(value, construct, here);
    judgeSharing(value, here);
    judgeSharingGroups(value, here);
    judgeSummary(textOf(value, 'name') ?? '', { ...place, path: `${path}/name` });
  }
}

/** “SHOULD NOT be bigger than 256 characters and SHOULD NOT include new-lines.” */
export function judgeSummary(text: string, { path, findings }: Place): void {
  if (text.length <= 256 && !/[\n\r]/.test(text)) return;
  note(findings, 'warning', path, say('misp.info'));
}
