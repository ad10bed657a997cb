import { items } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';

import { entries, members, type Place, textAt, whole, within } from './place.ts';
import { remembered } from './remembered.ts';

/** Branches nested deeper are not walked into; the JSON reader and CSAF 2.1 §6.1 stop far earlier. */
const deepest = 512;

/** The version a document says it has; anything but 2.1 is judged as 2.0. */
export function versionOf(document: JsonValue): '2.0' | '2.1' {
  return textAt(whole(document), 'document', 'csaf_version') === '2.1' ? '2.1' : '2.0';
}

export const vulnerabilities = remembered((document): readonly Place[] => {
  return entries(whole(document), 'vulnerabilities');
});

/** A branch of the product tree, how deep it lies (1 for the outermost), and the branch it is in. */
export type Branch = Place & { readonly depth: number; readonly parent: Branch | undefined };

/** Every branch of the product tree, in the order of the document. */
export const branches = remembered((document): readonly Branch[] => {
  const found: Branch[] = [];
  const waiting = branchesIn(within(whole(document), 'product_tree'), undefined);
  for (let branch = waiting.pop(); branch; branch = waiting.pop()) {
    found.push(branch);
    if (branch.depth >= deepest) continue;
    for (const inner of branchesIn(branch, branch)) waiting.push(inner);
  }
  return found;
});

/** The branches right under a place, last first, as a stack wants them. */
function branchesIn(place: Place | undefined, parent: Branch | undefined): Branch[] {
  const depth = (parent?.depth ?? 0) + 1;
  return entries(place, 'branches')
    .map((branch) => ({ ...branch, depth, parent }))
    .reverse();
}

/** Every full product name: of the tree itself, of branches, of relationships (2.1: product paths). */
export const fullProductNames = remembered((document): readonly Place[] => {
  const tree = within(whole(document), 'product_tree');
  return [
    ...branches(document).map((branch) => within(branch, 'product')),
    ...entries(tree, 'full_product_names'),
    ...entries(tree, 'relationships').map((each) => within(each, 'full_product_name')),
    ...entries(tree, 'product_paths').map((each) => within(each, 'full_product_name')),
  ].filter((place) => place !== undefined);
});

/** The identification helpers of all products, where they have one. */
export const identificationHelpers = remembered((document): readonly Place[] => {
  return fullProductNames(document)
    .map((product) => within(product, 'product_identification_helper'))
    .filter((place) => place !== undefined);
});

/** Where product ids are defined (§3.1.8 of 2.0): the `product_id` of every full product name. */
export const productIdDefinitions = remembered((document): readonly Place[] => {
  return fullProductNames(document)
    .map((product) => within(product, 'product_id'))
    .filter((place) => place !== undefined);
});

/** What of a vulnerability may name products and groups, in each version. */
const naming = {
  '2.0': ['flags', 'remediations', 'threats'],
  '2.1': [
    ...['first_known_exploitation_dates', 'flags', 'ids', 'involvements', 'notes'],
    ...['remediations', 'threats'],
  ],
} as const;

/** Every item with `product_ids` or `group_ids` of its own: notes, flags, threats and the like. */
export const namingItems = remembered((document): readonly Place[] => {
  const version = versionOf(document);
  const notes = version === '2.1' ? entries(whole(document), 'document', 'notes') : [];
  return [
    ...notes,
    ...vulnerabilities(document).flatMap((vulnerability) =>
      naming[version].flatMap((name) => entries(vulnerability, name)),
    ),
  ];
});

/**
 * Where product ids are used: in the product tree, and in every vulnerability. Most of a document
 * may be nothing else, so that they are gone over one by one and not kept.
 */
export function* productReferences(document: JsonValue): Generator<Place> {
  const tree = within(whole(document), 'product_tree');
  for (const group of entries(tree, 'product_groups')) yield* entries(group, 'product_ids');
  yield* versionOf(document) === '2.1' ? pathReferences(tree) : relationshipReferences(tree);
  for (const item of namingItems(document)) yield* entries(item, 'product_ids');
  for (const vulnerability of vulnerabilities(document)) {
    for (const status of members(vulnerability, 'product_status')) yield* entries(status);
    for (const score of scores(document, vulnerability)) yield* entries(score, 'products');
  }
}

function* relationshipReferences(tree: Place | undefined): Generator<Place> {
  for (const each of entries(tree, 'relationships')) {
    for (const name of ['product_reference', 'relates_to_product_reference']) {
      const place = within(each, name);
      if (place) yield place;
    }
  }
}

function* pathReferences(tree: Place | undefined): Generator<Place> {
  for (const each of entries(tree, 'product_paths')) {
    const beginning = within(each, 'beginning_product_reference');
    if (beginning) yield beginning;
    for (const step of entries(each, 'subpaths')) {
      const next = within(step, 'next_product_reference');
      if (next) yield next;
    }
  }
}

/** The `scores` of a vulnerability, which 2.1 calls `metrics`. */
export function scores(document: JsonValue, vulnerability: Place): readonly Place[] {
  return entries(vulnerability, versionOf(document) === '2.1' ? 'metrics' : 'scores');
}

/** Where product group ids are defined. */
export function groupIdDefinitions(document: JsonValue): readonly Place[] {
  return entries(whole(document), 'product_tree', 'product_groups')
    .map((group) => within(group, 'group_id'))
    .filter((place) => place !== undefined);
}

/** Where product group ids are used. */
export const groupReferences = remembered((document): readonly Place[] => {
  return namingItems(document).flatMap((item) => entries(item, 'group_ids'));
});

/** The products of each group by its id; a group defined twice is what its first definition says. */
export const productGroups = remembered((document): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, readonly string[]>();
  for (const group of entries(whole(document), 'product_tree', 'product_groups')) {
    const id = textAt(group, 'group_id');
    if (id !== undefined && !groups.has(id)) groups.set(id, stringsAt(group, 'product_ids'));
  }
  return groups;
});

/** The strings of an array, other items passed over. */
export function stringsAt(place: Place | undefined, ...names: readonly string[]) {
  const list = items(within(place, ...names)?.value);
  return list.filter((value) => typeof value === 'string');
}

/** Every note of the document and of its vulnerabilities. */
export function notes(document: JsonValue): readonly Place[] {
  return everywhere(document, 'notes');
}

/** Every reference of the document and of its vulnerabilities. */
export function references(document: JsonValue): readonly Place[] {
  return everywhere(document, 'references');
}

/** Every acknowledgement of the document and of its vulnerabilities. */
export function acknowledgments(document: JsonValue): readonly Place[] {
  return everywhere(document, 'acknowledgments');
}

function everywhere(document: JsonValue, name: string): readonly Place[] {
  return [
    ...entries(whole(document), 'document', name),
    ...vulnerabilities(document).flatMap((vulnerability) => entries(vulnerability, name)),
  ];
}
