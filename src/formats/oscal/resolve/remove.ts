import { asString } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { type ControlNode, objectsIn } from './body.ts';

/** “An object's name is the singular form of its containing array.” */
const itemNames: Readonly<Record<string, string>> = {
  params: 'param',
  props: 'prop',
  links: 'link',
  parts: 'part',
  constraints: 'constraint',
  guidelines: 'guideline',
  tests: 'test',
};

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
  const namespace =
    itemName === 'prop' || itemName === 'part' ? (object['ns'] ?? oscalNamespace) : object['ns'];
  const actual = {
    'by-name': object['name'],
    'by-class': object['class'],
    'by-id': object['id'],
    'by-item-name': itemName,
    'by-ns': namespace,
  };
  return criteria.every((name) => remove[name] === undefined || remove[name] === actual[name]);
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
  const inside = (holder: JsonObject): JsonObject => {
    const members = Object.entries(holder).flatMap(([list, value]) => {
      const itemName = itemNames[list];
      if (itemName === undefined) return [[list, value] as const];
      const left = objectsIn(holder, list).filter((item) => !isRemoved(item, itemName));
      return left.length > 0 ? [[list, left.map(inside)] as const] : [];
    });
    return Object.fromEntries(members);
  };
  const through = (each: ControlNode): void => {
    each.content = inside(each.content);
    each.controls = each.controls.filter(({ content }) => !isRemoved(content, 'control'));
    for (const child of each.controls) through(child);
  };
  if (operative.length > 0) through(node);
}
