/** How far a chain is followed; a longer one is told as cut off. */
export const furthest = 8;

/** One thing reached in another's wake. */
export type Edge<Node> = { readonly from: string; readonly to: Node };

/** A thing and how it was reached. */
export type Reached<Node> = { readonly node: Node; readonly from: string | null };

/**
 * What a round of a walk reaches for the first time. Whatever was seen before is left out, so a walk
 * through a circle ends, and every thing keeps the shortest way to it.
 */
export function firstReached<Node>(
  seen: ReadonlySet<string>,
  edges: readonly Edge<Node>[],
  keyOf: (node: Node) => string,
): ReadonlyMap<string, Reached<Node>> {
  const fresh = new Map<string, Reached<Node>>();
  for (const { from, to } of edges) {
    const key = keyOf(to);
    if (!seen.has(key) && !fresh.has(key)) fresh.set(key, { node: to, from });
  }
  return fresh;
}

/**
 * Everything that a walk reaches, round by round, with who led to it; `edgesFrom` answers what lies
 * behind the things of one round. Once more than `most` are reached, nothing further is looked for.
 */
export async function walked<Node>(
  start: readonly Node[],
  keyOf: (node: Node) => string,
  edgesFrom: (frontier: readonly Node[]) => Promise<readonly Edge<Node>[]>,
  most = Infinity,
): Promise<{ readonly reached: ReadonlyMap<string, Reached<Node>>; readonly isCut: boolean }> {
  const reached = new Map<string, Reached<Node>>();
  for (const node of start) reached.set(keyOf(node), { node, from: null });
  let frontier: readonly Node[] = [...reached.values()].map(({ node }) => node);
  for (let round = 0; round < furthest && frontier.length > 0 && reached.size <= most; round += 1) {
    const fresh = firstReached(new Set(reached.keys()), await edgesFrom(frontier), keyOf);
    for (const [key, each] of fresh) reached.set(key, each);
    frontier = [...fresh.values()].map(({ node }) => node);
  }
  return { reached, isCut: frontier.length > 0 };
}

/** The keys that lead from where a walk began to one of the things it reached, itself left out. */
export function wayTo<Node>(reached: ReadonlyMap<string, Reached<Node>>, key: string): string[] {
  const way: string[] = [];
  for (let at = reached.get(key)?.from ?? null; at !== null; at = reached.get(at)?.from ?? null) {
    way.push(at);
  }
  return way.reverse();
}
