/** Rows that were chosen, by their keys, out of what was shown when they were. */
export type Chosen = { readonly of: string; readonly keys: ReadonlySet<string> };

/** The keys that are still chosen: none once something else is shown, and none that is gone. */
export function stillChosen(chosen: Chosen, of: string, shown: readonly string[]): string[] {
  if (chosen.of !== of || chosen.keys.size === 0) return [];
  return shown.filter((key) => chosen.keys.has(key));
}

/** Chosen keys with one more, or without it where it was among them. */
export function withToggled(keys: readonly string[], key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
