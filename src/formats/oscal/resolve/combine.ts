import { asArray } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import type { Remarks } from '../remarks.ts';
import { type ControlNode, likenessOf } from './body.ts';
import type { Selection } from './import.ts';

export type Method = 'keep' | 'use-first' | 'merge';

/**
 * The “combine” directive (profile resolution, “The combine Directive”): what becomes of controls
 * that several imports bring under one id. `keep` keeps the clash and warns of it; `use-first`
 * keeps the first of them, and what stands inside a later one moves into it; `merge`, which the
 * specification has given up, unites their contents.
 */
export function combined(
  selections: readonly Selection[],
  method: Method,
  notes: Remarks,
): readonly Selection[] {
  const first = new Map<string, ControlNode>();
  const told = new Set<string>();
  const combine = (nodes: readonly ControlNode[]): readonly ControlNode[] =>
    nodes.flatMap((node) => {
      const known = first.get(node.id);
      if (known && method !== 'keep') {
        if (method === 'merge') known.content = united(known.content, node.content);
        const inside = combine(node.controls);
        known.controls = [...known.controls, ...inside];
        return [];
      }
      if (known && !told.has(node.id)) {
        notes.warning('oscal.resolve.clash', '/profile/imports', { id: node.id });
        told.add(node.id);
      }
      const own: ControlNode = { ...node, controls: [] };
      if (!known) first.set(node.id, own);
      own.controls = [...combine(node.controls), ...own.controls];
      return [own];
    });
  return selections.map(({ catalog, body }) => ({ catalog, body: through(body, combine) }));
}

function through(
  body: Selection['body'],
  combine: (nodes: readonly ControlNode[]) => readonly ControlNode[],
): Selection['body'] {
  type Group = Selection['body']['groups'][number];
  const group = (each: Group): Group => ({
    content: each.content,
    controls: combine(each.controls),
    groups: each.groups.map(group),
  });
  return { params: body.params, controls: combine(body.controls), groups: body.groups.map(group) };
}

/** Both contents as one: of lists every different item, of single members the first. */
export function united(first: JsonObject, second: JsonObject): JsonObject {
  const added = Object.entries(second).map(([key, value]) => {
    const known = first[key];
    const [list, more] = [asArray(known), asArray(value)];
    if (!list || !more) return [key, known ?? value] as const;
    const likenesses = new Set(list.map(likenessOf));
    return [key, [...list, ...more.filter((item) => !likenesses.has(likenessOf(item)))]] as const;
  });
  return { ...first, ...Object.fromEntries(added) };
}
