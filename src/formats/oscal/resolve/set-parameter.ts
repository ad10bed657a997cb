import { asArray, asString, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { idOf, objectsIn, without } from '../members.ts';
import type { Remarks } from '../remarks.ts';
import { type Body, type ControlNode, type GroupNode } from './body.ts';
import { most, type Spent } from './spent.ts';

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
  { notes, spent }: { readonly notes: Remarks; readonly spent: Spent },
): Body {
  const settings = new Map<string, JsonObject[]>();
  for (const directive of directives) {
    const id = asString(directive['param-id']) ?? '';
    const known = settings.get(id);
    if (known) known.push(directive);
    else settings.set(id, [directive]);
  }
  const wholes = new Map([...settings].map(([id, several]) => [id, settingOf(several)]));
  const met = new Set<string>();
  const set = (param: JsonObject): JsonObject => {
    const id = idOf(param);
    const setting = wholes.get(id);
    if (!setting || spent.altered > most.altered) return param;
    met.add(id);
    return withSetting(param, setting, spent);
  };
  const changed = throughParams(body, set);
  if (spent.altered > most.altered) {
    notes.error('oscal.resolve.alterations', '/profile/modify/set-parameters');
    return changed;
  }
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

/** What all directives about one parameter make of it together, one after the other. */
type Setting = {
  readonly replaced: ReadonlyMap<string, JsonValue>;
  readonly extended: ReadonlyMap<(typeof extended)[number], Extension>;
  readonly value: ReadonlyMap<string, JsonValue>;
};

type Extension = { readonly added: readonly JsonValue[]; readonly uuids: ReadonlySet<string> };

function settingOf(directives: readonly JsonObject[]): Setting {
  const changes = new Map<string, JsonValue>();
  let value: Setting['value'] = new Map();
  for (const directive of directives) {
    for (const name of replaced) {
      const given = directive[name];
      if (given !== undefined) changes.set(name, given);
    }
    // `values` and `select` are the two sides of a choice: either takes the place of both.
    const { select, values } = directive;
    if (select !== undefined) value = new Map([['select', select]]);
    else if (values !== undefined) value = new Map([['values', values]]);
  }
  const extensions = extended.flatMap((name) => {
    const lists = directives.flatMap((directive) => {
      const list = asArray(directive[name]);
      return list ? [list] : [];
    });
    return lists.length > 0 ? [[name, extensionOf(lists)] as const] : [];
  });
  return { replaced: changes, extended: new Map(extensions), value };
}

/** From the last list to the first: of one uuid, the items of the last list that has it stay. */
function extensionOf(lists: readonly (readonly JsonValue[])[]): Extension {
  const uuids = new Set<string>();
  const left = lists.toReversed().map((list) => {
    const staying = list.filter((item) => !uuids.has(uuidOf(item) ?? ''));
    for (const item of list) {
      const uuid = uuidOf(item);
      if (uuid) uuids.add(uuid);
    }
    return staying;
  });
  return { added: left.reverse().flat(), uuids };
}

function withSetting(param: JsonObject, setting: Setting, spent: Spent): JsonObject {
  const changes = new Map<string, JsonValue>(setting.replaced);
  for (const [name, { added, uuids }] of setting.extended) {
    const before = asArray(param[name]) ?? [];
    spent.altered += before.length + added.length;
    const staying = before.filter((item) => !uuids.has(uuidOf(item) ?? ''));
    changes.set(name, [...staying, ...added]);
  }
  const rest = setting.value.size > 0 ? without(param, 'values', 'select') : param;
  return { ...rest, ...Object.fromEntries([...changes, ...setting.value]) };
}

function uuidOf(item: JsonValue): string | undefined {
  return asString(member(item, 'uuid'));
}
