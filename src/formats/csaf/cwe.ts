import cwe from './schema/cwe.json' with { type: 'json' };

const releases = new Map(cwe.releases.map((version, at) => [version, at]));

/** The names a weakness has had, with the first and last release of each. */
const names = new Map<string, (typeof cwe.names)[number][]>();
for (const named of cwe.names) {
  const id = `CWE-${named.id}`;
  const known = names.get(id);
  if (known) known.push(named);
  else names.set(id, [named]);
}

/** Whether the names of a release of CWE are known here. */
export function isCweRelease(version: string): boolean {
  return releases.has(version);
}

/** The name of a weakness in a release; undefined for categories, views and what does not exist. */
export function nameOfCwe(id: string, version: string): string | undefined {
  const at = releases.get(version);
  if (at === undefined) return undefined;
  return names.get(id)?.find(({ from, to }) => {
    return (releases.get(from) ?? 0) <= at && at <= (releases.get(to) ?? 0);
  })?.name;
}

/** Whether a weakness has this name in any release. */
export function wasNamed(id: string, name: string): boolean {
  return names.get(id)?.some((each) => each.name === name) ?? false;
}
