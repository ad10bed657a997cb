import { asArray } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

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
  const first = new Map<string, Gathered>();
  const told = new Set<string>();
  const combine = (nodes: readonly ControlNode[]): readonly ControlNode[] =>
    nodes.flatMap((node) => {
      const known = first.get(node.id);
      if (known && method !== 'keep') {
        if (method === 'merge') known.contents.add(node.content);
        for (const inside of combine(node.controls)) known.moved.push(inside);
        return [];
      }
      if (known && !told.has(node.id)) {
        notes.warning('oscal.resolve.clash', '/profile/imports', { id: node.id });
        told.add(node.id);
      }
      const own: ControlNode = { ...node, controls: [] };
      if (!known) first.set(node.id, { own, contents: new Set([node.content]), moved: [] });
      own.controls = combine(node.controls);
      return [own];
    });
  const bodies = selections.map(({ catalog, body }) => ({ catalog, body: through(body, combine) }));
  for (const { own, contents, moved } of first.values()) {
    if (contents.size > 1) own.content = united([...contents]);
    if (moved.length > 0) own.controls = [...own.controls, ...moved];
  }
  return bodies;
}

/** The first control of an id, and what later ones bring: put together once all are known. */
type Gathered = {
  readonly own: ControlNode;
  readonly contents: Set<JsonObject>;
  readonly moved: ControlNode[];
};

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

/** Contents as one: of lists every different item, of single members the first. */
export function united(contents: readonly JsonObject[]): JsonObject {
  const [first, ...others] = contents;
  if (!first || others.length === 0) return first ?? {};
  const members = new Map(Object.entries(first));
  const lists = new Map<string, Growing>();
  for (const content of others) {
    for (const [key, value] of Object.entries(content)) {
      const [known, more] = [asArray(members.get(key)), asArray(value)];
      if (known && more) {
        const growing = lists.get(key) ?? growingFrom(known);
        lists.set(key, growing);
        extend(growing, more);
      } else members.set(key, members.get(key) ?? value);
    }
  }
  for (const [key, { items }] of lists) members.set(key, items);
  return Object.fromEntries(members);
}

type Growing = { readonly items: JsonValue[]; readonly likenesses: Set<string> };

function growingFrom(items: readonly JsonValue[]): Growing {
  return { items: [...items], likenesses: new Set(items.map(likenessOf)) };
}

/** What one content has twice it keeps twice, as it stood there. */
function extend({ items, likenesses }: Growing, more: readonly JsonValue[]): void {
  const fresh = more
    .map((item) => [item, likenessOf(item)] as const)
    .filter(([, likeness]) => !likenesses.has(likeness));
  for (const [item, likeness] of fresh) {
    items.push(item);
    likenesses.add(likeness);
  }
}
