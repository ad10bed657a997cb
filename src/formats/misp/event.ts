import { asString, member } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { judgeAnalystData } from './analyst-data.ts';
import { judgeAttributes, judgeProposals, textOf } from './attribute.ts';
import { eventDistributions, judgeSharing } from './distribution.ts';
import { judgeReports, judgeSummary } from './event-report.ts';
import { judgeGalaxies } from './galaxy.ts';
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
import { judgeObjects } from './object.ts';
import { judgeOrganisations } from './organisation.ts';
import { judgeSharingGroups } from './sharing-group.ts';
import { judgeTags } from './tag.ts';
import { say } from './texts.ts';

/** Event: a meta structure in which attributes and what is known of them are embedded. */
const construct: Construct = {
  name: 'Event',
  members: {
    ...{ uuid: must('uuid'), info: must('text'), date: must('date'), published: must('boolean') },
    ...{ timestamp: must('timestamp'), threat_level_id: must(['1', '2', '3', '4']) },
    ...{ analysis: must(['0', '1', '2']), publish_timestamp: local('timestamp') },
    ...{ id: local('number'), org_id: local('number'), orgc_id: local('number') },
    ...{ attribute_count: local('number'), distribution: local(eventDistributions) },
    ...{ first_publication: may('timestamp'), sharing_group_id: may('number') },
    ...{ extends_uuid: may('uuid'), locked: may('boolean'), disable_correlation: may('boolean') },
    ...{ proposal_email_lock: may('boolean'), event_creator_email: may('text') },
    sighting_timestamp: may('timestamp'),
  },
};

/** Judges an event and everything in it. */
export function judgeEvent(event: JsonObject, place: Place): void {
  judgeMembers(event, construct, place);
  judgeSummary(textOf(event, 'info') ?? '', { ...place, path: `${place.path}/info` });
  judgeOrganisations(event, ['Org', 'Orgc'], place);
  if (member(event, 'Orgc') == null) {
    const text = say('misp.missing', { name: 'Orgc', clause: 'Event' });
    note(place.findings, 'error', `${place.path}/Orgc`, text);
  }
  judgePublication(event, place);
  judgeSharing(event, place);
  judgeSharingGroups(event, place);
  judgeTags(event, place);
  judgeGalaxies(event, place);
  judgeAnalystData(event, place);
  const event_id = textOf(event, 'id');
  const uuids = judgeUuids(event, place);
  judgeAttributes(event, { event_id }, place);
  judgeProposals(event, place);
  judgeObjects(event, { event_id, uuids }, place);
  judgeReports(event, place);
}

/** “If the event was never published, the publish_timestamp MUST be set to 0.” */
function judgePublication(event: JsonObject, { path, findings }: Place): void {
  const at = textOf(event, 'publish_timestamp');
  if (member(event, 'published') === true && at === '0') {
    note(findings, 'warning', `${path}/publish_timestamp`, say('misp.published'));
  }
}

/**
 * The uuids of attributes, objects and reports, each of which stands for one thing; and whether the
 * number of attributes agrees.
 */
function judgeUuids(event: JsonObject, { path, findings }: Place): ReadonlySet<string> {
  // Faults of form are found where each is judged.
  const quiet: Place = { path, findings: [] };
  const objects = objectsIn(event, 'Object', quiet);
  const attributes = [{ value: event, path }, ...objects].flatMap((each) =>
    objectsIn(each.value, 'Attribute', { ...quiet, path: each.path }),
  );
  const seen = new Set<string>();
  for (const { value, path: at } of [
    ...[...attributes, ...objects, ...objectsIn(event, 'EventReport', quiet)],
  ]) {
    const uuid = asString(member(value, 'uuid'))?.toLowerCase();
    if (uuid === undefined) continue;
    if (seen.has(uuid)) {
      note(findings, 'error', `${at}/uuid`, say('misp.twice', { uuid: uuid.slice(0, 100) }));
    }
    seen.add(uuid);
  }
  const said = textOf(event, 'attribute_count');
  if (said !== undefined && said !== String(attributes.length)) {
    const text = say('misp.count', { said: said.slice(0, 100), found: attributes.length });
    note(findings, 'warning', `${path}/attribute_count`, text);
  }
  return seen;
}
