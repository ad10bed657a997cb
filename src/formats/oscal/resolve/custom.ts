import { asString } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { idOf, objectsIn, without } from '../members.ts';
import type { Remarks } from '../remarks.ts';
import { type Body, type ControlNode, type GroupNode, groupsIn } from './body.ts';
import { united } from './combine.ts';
import { type Rows, rowsOf } from './rows.ts';
import { selected } from './select.ts';
import type { Spent } from './spent.ts';

type Working = { readonly notes: Remarks; readonly spent: Spent };

/** What a custom structure is made from: all that was imported, and its groups by id. */
type Material = Working & {
  readonly rows: Rows;
  /** Groups whose content nothing took over so far: of several of one id the first takes it. */
  readonly imported: Map<string, GroupNode>;
  /** Whether insertions asked for more than may be. */
  isTooMuch: boolean;
};

/**
 * “custom” (profile resolution, “Creating Custom Groups” and “Inserting Controls”): the groups
 * that the profile writes, and in them the controls that each `insert-controls` selects. A group
 * of an imported id takes that group's own content over. What nothing selects is left out.
 */
export function customBody(all: Body, custom: JsonObject, working: Working): Body {
  const path = '/profile/merge/custom';
  const written = [...writtenIn(custom)];
  const imported = new Map<string, GroupNode>();
  for (const group of groupsIn(all)) {
    const id = idOf(group.content);
    if (id !== '' && !imported.has(id)) imported.set(id, group);
  }
  const taken = new Set(written.map((group) => imported.get(idOf(group))?.content));
  const loose = [...new Set([...groupsIn(all)].map(({ content }) => content))].filter(
    (content) => !taken.has(content),
  );
  const material: Material = { ...working, rows: rowsOf(all), imported, isTooMuch: false };
  const body = {
    params: [...all.params, ...loose.flatMap((content) => objectsIn(content, 'params'))],
    controls: insertedIn(custom, path, material),
    groups: objectsIn(custom, 'groups').map((group, at) =>
      customGroup(group, `${path}/groups/${at}`, material),
    ),
  };
  if (!material.isTooMuch) return body;
  const insertions = [custom, ...written].flatMap((group) => objectsIn(group, 'insert-controls'));
  working.notes.error('oscal.resolve.insertions', path, { count: insertions.length });
  return { params: [], controls: [], groups: [] };
}

/** The groups that a custom structure writes, outer before inner. */
function* writtenIn(holder: JsonObject): Generator<JsonObject> {
  const waiting = objectsIn(holder, 'groups').toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (const group of objectsIn(next, 'groups').toReversed()) waiting.push(group);
  }
}

function customGroup(group: JsonObject, path: string, material: Material): GroupNode {
  const own = without(group, 'groups', 'insert-controls');
  const id = idOf(group);
  const content = material.imported.get(id)?.content;
  material.imported.delete(id);
  return {
    content: united(content ? [own, content] : [own]),
    controls: insertedIn(group, path, material),
    groups: objectsIn(group, 'groups').map((each, at) =>
      customGroup(each, `${path}/groups/${at}`, material),
    ),
  };
}

function insertedIn(holder: JsonObject, path: string, material: Material): readonly ControlNode[] {
  return objectsIn(holder, 'insert-controls').flatMap((directive, at) => {
    const place = `${path}/insert-controls/${at}`;
    const { rows, notes, spent } = material;
    // “Only directly selected controls will appear”: no control comes along with one inside it.
    const inserted = selected(
      rows,
      { directive, path: place, notes, spent, onMissing: 'warning', counted: 'inserted' },
      { parents: false, orphans: 'move-up' },
    );
    if (!inserted) material.isTooMuch = true;
    if (inserted?.length === 0) notes.warning('oscal.resolve.inserts-nothing', place);
    const nodes = (inserted ?? []).map(({ node }) => node);
    return ordered(nodes, asString(directive['order']));
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
