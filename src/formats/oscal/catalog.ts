import { asObject, asStrings } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { type Link, linksOf, type Prop, propsOf, textIn } from './markup.ts';
import { objectsIn } from './members.ts';
import type { OscalDocument } from './model.ts';

/** What controls, groups and parts have alike. */
type Described = {
  readonly class: string | undefined;
  readonly props: readonly Prop[];
  readonly links: readonly Link[];
};

/** A piece of text of a control: its statement, its guidance, an item of either. */
export type Part = Described & {
  readonly id: string | undefined;
  readonly name: string;
  readonly ns: string | undefined;
  readonly title: string | undefined;
  /** Markdown, in which `{{ insert: param, id }}` stands for a parameter. */
  readonly prose: string | undefined;
  readonly parts: readonly Part[];
};

/** What an organization fills in: values that are set, or a choice. */
export type Param = Described & {
  readonly id: string;
  readonly label: string | undefined;
  readonly values: readonly string[];
  readonly choice: readonly string[];
  readonly howMany: 'one' | 'one-or-more' | undefined;
  readonly constraints: readonly string[];
  readonly guidelines: readonly string[];
};

export type Control = Described & {
  readonly id: string;
  readonly title: string;
  readonly params: readonly Param[];
  readonly parts: readonly Part[];
  /** Controls inside this one: its enhancements. */
  readonly controls: readonly Control[];
};

export type Group = Described & {
  readonly id: string | undefined;
  readonly title: string;
  readonly params: readonly Param[];
  readonly parts: readonly Part[];
  readonly groups: readonly Group[];
  readonly controls: readonly Control[];
};

/** A catalogue (catalog model), or a profile that was resolved. */
export type Catalog = {
  readonly uuid: string;
  readonly title: string;
  readonly version: string;
  readonly params: readonly Param[];
  readonly groups: readonly Group[];
  readonly controls: readonly Control[];
};

/** The catalogue of a document; undefined where the document is of another model. */
export function catalogIn({ model, root }: OscalDocument): Catalog | undefined {
  if (model !== 'catalog') return undefined;
  const metadata = asObject(root['metadata']) ?? {};
  return {
    uuid: textIn(root, 'uuid') ?? '',
    title: textIn(metadata, 'title') ?? '',
    version: textIn(metadata, 'version') ?? '',
    params: objectsIn(root, 'params').map(paramOf),
    groups: objectsIn(root, 'groups').map(groupOf),
    controls: objectsIn(root, 'controls').map(controlOf),
  };
}

/** Every control of a catalogue, in its order, each before those inside it. */
export function* controlsOf(holder: {
  readonly controls: readonly Control[];
  readonly groups?: readonly Group[];
}): Generator<Control> {
  for (const control of holder.controls) {
    yield control;
    yield* controlsOf(control);
  }
  for (const group of holder.groups ?? []) yield* controlsOf(group);
}

function describedOf(object: JsonObject): Described {
  return { class: textIn(object, 'class'), props: propsOf(object), links: linksOf(object) };
}

function groupOf(group: JsonObject): Group {
  return {
    ...describedOf(group),
    id: textIn(group, 'id'),
    title: textIn(group, 'title') ?? '',
    params: objectsIn(group, 'params').map(paramOf),
    parts: objectsIn(group, 'parts').map(partOf),
    groups: objectsIn(group, 'groups').map(groupOf),
    controls: objectsIn(group, 'controls').map(controlOf),
  };
}

function controlOf(control: JsonObject): Control {
  return {
    ...describedOf(control),
    id: textIn(control, 'id') ?? '',
    title: textIn(control, 'title') ?? '',
    params: objectsIn(control, 'params').map(paramOf),
    parts: objectsIn(control, 'parts').map(partOf),
    controls: objectsIn(control, 'controls').map(controlOf),
  };
}

function partOf(part: JsonObject): Part {
  return {
    ...describedOf(part),
    id: textIn(part, 'id'),
    name: textIn(part, 'name') ?? '',
    ns: textIn(part, 'ns'),
    title: textIn(part, 'title'),
    prose: textIn(part, 'prose'),
    parts: objectsIn(part, 'parts').map(partOf),
  };
}

function paramOf(param: JsonObject): Param {
  const select = asObject(param['select']) ?? {};
  const howMany = select['how-many'];
  return {
    ...describedOf(param),
    id: textIn(param, 'id') ?? '',
    label: textIn(param, 'label'),
    values: textsIn(param['values']),
    choice: textsIn(select['choice']),
    howMany: howMany === 'one' || howMany === 'one-or-more' ? howMany : undefined,
    constraints: objectsIn(param, 'constraints').flatMap(
      (each) => textIn(each, 'description') ?? [],
    ),
    guidelines: objectsIn(param, 'guidelines').flatMap((each) => textIn(each, 'prose') ?? []),
  };
}

function textsIn(value: JsonValue | undefined): readonly string[] {
  return asStrings(value) ?? [];
}
