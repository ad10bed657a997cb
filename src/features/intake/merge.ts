import { isCve } from './name.ts';

/** What a record calls itself, and the CVE ids it speaks of without being one of them. */
export type Named = {
  readonly source: string;
  readonly id: string;
  readonly aliases: readonly string[];
  readonly carries: readonly string[];
};

/** `same`: the record is about this very vulnerability; `carries`: it speaks of several. */
export type Relation = 'same' | 'carries';

/** A record heard on a vulnerability. */
export type Voice = {
  readonly vulnerability: string;
  readonly source: string;
  readonly record: string;
  readonly relation: Relation;
};

/**
 * Which vulnerabilities each record speaks of; a pure function of the records, whatever their order.
 *
 * Every CVE id that a record bears or carries is a vulnerability. Records without one are grouped by
 * the names they share; a group joins a CVE if just one is reached, through its own names or those
 * of a record that bears it, and is otherwise a vulnerability named after its best name. So two
 * CVEs never become one.
 */
export function merge(records: readonly Named[]): Voice[] {
  const anchors = anchorsOf(records);
  const voices = records.flatMap(spoken);
  for (const group of groupsOf(records.filter(isNameless))) {
    const vulnerability = anchored(group, anchors) ?? bestName(group, anchors);
    for (const record of group) voices.push(voice(vulnerability, record, 'same'));
  }
  return voices;
}

/** The ids a record goes by, itself included. */
export function namesOf({ id, aliases }: Pick<Named, 'id' | 'aliases'>): string[] {
  return [...new Set([id, ...aliases])];
}

/** Whether a record neither bears nor carries a CVE id, so that others decide where it belongs. */
export function isNameless(record: Named): boolean {
  return record.carries.length === 0 && !namesOf(record).some(isCve);
}

function voice(vulnerability: string, { source, id }: Named, relation: Relation): Voice {
  return { vulnerability, source, record: id, relation };
}

function spoken(record: Named): Voice[] {
  const own = namesOf(record).filter(isCve);
  const carried = record.carries.filter((name) => !own.includes(name));
  return [
    ...own.map((name) => voice(name, record, 'same')),
    ...carried.map((name) => voice(name, record, 'carries')),
  ];
}

type Anchors = ReadonlyMap<string, ReadonlySet<string>>;

/** Every name that is not a CVE id, and the CVE ids that records bear together with it. */
function anchorsOf(records: readonly Named[]): Anchors {
  const anchors = new Map<string, Set<string>>();
  for (const record of records) {
    const names = namesOf(record);
    const cves = names.filter(isCve);
    if (cves.length === 0) continue;
    for (const name of names) {
      if (isCve(name)) continue;
      const known = anchors.get(name) ?? new Set();
      anchors.set(name, known);
      for (const cve of cves) known.add(cve);
    }
  }
  return anchors;
}

/** Records that share a name, or are linked by others that do. */
function groupsOf(records: readonly Named[]): Named[][] {
  const parent = new Map<string, string>();
  const rootOf = (name: string) => {
    let root = name;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    for (let at = name; at !== root;) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  for (const record of records) {
    for (const alias of record.aliases) {
      const [a, b] = [rootOf(record.id), rootOf(alias)];
      if (a !== b) parent.set(b, a);
    }
  }
  const groups = new Map<string, Named[]>();
  for (const record of records) {
    const root = rootOf(record.id);
    const group = groups.get(root);
    if (group) group.push(record);
    else groups.set(root, [record]);
  }
  return [...groups.values()];
}

function anchored(group: readonly Named[], anchors: Anchors): string | undefined {
  const reached = new Set<string>();
  for (const name of group.flatMap(namesOf)) {
    for (const cve of anchors.get(name) ?? []) reached.add(cve);
  }
  const [only] = reached;
  return reached.size === 1 ? only : undefined;
}

/** GHSA before the records' own ids before mere aliases; names that belong to CVEs only at need. */
function bestName(group: readonly Named[], anchors: Anchors): string {
  const ids = new Set(group.map(({ id }) => id));
  const weight = (name: string) =>
    (anchors.has(name) ? 4 : 0) + (name.startsWith('GHSA-') ? 0 : ids.has(name) ? 1 : 2);
  const precedes = (a: string, b: string) =>
    weight(a) === weight(b) ? a < b : weight(a) < weight(b);
  return group.flatMap(namesOf).reduce((best, name) => (precedes(name, best) ? name : best));
}
