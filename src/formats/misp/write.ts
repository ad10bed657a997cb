import type { JsonObject } from '#formats/json/read.ts';

import type { Distribution } from './distribution.ts';
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
} from './model.ts';
import { usual } from './usual.ts';
import { analyses, sightingTypes, threatLevels } from './words.ts';

/**
 * An event as the strictest reader takes it: every member the draft asks for, numbers and timestamps
 * as strings, and beside them everything the event bore when it was read. Attributes are counted
 * anew. The value is written as JSON by whoever sends it.
 */
export function writeMisp(event: MispEvent): JsonObject {
  const { attributes, objects, reports, proposals, owner, creator } = event;
  const count = objects.reduce((sum, each) => sum + each.attributes.length, attributes.length);
  return {
    Event: {
      ...{ ...usual.event, ...event.rest },
      ...{ uuid: event.uuid, info: event.info, date: event.date, published: event.isPublished },
      threat_level_id: threatLevels.numberOf(event.threatLevel),
      analysis: analyses.numberOf(event.analysis),
      timestamp: seconds(event.timestamp),
      publish_timestamp: seconds(event.publishedAt),
      first_publication: seconds(event.firstPublishedAt),
      attribute_count: String(count),
      ...(event.extendsUuid !== undefined && { extends_uuid: event.extendsUuid }),
      ...shared(event),
      ...(owner && { Org: organisation(owner) }),
      Orgc: organisation(creator),
      ...list('Tag', event.tags, (tag) => ({ ...tag.rest, name: tag.name })),
      ...list('Attribute', attributes, attribute),
      ...list('Object', objects, object),
      ...list('EventReport', reports, report),
      ...list('ShadowAttribute', proposals, proposal),
    },
  };
}

/** A Unix timestamp; never is nought. */
function seconds(at: Date | undefined): string {
  return at === undefined ? '0' : String(at.getTime() / 1000);
}

/** A list of constructs, and nothing where there are none. */
function list<Item>(
  key: string,
  items: readonly Item[],
  write: (item: Item) => JsonObject,
): JsonObject {
  return items.length === 0 ? {} : { [key]: items.map(write) };
}

function organisation({ uuid, name, rest }: MispOrganisation): JsonObject {
  return { ...usual.organisation, ...rest, uuid, name };
}

function shared({
  distribution,
  sharingGroup,
}: {
  readonly distribution: Distribution;
  readonly sharingGroup: MispSharingGroup | undefined;
}): JsonObject {
  if (!sharingGroup) return { distribution };
  const { uuid, name, rest } = sharingGroup;
  return { distribution, SharingGroup: { ...rest, uuid, ...(name !== '' && { name }) } };
}

type Indicator = MispAttribute | MispProposal;

function indicator(each: Indicator): JsonObject {
  return {
    ...{ uuid: each.uuid, category: each.category, type: each.type, value: each.value },
    ...{ to_ids: each.isActionable, timestamp: seconds(each.timestamp), comment: each.comment },
    ...(each.firstSeen !== undefined && { first_seen: each.firstSeen }),
    ...(each.lastSeen !== undefined && { last_seen: each.lastSeen }),
  };
}

function attribute(each: MispAttribute): JsonObject {
  return {
    ...{ ...usual.attribute, ...each.rest, ...indicator(each), ...shared(each) },
    deleted: each.isDeleted,
    ...list('Tag', each.tags, (tag) => ({ ...tag.rest, name: tag.name })),
    ...list('Sighting', each.sightings, sighting),
    ...list('ShadowAttribute', each.proposals, proposal),
  };
}

function proposal(each: MispProposal): JsonObject {
  return {
    ...{ ...usual.proposal, ...each.rest, ...indicator(each) },
    proposal_to_delete: each.isDeletion,
    ...(each.organisation && { Org: organisation(each.organisation) }),
  };
}

function sighting(each: MispSighting): JsonObject {
  return {
    ...{ ...each.rest, uuid: each.uuid, type: sightingTypes.numberOf(each.type) },
    ...{ date_sighting: seconds(each.at), source: each.source },
    ...(each.organisation && { Organisation: organisation(each.organisation) }),
  };
}

function object(each: MispObject): JsonObject {
  return {
    ...{ ...usual.object, ...each.rest, uuid: each.uuid, name: each.name, ...shared(each) },
    ...{ 'meta-category': each.metaCategory, description: each.description },
    ...{ template_uuid: each.templateUuid, template_version: each.templateVersion },
    ...{ timestamp: seconds(each.timestamp), comment: each.comment, deleted: each.isDeleted },
    ...list('Attribute', each.attributes, attribute),
    ...list('ObjectReference', each.references, reference),
  };
}

function reference(each: MispReference): JsonObject {
  return {
    ...{ ...usual.reference, ...each.rest, uuid: each.uuid, object_uuid: each.from },
    ...{ referenced_uuid: each.to, relationship_type: each.relationship },
    ...{ timestamp: seconds(each.timestamp), comment: each.comment, deleted: each.isDeleted },
  };
}

function report(each: MispReport): JsonObject {
  return {
    ...{ ...usual.report, ...each.rest, uuid: each.uuid, name: each.name, ...shared(each) },
    ...{ content: each.content, timestamp: seconds(each.timestamp), deleted: each.isDeleted },
  };
}
