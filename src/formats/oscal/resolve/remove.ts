import { asString } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { objectsIn, without } from '../members.ts';
import type { Spend } from './add.ts';
import { type ControlNode } from './body.ts';

/** “An object's name is the singular form of its containing array.” */
const lists = [
  ['params', 'param'],
  ['props', 'prop'],
  ['links', 'link'],
  ['parts', 'part'],
  ['constraints', 'constraint'],
  ['guidelines', 'guideline'],
  ['tests', 'test'],
] as const;

const oscalNamespace = 'http://csrc.nist.gov/ns/oscal';
const criteria = ['by-name', 'by-class', 'by-id', 'by-item-name', 'by-ns'] as const;

/** Whether a `remove` says anything; one without a criterion removes nothing. */
export function isOperative(remove: JsonObject): boolean {
  return criteria.some((name) => asString(remove[name]) !== undefined);
}

/**
 * Whether an object meets every criterion of a `remove` (profile resolution, “Removing contents
 * from controls”). A prop or part that names no namespace is in that of OSCAL.
 */
function isMet(remove: JsonObject, object: JsonObject, itemName: string): boolean {
  const { ns } = object;
  return (
    isAsked(remove['by-id'], object['id']) &&
    isAsked(remove['by-name'], object['name']) &&
    isAsked(remove['by-item-name'], itemName) &&
    isAsked(remove['by-class'], object['class']) &&
    isAsked(remove['by-ns'], isNamespaced(itemName) ? (ns ?? oscalNamespace) : ns)
  );
}

function isAsked(criterion: JsonValue | undefined, actual: JsonValue | undefined): boolean {
  return criterion === undefined || criterion === actual;
}

function isNamespaced(itemName: string): boolean {
  return itemName === 'prop' || itemName === 'part';
}

type Removal = { readonly removes: readonly JsonObject[]; readonly spend: Spend };

/** Takes out of a control, and of those inside it, whatever one of the directives is about. */
export function removeFrom(node: ControlNode, removes: readonly JsonObject[], spend: Spend): void {
  const operative = removes.filter(isOperative);
  if (operative.length > 0) removeThrough(node, { removes: operative, spend });
}

function removeThrough(node: ControlNode, removal: Removal): void {
  node.content = left(node.content, removal);
  node.controls = node.controls.filter(({ content }) => !isRemoved(content, 'control', removal));
  for (const child of node.controls) removeThrough(child, removal);
}

function isRemoved(object: JsonObject, itemName: string, { removes, spend }: Removal): boolean {
  for (const remove of removes) {
    spend();
    if (isMet(remove, object, itemName)) return true;
  }
  return false;
}

/** What is left of an object; what loses nothing stays the same, as most objects do. */
function left(holder: JsonObject, removal: Removal): JsonObject {
  let object = holder;
  for (const [list, itemName] of lists) {
    if (holder[list] === undefined) continue;
    const before = objectsIn(holder, list);
    const after: JsonObject[] = [];
    let isChanged = false;
    for (const item of before) {
      const kept = isRemoved(item, itemName, removal) ? undefined : left(item, removal);
      if (kept !== item) isChanged = true;
      if (kept) after.push(kept);
    }
    if (isChanged) object = after.length > 0 ? { ...object, [list]: after } : without(object, list);
  }
  return object;
}
