import { asString } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { idOf, objectsIn, without } from '../members.ts';
import type { Remarks } from '../remarks.ts';
import { type Body, type ControlNode, controlsIn, type GroupNode, groupsIn } from './body.ts';
import { united } from './combine.ts';
import { selected } from './select.ts';

/** Passes over all controls that the insertions of one profile may ask for, times their number. */
const mostSteps = 20_000_000;

/** What a custom structure is made from: all that was imported, and its groups by id. */
type Material = {
  readonly all: Body;
  readonly imported: ReadonlyMap<string, GroupNode>;
  readonly notes: Remarks;
};

/**
 * “custom” (profile resolution, “Creating Custom Groups” and “Inserting Controls”): the groups
 * that the profile writes, and in them the controls that each `insert-controls` selects. A group
 * of an imported id takes that group's own content over. What nothing selects is left out.
 */
export function customBody(all: Body, custom: JsonObject, notes: Remarks): Body {
  const path = '/profile/merge/custom';
  const written = [...writtenIn(custom)];
  const insertions = [custom, ...written].flatMap((group) => objectsIn(group, 'insert-controls'));
  const controls = [...controlsIn(all)].length;
  if (insertions.length * controls > mostSteps) {
    notes.error('oscal.resolve.insertions', path, { count: insertions.length });
    return { params: [], controls: [], groups: [] };
  }
  const imported = new Map<string, GroupNode>();
  for (const group of groupsIn(all)) {
    const id = idOf(group.content);
    if (id !== '' && !imported.has(id)) imported.set(id, group);
  }
  const material: Material = { all, imported, notes };
  const taken = new Set(written.map((group) => imported.get(idOf(group))));
  const loose = [...groupsIn(all)].filter((group) => !taken.has(group));
  return {
    params: [...all.params, ...loose.flatMap(({ content }) => objectsIn(content, 'params'))],
    controls: insertedIn(custom, path, material),
    groups: objectsIn(custom, 'groups').map((group, at) =>
      customGroup(group, `${path}/groups/${at}`, material),
    ),
  };
}

/** The groups that a custom structure writes, outer before inner. */
function* writtenIn(holder: JsonObject): Generator<JsonObject> {
  for (const group of objectsIn(holder, 'groups')) {
    yield group;
    yield* writtenIn(group);
  }
}

function customGroup(group: JsonObject, path: string, material: Material): GroupNode {
  const own = without(group, 'groups', 'insert-controls');
  return {
    content: united(own, material.imported.get(idOf(group))?.content ?? {}),
    controls: insertedIn(group, path, material),
    groups: objectsIn(group, 'groups').map((each, at) =>
      customGroup(each, `${path}/groups/${at}`, material),
    ),
  };
}

function insertedIn(holder: JsonObject, path: string, material: Material): readonly ControlNode[] {
  return objectsIn(holder, 'insert-controls').flatMap((directive, at) => {
    const place = `${path}/insert-controls/${at}`;
    const { all, notes } = material;
    // “Only directly selected controls will appear”: no control comes along with one inside it.
    const { controls, groups } = selected(
      all,
      { directive, path: place, notes, onMissing: 'warning' },
      { parents: false, orphans: 'move-up' },
    );
    const inserted = [...controls, ...[...groupsIn({ groups })].flatMap((group) => group.controls)];
    if (inserted.length === 0) notes.warning('oscal.resolve.inserts-nothing', place);
    return ordered(inserted, asString(directive['order']));
  });
}

/** By id, character by character; `keep`, and where nothing is said, in the order of the imports. */
function ordered(nodes: readonly ControlNode[], order: string | undefined): readonly ControlNode[] {
  if (order !== 'ascending' && order !== 'descending') return nodes;
  const sign = order === 'ascending' ? 1 : -1;
  return nodes
    .map((node) => ({ ...node, controls: ordered(node.controls, order) }))
    .sort((a, b) => (a.id === b.id ? 0 : a.id < b.id ? -sign : sign));
}
