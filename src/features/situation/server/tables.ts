import type { PersonId } from '#kernel/actor.ts';

declare module '#platform/db.ts' {
  interface Tables {
    'situation.look': { person_id: PersonId; position: number; looked_at: Date };
  }
}
