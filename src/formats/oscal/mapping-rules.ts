import { asString } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { isRelationship, oscalNamespace, relationships } from './mapping.ts';
import { objectsIn } from './members.ts';
import type { Remarks } from './remarks.ts';

/**
 * What the mapping model says beyond its schema: in the namespace of OSCAL only its relationships
 * are allowed (`map/relationship`), and a map names each source and each target once.
 */
export function checkMapping(collection: JsonObject, notes: Remarks): void {
  for (const [at, mapping] of objectsIn(collection, 'mappings').entries()) {
    for (const [index, map] of objectsIn(mapping, 'maps').entries()) {
      checkMap(map, `/mapping-collection/mappings/${at}/maps/${index}`, notes);
    }
  }
}

function checkMap(map: JsonObject, path: string, notes: Remarks): void {
  const namespace = asString(map['ns']) ?? oscalNamespace;
  const relationship = asString(map['relationship']);
  if (namespace === oscalNamespace && relationship !== undefined && !isRelationship(relationship)) {
    const allowed = relationships.join(', ');
    notes.error('oscal.mapping-relationship', `${path}/relationship`, { relationship, allowed });
  }
  for (const side of ['sources', 'targets']) {
    const seen = new Set<string>();
    for (const [at, item] of objectsIn(map, side).entries()) {
      const id = `${asString(item['type']) ?? ''} ${asString(item['id-ref']) ?? ''}`;
      if (seen.has(id)) notes.warning('oscal.mapping-item', `${path}/${side}/${at}/id-ref`, { id });
      seen.add(id);
    }
  }
}
