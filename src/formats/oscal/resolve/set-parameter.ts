import { asArray, asString, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { idOf, objectsIn, without } from '../members.ts';
import type { Remarks } from '../remarks.ts';
import { type Body, type ControlNode, type GroupNode } from './body.ts';

const replaced = ['class', 'depends-on', 'label', 'usage'] as const;
const extended = ['props', 'links', 'constraints', 'guidelines'] as const;

/**
 * “Setting Parameters” (profile resolution): every directive is applied to every parameter of its
 * id, in the order of the profile. Class, label, usage and what the value is are replaced; props,
 * links, constraints and guidelines are added, a prop of the same uuid taking the other's place.
 */
export function withParameters(
  body: Body,
  directives: readonly JsonObject[],
  notes: Remarks,
): Body {
  const settings = new Map<string, JsonObject[]>();
  for (const directive of directives) {
    const id = asString(directive['param-id']) ?? '';
    const known = settings.get(id);
    if (known) known.push(directive);
    else settings.set(id, [directive]);
  }
  const met = new Set<string>();
  const set = (param: JsonObject): JsonObject => {
    met.add(idOf(param));
    return (settings.get(idOf(param)) ?? []).reduce(withSetting, param);
  };
  const changed = throughParams(body, set);
  for (const [at, directive] of directives.entries()) {
    const id = asString(directive['param-id']) ?? '';
    if (met.has(id)) continue;
    notes.warning('oscal.resolve.param', `/profile/modify/set-parameters/${at}/param-id`, { id });
  }
  return changed;
}

function throughParams(
  { params, controls, groups }: Body,
  set: (param: JsonObject) => JsonObject,
): Body {
  const within = (content: JsonObject): JsonObject =>
    content['params'] === undefined
      ? content
      : { ...content, params: objectsIn(content, 'params').map(set) };
  const control = (node: ControlNode): ControlNode => ({
    id: node.id,
    content: within(node.content),
    controls: node.controls.map(control),
  });
  const group = (node: GroupNode): GroupNode => ({
    content: within(node.content),
    controls: node.controls.map(control),
    groups: node.groups.map(group),
  });
  return { params: params.map(set), controls: controls.map(control), groups: groups.map(group) };
}

function withSetting(param: JsonObject, setting: JsonObject): JsonObject {
  const changes = new Map<string, JsonValue>();
  for (const name of replaced) {
    const value = setting[name];
    if (value !== undefined) changes.set(name, value);
  }
  for (const name of extended) {
    const added = asArray(setting[name]);
    if (!added) continue;
    const uuids = new Set(added.map(uuidOf).filter(Boolean));
    const before = (asArray(param[name]) ?? []).filter((item) => !uuids.has(uuidOf(item)));
    changes.set(name, [...before, ...added]);
  }
  const { values, select } = setting;
  if (values === undefined && select === undefined)
    return { ...param, ...Object.fromEntries(changes) };
  // `values` and `select` are the two sides of a choice: either takes the place of both.
  const rest = without(param, 'values', 'select');
  if (select !== undefined) changes.set('select', select);
  else if (values !== undefined) changes.set('values', values);
  return { ...rest, ...Object.fromEntries(changes) };
}

function uuidOf(item: JsonValue): string | undefined {
  return asString(member(item, 'uuid'));
}
