import { asObject } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';
import { textIn } from '#formats/oscal/markup.ts';
import { objectsIn } from '#formats/oscal/members.ts';
import type { OscalDocument } from '#formats/oscal/model.ts';
import type { Fault } from '#kernel/refusal.ts';

import { noClause, own } from './oscal-reading.ts';

/** What an assessment plan says of the audit that it plans; null where it does not say. */
export type TakenPlanning = {
  readonly title: string;
  readonly kind: string | null;
  /** The UUID of the catalogue or profile that it goes by. */
  readonly edition: string | null;
  /** The short names of the organizations that it names as parties. */
  readonly bodies: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** The names of those who are to assess. */
  readonly assessors: readonly string[];
};

const dayOf = (moment: string | undefined): string | null =>
  /^\d{4}-\d\d-\d\d/.exec(moment ?? '')?.[0] ?? null;

/** What an assessment plan plans: the time is that of all its tasks. */
export function planningIn({ root }: OscalDocument): TakenPlanning {
  const metadata = asObject(root['metadata']) ?? {};
  const tasks = objectsIn(root, 'tasks');
  const ranges = tasks.map((task) => {
    const timing = asObject(task['timing']) ?? {};
    const on = textIn(asObject(timing['on-date']) ?? {}, 'date');
    const within = asObject(timing['within-date-range']) ?? {};
    return { start: textIn(within, 'start') ?? on, end: textIn(within, 'end') ?? on };
  });
  const starts = ranges.flatMap(({ start }) => dayOf(start) ?? []).sort();
  const ends = ranges.flatMap(({ end }) => dayOf(end) ?? []).sort();
  const kind = own(metadata, 'kind') ?? null;
  // Of what this program wrote, the task bears the title of the campaign.
  const [task] = tasks;
  const titled = kind !== null && task ? textIn(task, 'title') : textIn(metadata, 'title');
  return {
    ...{ title: titled ?? '', kind, edition: own(metadata, 'edition-document') ?? null },
    bodies: partiesOf(metadata, 'organization').flatMap(
      (party) => textIn(party, 'short-name') ?? [],
    ),
    ...{ startsOn: starts[0] ?? null, endsOn: ends.at(-1) ?? null },
    assessors: partiesOf(metadata, 'person').flatMap((party) =>
      isAssessor(metadata, party) ? (textIn(party, 'name') ?? []) : [],
    ),
  };
}

const partiesOf = (metadata: JsonObject, type: string): JsonObject[] =>
  objectsIn(metadata, 'parties').filter((party) => textIn(party, 'type') === type);

function isAssessor(metadata: JsonObject, party: JsonObject): boolean {
  const uuid = textIn(party, 'uuid');
  return objectsIn(metadata, 'responsible-parties').some(({ 'role-id': role, ...of }) => {
    const named = of['party-uuids'];
    return role === 'assessor' && Array.isArray(named) && named.some((each) => each === uuid);
  });
}

/** Every control that a plan reviews and an edition does not have, by where it is named. */
export function strangersInPlan(
  { root }: OscalDocument,
  clauses: ReadonlyMap<string, unknown>,
): readonly Fault[] {
  const reviewed = asObject(root['reviewed-controls']) ?? {};
  return objectsIn(reviewed, 'control-selections').flatMap((selection, at) =>
    ['include-controls', 'exclude-controls'].flatMap((list) =>
      objectsIn(selection, list).flatMap((control, index) => {
        const id = textIn(control, 'control-id') ?? '';
        const place = `/assessment-plan/reviewed-controls/control-selections/${at}`;
        return clauses.has(id) ? [] : [noClause(`${place}/${list}/${index}/control-id`, id)];
      }),
    ),
  );
}
