import type { JsonObject } from '#formats/json/read.ts';

import { type Distribution, isDistribution } from './distribution.ts';
import type {
  MispAttribute,
  MispEvent,
  MispObject,
  MispOrganisation,
  MispProposal,
  MispReference,
  MispReport,
  MispSharingGroup,
  MispSighting,
  MispTag,
} from './model.ts';
import { strictest } from './tag.ts';
import { type Taking, takingOf } from './taking.ts';
import { usual } from './usual.ts';
import { analyses, sightingTypes, threatLevels } from './words.ts';

const epoch = new Date(0);

/** The event that a judged JSON object is. */
export function eventFrom(object: JsonObject): MispEvent {
  const take = takingOf(object);
  const tags = take.list('Tag', tagFrom);
  // Counted anew whenever it is written.
  take.text('attribute_count');
  const owner = take.one('Org', organisationFrom);
  const creator = take.one('Orgc', organisationFrom);
  const event = {
    ...{ uuid: uuidIn(take), info: take.text('info') ?? '', date: take.text('date') ?? '' },
    threatLevel: threatLevels.wordOf(take.text('threat_level_id')) ?? 'undefined',
    analysis: analyses.wordOf(take.text('analysis')) ?? 'initial',
    isPublished: take.flag('published'),
    timestamp: take.moment('timestamp') ?? epoch,
    publishedAt: take.moment('publish_timestamp'),
    firstPublishedAt: take.moment('first_publication'),
    extendsUuid: take.text('extends_uuid'),
    ...sharedIn(take, '0'),
    ...{ owner, creator: creator ?? { uuid: '', name: '', rest: {} } },
    ...{ label: strictest(tags.map(({ name }) => name)), tags },
    attributes: take.list('Attribute', attributeFrom),
    objects: take.list('Object', objectFrom),
    reports: take.list('EventReport', reportFrom),
    proposals: take.list('ShadowAttribute', proposalFrom),
  } as const;
  return { ...event, rest: take.rest(usual.event) };
}

function uuidIn(take: Taking): string {
  return (take.text('uuid') ?? '').toLowerCase();
}

function organisationFrom(object: JsonObject): MispOrganisation {
  const take = takingOf(object);
  const [uuid, name] = [uuidIn(take), take.text('name') ?? ''];
  return { uuid, name, rest: take.rest(usual.organisation) };
}

function tagFrom(object: JsonObject): MispTag {
  const take = takingOf(object);
  return { name: take.text('name') ?? '', rest: take.rest({}) };
}

/** A level that is not told is the narrowest for an event, and that of the event for its parts. */
function sharedIn(take: Taking, otherwise: Distribution) {
  const level = take.text('distribution') ?? '';
  const sharingGroup = take.one('SharingGroup', (object): MispSharingGroup => {
    const group = takingOf(object);
    return { uuid: uuidIn(group), name: group.optional('name') ?? '', rest: group.rest({}) };
  });
  return { distribution: isDistribution(level) ? level : otherwise, sharingGroup };
}

function indicatorIn(take: Taking) {
  return {
    ...{ uuid: uuidIn(take), category: take.text('category') ?? '', type: take.text('type') ?? '' },
    ...{ value: take.text('value') ?? '', isActionable: take.flag('to_ids') },
    ...{ timestamp: take.moment('timestamp') ?? epoch, comment: take.text('comment') ?? '' },
    ...{ firstSeen: take.optional('first_seen'), lastSeen: take.optional('last_seen') },
  };
}

function attributeFrom(object: JsonObject): MispAttribute {
  const take = takingOf(object);
  const tags = take.list('Tag', tagFrom);
  const attribute = {
    ...{ ...indicatorIn(take), ...sharedIn(take, '5'), isDeleted: take.flag('deleted') },
    ...{ label: strictest(tags.map(({ name }) => name)), tags },
    sightings: take.list('Sighting', sightingFrom),
    proposals: take.list('ShadowAttribute', proposalFrom),
  };
  return { ...attribute, rest: take.rest(usual.attribute) };
}

function proposalFrom(object: JsonObject): MispProposal {
  const take = takingOf(object);
  const proposal = {
    ...{ ...indicatorIn(take), isDeletion: take.flag('proposal_to_delete') },
    organisation: take.one('Org', organisationFrom),
  };
  return { ...proposal, rest: take.rest(usual.proposal) };
}

function sightingFrom(object: JsonObject): MispSighting {
  const take = takingOf(object);
  const sighting = {
    ...{ uuid: uuidIn(take), type: sightingTypes.wordOf(take.text('type')) ?? 'seen' },
    ...{ at: take.moment('date_sighting') ?? epoch, source: take.text('source') ?? '' },
    organisation: take.one('Organisation', organisationFrom),
  };
  return { ...sighting, rest: take.rest({}) };
}

function objectFrom(object: JsonObject): MispObject {
  const take = takingOf(object);
  const read = {
    ...{ uuid: uuidIn(take), name: take.text('name') ?? '', comment: take.text('comment') ?? '' },
    ...{ metaCategory: take.text('meta-category') ?? '', isDeleted: take.flag('deleted') },
    ...{ description: take.text('description') ?? '', ...sharedIn(take, '5') },
    templateUuid: (take.text('template_uuid') ?? '').toLowerCase(),
    templateVersion: take.text('template_version') ?? '',
    timestamp: take.moment('timestamp') ?? epoch,
    attributes: take.list('Attribute', attributeFrom),
    references: take.list('ObjectReference', referenceFrom),
  };
  return { ...read, rest: take.rest(usual.object) };
}

function referenceFrom(object: JsonObject): MispReference {
  const take = takingOf(object);
  const reference = {
    ...{ uuid: uuidIn(take), relationship: take.text('relationship_type') ?? '' },
    from: (take.text('object_uuid') ?? '').toLowerCase(),
    to: (take.text('referenced_uuid') ?? '').toLowerCase(),
    ...{ timestamp: take.moment('timestamp') ?? epoch, comment: take.text('comment') ?? '' },
    isDeleted: take.flag('deleted'),
  };
  return { ...reference, rest: take.rest(usual.reference) };
}

function reportFrom(object: JsonObject): MispReport {
  const take = takingOf(object);
  const report = {
    ...{ uuid: uuidIn(take), name: take.text('name') ?? '', content: take.text('content') ?? '' },
    ...{ timestamp: take.moment('timestamp') ?? epoch, ...sharedIn(take, '5') },
    isDeleted: take.flag('deleted'),
  };
  return { ...report, rest: take.rest(usual.report) };
}
