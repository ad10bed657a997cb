import { asObject, asStrings } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { textIn } from './markup.ts';
import { objectsIn } from './members.ts';
import type { OscalDocument } from './model.ts';

/** Which controls something is about (profile model, `select-control-by-id`). */
export type Selector = {
  readonly ids: readonly string[];
  readonly patterns: readonly string[];
  readonly withChildControls: boolean;
};

/** What a profile takes from one catalogue or other profile. */
export type Import = {
  readonly href: string;
  readonly include: 'all' | readonly Selector[];
  readonly exclude: readonly Selector[];
};

export type Structure = 'flat' | 'as-is' | 'custom';

/** A parameter that a profile sets. */
export type Setting = {
  readonly paramId: string;
  readonly values: readonly string[];
  readonly choice: readonly string[];
  readonly constraints: readonly string[];
};

/** A baseline as its author writes it: what it imports, how it orders that, what it changes. */
export type Profile = {
  readonly uuid: string;
  readonly title: string;
  readonly version: string;
  readonly imports: readonly Import[];
  readonly combine: string;
  readonly structure: Structure;
  readonly settings: readonly Setting[];
  /** The controls it alters. */
  readonly altered: readonly string[];
};

/** The profile of a document; undefined where the document is of another model. */
export function profileIn({ model, root }: OscalDocument): Profile | undefined {
  if (model !== 'profile') return undefined;
  const metadata = asObject(root['metadata']) ?? {};
  const merge = asObject(root['merge']) ?? {};
  const modify = asObject(root['modify']) ?? {};
  const asIs = merge['as-is'] === true ? 'as-is' : 'flat';
  return {
    uuid: textIn(root, 'uuid') ?? '',
    title: textIn(metadata, 'title') ?? '',
    version: textIn(metadata, 'version') ?? '',
    imports: objectsIn(root, 'imports').map(importOf),
    combine: textIn(asObject(merge['combine']) ?? {}, 'method') ?? 'keep',
    structure: merge['custom'] === undefined ? asIs : 'custom',
    settings: objectsIn(modify, 'set-parameters').map(settingOf),
    altered: objectsIn(modify, 'alters').flatMap((alter) => textIn(alter, 'control-id') ?? []),
  };
}

function importOf(directive: JsonObject): Import {
  const isAll =
    directive['include-all'] !== undefined || directive['include-controls'] === undefined;
  return {
    href: textIn(directive, 'href') ?? '',
    include: isAll ? 'all' : objectsIn(directive, 'include-controls').map(selectorOf),
    exclude: objectsIn(directive, 'exclude-controls').map(selectorOf),
  };
}

function selectorOf(selector: JsonObject): Selector {
  return {
    ids: asStrings(selector['with-ids']) ?? [],
    patterns: objectsIn(selector, 'matching').flatMap((each) => textIn(each, 'pattern') ?? []),
    withChildControls: selector['with-child-controls'] === 'yes',
  };
}

function settingOf(setting: JsonObject): Setting {
  return {
    paramId: textIn(setting, 'param-id') ?? '',
    values: asStrings(setting['values']) ?? [],
    choice: asStrings(asObject(setting['select'])?.['choice']) ?? [],
    constraints: objectsIn(setting, 'constraints').flatMap(
      (each) => textIn(each, 'description') ?? [],
    ),
  };
}
