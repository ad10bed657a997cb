import cwe from './cwe.json' with { type: 'json' };

/** What MITRE says of using an entry to name the weakness behind a vulnerability. */
export type CweUsage = 'Allowed' | 'Allowed-with-Review' | 'Discouraged' | 'Prohibited';

const usages: ReadonlyMap<string, CweUsage> = new Map(
  (['Allowed', 'Allowed-with-Review', 'Discouraged', 'Prohibited'] as const).map((each) => [
    each,
    each,
  ]),
);
const released = new Map(Object.entries(cwe.released));
const deprecated = new Map<string, string>(Object.entries(cwe.deprecated));
const usageOf = new Map<string, readonly { since: string; usage: string }[]>(
  Object.entries(cwe.usage),
);

/** Whether a CWE is deprecated in a version of the list. */
export function isDeprecated(id: string, version: string): boolean {
  const since = deprecated.get(id);
  return since !== undefined && compareCweVersions(since, version) <= 0;
}

/** The usage of a CWE in a version: the list says it since 4.12, and is known up to 4.17. */
export function cweUsage(id: string, version: string): CweUsage | undefined {
  if (compareCweVersions(version, '4.12') < 0) return undefined;
  const said = (usageOf.get(id) ?? []).filter(
    ({ since }) => compareCweVersions(since, version) <= 0,
  );
  return usages.get(said.at(-1)?.usage ?? 'Allowed');
}

/** Whether a version of the list is known here. */
export function isCweVersion(version: string): boolean {
  return released.has(version);
}

/** The latest version of the list on a day, given as `2026-04-30`. */
export function latestCweVersion(day: string): string | undefined {
  return [...released]
    .filter(([, date]) => date <= day)
    .map(([version]) => version)
    .sort(compareCweVersions)
    .at(-1);
}

/** The order of versions such as `4.9` and `3.4.1`: number by number. */
export function compareCweVersions(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)];
  for (let at = 0; at < 3; at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbers(version: string): readonly number[] {
  return version.slice(0, 40).split('.', 3).map(Number);
}
