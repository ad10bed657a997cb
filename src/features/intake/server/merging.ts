import type { Work } from '#platform/tools.ts';

import { isNameless, merge, type Named, namesOf } from '../merge.ts';
import { isCve } from '../name.ts';
import * as store from './merge-store.ts';

const keyOf = ({ source, id }: Pick<Named, 'source' | 'id'>) => `${source} ${id}`;

/** What was there before a change: names that records bore, and vulnerabilities that were theirs. */
export type Former = {
  readonly names: readonly string[];
  readonly vulnerabilities: readonly string[];
};

/**
 * Makes the merged view anew around records that changed, and says which vulnerabilities that
 * touched. The result is what merging everything
 * from nothing would give, because whatever shares a name with them is looked at again.
 */
export async function mergeAround(
  work: Work,
  changed: readonly Named[],
  former: Former,
): Promise<string[]> {
  const known = new Map(changed.map((record) => [keyOf(record), record]));
  const subjects = new Map(known);
  const asked = new Set<string>();
  let names = [...changed.flatMap(namesOf), ...former.names];
  for (;;) {
    const open = new Set(names.filter((name) => !isCve(name) && !asked.has(name)));
    if (open.size === 0) break;
    for (const name of open) asked.add(name);
    const met = (await store.selectBearers(work, [...open])).filter(
      (record) => !known.has(keyOf(record)),
    );
    for (const record of met) known.set(keyOf(record), record);
    const nameless = met.filter(isNameless);
    for (const record of nameless) subjects.set(keyOf(record), record);
    names = nameless.flatMap(namesOf);
  }
  return settle(work, [...subjects.values()], [...known.values()], former.vulnerabilities);
}

/** Makes the whole merged view from nothing: what merging step by step must come to. */
export async function mergeAll(work: Work): Promise<string[]> {
  const all = await store.selectAllNamed(work);
  return settle(work, all, all, []);
}

async function settle(
  work: Work,
  subjects: readonly Named[],
  known: readonly Named[],
  former: readonly string[],
): Promise<string[]> {
  const before = [...former, ...(await store.selectHeard(work, subjects))];
  const own = new Set(subjects.map(keyOf));
  const voices = merge(known).filter(({ source, record }) =>
    own.has(keyOf({ source, id: record })),
  );
  await store.replaceVoices(work, subjects, voices);
  const touched = [...new Set([...before, ...voices.map(({ vulnerability }) => vulnerability)])];
  await store.deleteUnheard(work, touched);
  await store.updateShown(work, touched);
  await store.replaceAliases(work, touched);
  return touched.sort();
}
