// STIX 2.1 §7.2.3.1.

import { asArray, asObject } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';

const longest = 5_000;
const mostSteps = 64;

type Step = string | number;

/** The steps of a selector: property names and dictionary keys, and list indices in brackets. */
export function stepsOf(selector: string): readonly Step[] | undefined {
  if (selector.length > longest) return undefined;
  const components = selector.split('.', mostSteps + 1);
  if (components.length > mostSteps) return undefined;
  const steps = components.map((component, at) => {
    if (at > 0 && /^\[\d{1,9}\]$/.test(component)) return Number(component.slice(1, -1));
    return /^[a-zA-Z0-9_-]{1,250}$/.test(component) ? component : undefined;
  });
  return steps.every((step) => step !== undefined) ? steps : undefined;
}

/** What a selector leads to, from the object in which it stands. */
export function selected(object: JsonValue, steps: readonly Step[]): JsonValue | undefined {
  let at: JsonValue | undefined = object;
  for (const step of steps) {
    if (typeof step === 'number') at = asArray(at)?.[step];
    else at = Object.hasOwn(asObject(at) ?? {}, step) ? asObject(at)?.[step] : undefined;
    if (at === undefined) return undefined;
  }
  return at;
}
