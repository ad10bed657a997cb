import { asString, member } from '#formats/json/narrow.ts';
import type { Finding } from '#kernel/finding.ts';

import { say } from '../texts.ts';
import { type Graph, identifiersIn, type Node, nodesOf, valuesOf } from './graph.ts';
import { isKindOf } from './model.ts';

/** What a profile demands of a class: each of these groups needs one of its properties. */
type Demand = {
  readonly profile: string;
  readonly kind: string;
  readonly groups: readonly (readonly string[])[];
};

const licensed = ['hasConcludedLicense', 'hasDeclaredLicense'];

const demands: readonly Demand[] = [
  {
    profile: 'lite',
    kind: 'software_Package',
    groups: [
      ['software_copyrightText'],
      ['software_packageVersion'],
      ['suppliedBy'],
      ['software_downloadLocation', 'software_packageUrl'],
    ],
  },
  { profile: 'lite', kind: 'SpdxDocument', groups: [['element'], ['rootElement']] },
  { profile: 'lite', kind: 'software_Sbom', groups: [['element'], ['rootElement']] },
  { profile: 'lite', kind: 'Agent', groups: [['name']] },
];

/**
 * The profiles that collections declare (`profileConformance`), each with what it demands beyond the
 * classes, of what the collection lists and of itself: Lite/Lite.
 */
export function checkProfiles(graph: Graph, note: (finding: Finding) => void): void {
  for (const [profile, members] of declared(graph)) {
    const own = demands.filter((demand) => demand.profile === profile);
    for (const node of members) {
      const groups = own
        .filter(({ kind }) => isKindOf(node.type, kind))
        .flatMap((one) => one.groups);
      checkGroups(node, profile, groups, note);
    }
    if (profile === 'lite') checkLicences(graph, members, note);
  }
}

/** The objects that each declared profile binds, each once. */
function declared(graph: Graph): ReadonlyMap<string, ReadonlySet<Node>> {
  const bound = new Map<string, Set<Node>>();
  for (const collection of nodesOf(graph, 'ElementCollection')) {
    const ids = ['element', 'rootElement'].flatMap((name) => identifiersIn(collection, name));
    const members = ids.flatMap((id) => graph.byId.get(id) ?? []);
    const profiles = new Set(valuesOf(member(collection.value, 'profileConformance')));
    for (const profile of profiles) {
      const name = asString(profile);
      if (name === undefined || !demands.some((demand) => demand.profile === name)) continue;
      const set = bound.get(name) ?? new Set();
      for (const one of [collection, ...members]) set.add(one);
      bound.set(name, set);
    }
  }
  return bound;
}

function checkGroups(
  { value, path, type }: Node,
  profile: string,
  groups: Demand['groups'],
  note: (finding: Finding) => void,
): void {
  for (const group of groups) {
    if (group.some((name) => valuesOf(member(value, name)).length > 0)) continue;
    const values = { profile, class: type, property: group.join(' / ') };
    const text = say('spdx.3.profile', values);
    note({ rule: `spdx.3.profile.${profile}`, path, severity: 'error', text });
  }
}

/** Lite/Lite: each package has exactly one concluded and one declared licence. */
function checkLicences(
  graph: Graph,
  members: ReadonlySet<Node>,
  note: (finding: Finding) => void,
): void {
  const counts = new Map<string, number>();
  for (const relationship of nodesOf(graph, 'Relationship')) {
    const type = asString(member(relationship.value, 'relationshipType')) ?? '';
    if (!licensed.includes(type)) continue;
    for (const id of identifiersIn(relationship, 'from')) {
      counts.set(`${type} ${id}`, (counts.get(`${type} ${id}`) ?? 0) + 1);
    }
  }
  for (const { id, type, path } of members) {
    if (!isKindOf(type, 'software_Package')) continue;
    for (const relation of licensed) {
      const count = counts.get(`${relation} ${id ?? ''}`) ?? 0;
      if (count === 1) continue;
      const text = say('spdx.3.licences', { relation, count });
      note({ rule: 'spdx.3.profile.lite', path, severity: 'error', text });
    }
  }
}
