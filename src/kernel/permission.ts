/** Something an actor may do, named `feature.verb`. What each role holds is in `docs/access.md`. */
export type Permission = `${string}.${string}`;
