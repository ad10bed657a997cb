import type { z } from 'zod';

import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import type { BodyId } from '../body.ts';
import { Effect } from '../effects.ts';
import { lateFirst } from '../follow-up.ts';
import type * as api from '../task-api.ts';
import { selectBodies } from './body-store.ts';
import { selectEffects } from './effect-store.ts';
import { aboutOf } from './effects.ts';
import { positionsOf, settled } from './positions.ts';
import { selectDecided } from './task-store.ts';

type Line = z.output<typeof api.listDecisions.output>[number];
type Wanted = { readonly openOnly: boolean };

/** What was decided in these bodies, what it did and where that stands, late ones first. */
async function followed(
  work: Work,
  bodyIds: readonly BodyId[],
  { openOnly }: Wanted,
): Promise<Line[]> {
  const all = await selectDecided(work, bodyIds);
  const decided = openOnly ? all.filter(({ is_sealed }) => !is_sealed) : all;
  const effects = grouped(
    await selectEffects(
      work,
      decided.map(({ item_id }) => item_id),
    ),
    ({ item_id }) => item_id,
  );
  const about = await aboutOf(work);
  const positionOf = await positionsOf(work, [...effects.values()].flat());
  const lines = decided.flatMap((row): Line[] => {
    const head = {
      ...{ itemId: row.item_id, meetingId: row.meeting_id, number: row.number },
      ...{ bodyJa: row.name_ja, bodyEn: row.name_en, title: row.title },
      ...{ outcome: row.kind, at: row.made_at },
    };
    const own = (effects.get(row.item_id) ?? []).filter(({ subject }) => subject !== null);
    if (own.length === 0) {
      // What was carried over is not done.
      const course = row.kind === 'continued' ? 'going' : 'done';
      return [{ ...head, effect: null, about: '', subject: null, ...settled, course }];
    }
    return own.map(({ kind, input, subject }) => {
      const position = positionOf({ kind, subject });
      return { ...head, effect: kind, about: about(Effect.parse(input)), subject, ...position };
    });
  });
  return lateFirst(lines);
}

/** Of every body that the actor may know of. */
export async function listDecisions(work: Work): Promise<Line[]> {
  return followed(
    work,
    (await selectBodies(work)).map(({ id }) => id),
    { openOnly: false },
  );
}

/** Of a body and those before it in its line, for a paper that all its members read: no sealed item. */
export async function followedIn(work: Work, lineId: BodyId): Promise<Line[]> {
  const bodies = (await selectBodies(work)).filter(({ line_id }) => line_id === lineId);
  return followed(
    work,
    bodies.map(({ id }) => id),
    { openOnly: true },
  );
}
