import { asArray, asObject, member } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { type Construct, judgeMembers, may, must, note, objectsIn, type Place } from './member.ts';
import { say } from './texts.ts';

/** Galaxy: a kind of clusters. Galaxies are borne as they are; other instances have them already. */
const galaxy: Construct = {
  name: 'Galaxy',
  members: {
    ...{ name: must('text'), type: must('text'), uuid: may('uuid'), id: may('number') },
    ...{ description: may('text'), version: may('number'), icon: may('text') },
    namespace: may('text'),
  },
};

/** GalaxyCluster: `value` and the tag that stands for it; `meta` holds elements as key and values. */
const cluster: Construct = {
  name: 'GalaxyCluster',
  members: {
    ...{ value: must('text'), type: may('text'), tag_name: may('text'), uuid: may('uuid') },
    ...{ id: may('number'), galaxy_id: may('number'), tag_id: may('number') },
    ...{ version: may('number'), description: may('text'), source: may('text') },
  },
};

export function judgeGalaxies(parent: JsonObject, place: Place): void {
  for (const { value, path } of objectsIn(parent, 'Galaxy', place)) {
    judgeMembers(value, galaxy, { ...place, path });
    for (const each of objectsIn(value, 'GalaxyCluster', { ...place, path })) {
      judgeMembers(each.value, cluster, { ...place, path: each.path });
      judgeElements(each.value, { ...place, path: each.path });
    }
  }
}

/** `authors` is a list and `meta` an object; PHP writes an empty object as an empty list. */
function judgeElements(value: JsonObject, { path, findings }: Place): void {
  const [authors, meta] = [member(value, 'authors'), member(value, 'meta')];
  if (authors !== undefined && authors !== null && !asArray(authors)) {
    const text = say('misp.type', { name: 'authors', expected: 'array' });
    note(findings, 'error', `${path}/authors`, text);
  }
  const isNone = meta === undefined || meta === null || asArray(meta)?.length === 0;
  if (!isNone && !asObject(meta)) {
    note(findings, 'error', `${path}/meta`, say('misp.type', { name: 'meta', expected: 'object' }));
  }
}
