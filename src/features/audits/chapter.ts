import type { Clause } from './clause.ts';

/**
 * The chapter a clause is counted under. Standards numbered like the Common Standards have parts above
 * their chapters; a flat catalogue has one level of groups, which are its chapters.
 */
export function chapterOf({ place }: Pick<Clause, 'place'>): string {
  const deep = place.length >= 3;
  return (deep ? place[1] : place[0]) ?? '';
}
