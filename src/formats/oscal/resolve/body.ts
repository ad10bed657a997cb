import { asObject, items } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { idOf, objectsIn, without } from '../members.ts';

/** A control being worked on: what is its own, and the controls inside it. */
export type ControlNode = {
  readonly id: string;
  content: JsonObject;
  controls: readonly ControlNode[];
};

/** A group being worked on. Its content is all but what it groups. */
export type GroupNode = {
  readonly content: JsonObject;
  readonly controls: readonly ControlNode[];
  readonly groups: readonly GroupNode[];
};

/** The controls of a catalogue in their structure; `params` are those directly under it. */
export type Body = {
  readonly params: readonly JsonObject[];
  readonly controls: readonly ControlNode[];
  readonly groups: readonly GroupNode[];
};

/** The body of a catalogue that was read; how deep it goes is bounded by the reader. */
export function bodyOf(catalog: JsonObject): Body {
  return {
    params: objectsIn(catalog, 'params'),
    controls: objectsIn(catalog, 'controls').map(controlOf),
    groups: objectsIn(catalog, 'groups').map(groupOf),
  };
}

function controlOf(control: JsonObject): ControlNode {
  return {
    id: idOf(control),
    content: without(control, 'controls'),
    controls: objectsIn(control, 'controls').map(controlOf),
  };
}

function groupOf(group: JsonObject): GroupNode {
  return {
    content: without(group, 'controls', 'groups'),
    controls: objectsIn(group, 'controls').map(controlOf),
    groups: objectsIn(group, 'groups').map(groupOf),
  };
}

/** Every control of a body, in the order of the document, each before those inside it. */
export function* controlsIn(body: {
  readonly controls: readonly ControlNode[];
  readonly groups?: readonly GroupNode[];
}): Generator<ControlNode> {
  const waiting: (ControlNode | GroupNode)[] = [];
  const put = ({ controls, groups = [] }: typeof body) => {
    for (const group of groups.toReversed()) waiting.push(group);
    for (const control of controls.toReversed()) waiting.push(control);
  };
  put(body);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('id' in next) yield next;
    put(next);
  }
}

/** Every group of a body, outer before inner. */
export function* groupsIn(body: { readonly groups: readonly GroupNode[] }): Generator<GroupNode> {
  const waiting = body.groups.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (const group of next.groups.toReversed()) waiting.push(group);
  }
}

/** A text by which equal values are equal, whatever the order of their members. */
export function likenessOf(value: JsonValue): string {
  if (Array.isArray(value)) return `[${items(value).map(likenessOf).join(',')}]`;
  const object = asObject(value);
  if (!object) return JSON.stringify(value);
  const members = Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, item]) => `${JSON.stringify(key)}:${likenessOf(item)}`).join(',')}}`;
}
