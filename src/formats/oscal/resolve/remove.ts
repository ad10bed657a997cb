import { asString } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { objectsIn, without } from '../members.ts';
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
  const asks = (name: (typeof criteria)[number], actual: unknown) =>
    remove[name] === undefined || remove[name] === actual;
  const { name, id, ns } = object;
  return (
    asks('by-item-name', itemName) &&
    asks('by-id', id) &&
    asks('by-name', name) &&
    asks('by-class', object['class']) &&
    asks('by-ns', isNamespaced(itemName) ? (ns ?? oscalNamespace) : ns)
  );
}

function isNamespaced(itemName: string): boolean {
  return itemName === 'prop' || itemName === 'part';
}

/** Takes out of a control, and of those inside it, whatever one of the directives is about. */
export function removeFrom(
  node: ControlNode,
  removes: readonly JsonObject[],
  spend: () => void,
): void {
  const operative = removes.filter(isOperative);
  const isRemoved = (object: JsonObject, itemName: string) =>
    operative.some((remove) => {
      spend();
      return isMet(remove, object, itemName);
    });
  const inside = (holder: JsonObject): JsonObject =>
    lists.reduce((object, [list, itemName]) => {
      if (object[list] === undefined) return object;
      const items = objectsIn(object, list);
      const left = items.filter((item) => !isRemoved(item, itemName)).map(inside);
      // What loses nothing stays the same object: most controls lose nothing at all.
      if (left.length === items.length && left.every((item, at) => item === items[at]))
        return object;
      return left.length > 0 ? { ...object, [list]: left } : without(object, list);
    }, holder);
  const through = (each: ControlNode): void => {
    each.content = inside(each.content);
    each.controls = each.controls.filter(({ content }) => !isRemoved(content, 'control'));
    for (const child of each.controls) through(child);
  };
  if (operative.length > 0) through(node);
}
