import { asObject, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';

import type { OscalModel } from './model.ts';

/** A member of a model that stands where a document should. */
export type Fragment = { readonly model: OscalModel; readonly part: string };

/** Lists that tools hand out alone, and what each of their items has: no other format has these. */
const parts: readonly (Fragment & { readonly marks: readonly string[] })[] = [
  { model: 'assessment-results', part: 'results', marks: ['uuid', 'title', 'start'] },
  { model: 'catalog', part: 'groups', marks: ['title', 'controls'] },
  { model: 'plan-of-action-and-milestones', part: 'poam-items', marks: ['title', 'description'] },
  {
    model: 'system-security-plan',
    part: 'control-implementation',
    marks: ['implemented-requirements'],
  },
  { model: 'mapping-collection', part: 'mappings', marks: ['source-resource', 'target-resource'] },
];

/** The part of an OSCAL document that a value is instead of one; undefined for anything else. */
export function fragmentOf(value: JsonValue): Fragment | undefined {
  return parts.find(({ part, marks }) => {
    const there = member(value, part);
    const first = asObject(there) ?? asObject(items(there)[0]);
    return first !== undefined && marks.every((mark) => member(first, mark) !== undefined);
  });
}
