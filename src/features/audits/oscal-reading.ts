import type { JsonObject } from '#formats/json/read.ts';
import { propsOf } from '#formats/oscal/markup.ts';
import type { Fault } from '#kernel/refusal.ts';

import { say } from './file-texts.ts';
import { namespace } from './oscal-frame.ts';

/** What an audit knows that a document of another tool is taken into. */
export type Taking = {
  readonly clauses: ReadonlyMap<string, unknown>;
  /** The clause that a statement, an objective or an item of its edition stands in. */
  readonly ownerOf: (statement: string) => string | undefined;
  /** The ratings of its policy. */
  readonly ratings: ReadonlySet<string>;
  /** The clause of what names none; without one, that is a fault. */
  readonly otherwise: string | undefined;
};

/** A document on its way in, with every place so far that names what the audit does not know. */
export type Reading = { readonly taking: Taking; readonly faults: Fault[] };

/** A property that this program wrote. */
export const own = (holder: JsonObject, name: string): string | undefined =>
  propsOf(holder).find((each) => each.name === name && each.ns === namespace)?.value;

/** The clause that an id names, or that stands around what it names. */
export function clauseOf(id: string, { clauses, ownerOf }: Taking): string | undefined {
  if (clauses.has(id)) return id;
  const owner = ownerOf(id);
  return owner !== undefined && clauses.has(owner) ? owner : undefined;
}

/** That a clause is named which the edition of the audit does not have. */
export const noClause = (path: string, id: string): Fault => ({
  path,
  text: say('audits.files.no-clause', { id }),
});

export const tooLong = (path: string, most: number): Fault => ({
  path,
  text: say('audits.files.too-long', { most }),
});
