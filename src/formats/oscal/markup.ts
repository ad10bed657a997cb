import { asString } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { objectsIn } from './members.ts';

/** A named value that somebody attaches to something (metadata model, `prop`). */
export type Prop = {
  readonly name: string;
  readonly value: string;
  readonly ns: string | undefined;
  readonly class: string | undefined;
};

/** A reference to something else; `#…` is within the document. */
export type Link = {
  readonly href: string;
  readonly rel: string | undefined;
  readonly text: string | undefined;
};

export function propsOf(holder: JsonObject): readonly Prop[] {
  return objectsIn(holder, 'props').map((prop) => ({
    name: textIn(prop, 'name') ?? '',
    value: textIn(prop, 'value') ?? '',
    ns: textIn(prop, 'ns'),
    class: textIn(prop, 'class'),
  }));
}

export function linksOf(holder: JsonObject): readonly Link[] {
  return objectsIn(holder, 'links').map((link) => ({
    href: textIn(link, 'href') ?? '',
    rel: textIn(link, 'rel'),
    text: textIn(link, 'text'),
  }));
}

/** A member that is a text; undefined where it is missing. */
export function textIn(holder: JsonObject, name: string): string | undefined {
  return asString(holder[name]);
}
