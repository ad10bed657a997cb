import type { Epoch } from './epoch.ts';
import { at, numbers } from './memory.ts';
import { matched, type Newcomer, type StretchColumns, type Stretches } from './stretches.ts';
import { addSystem, noSystems, type SystemSet } from './systems.ts';

/** What a vulnerability says since, and what it comes to in the epoch. */
export type Said = StretchColumns & Pick<Stretches, 'from' | 'to'>;

/**
 * What came after an epoch, each by itself: what it replaces no longer counts. Nothing here hangs on the
 * order in which different things came, and to bring the same thing twice changes nothing.
 */
export type Changes = {
  readonly said: Map<number, Said>;
  /** The vulnerabilities in `said` that speak of a package, now or since the epoch. */
  readonly about: Map<number, Set<number>>;
  /** What systems run whose inventory came since, and in the epoch no longer counts. */
  readonly running: Map<number, Installed>;
  readonly moved: SystemSet;
  /** By version the systems that run it by inventories that came since; and of each package, which. */
  readonly runs: Map<number, Set<number>>;
  readonly ofPackage: Map<number, Set<number>>;
  /** Versions that the epoch does not hold, by package. */
  readonly newcomers: Map<number, Map<number, Newcomer>>;
  /** Systems that were not there, and whose they are. */
  readonly organizations: Map<number, number>;
};

/** The versions that a system runs, each with its package. */
export type Installed = { readonly ids: Uint32Array; readonly packages: Uint32Array };

export const noChanges = ({ organizations }: Epoch): Changes => ({
  said: new Map(),
  about: new Map(),
  running: new Map(),
  moved: noSystems(organizations.length),
  runs: new Map(),
  ofPackage: new Map(),
  newcomers: new Map(),
  organizations: new Map(),
});

/** From now on this, and nothing else, is what a vulnerability says; its stretches in any order. */
export function say(
  epoch: Epoch,
  { said, about }: Changes,
  vulnerability: number,
  columns: StretchColumns,
): void {
  for (const of of columns.packages) {
    about.set(of, (about.get(of) ?? new Set()).add(vulnerability));
  }
  said.set(vulnerability, { ...columns, ...matched(epoch.versions, columns) });
}

/** A version that no inventory named before. */
export function meet(
  { versions }: Epoch,
  { newcomers }: Changes,
  { id, of, version }: { readonly id: number; readonly of: number; readonly version: Newcomer },
): void {
  if (at(versions.ordinals, id) > 0) return;
  const known = newcomers.get(of) ?? new Map<number, Newcomer>();
  newcomers.set(of, known.set(id, version));
}

/** From now on this, and nothing else, is what a system runs; false where there is no room for it. */
export function install(
  { organizations }: Epoch,
  changes: Changes,
  { system, organization }: { readonly system: number; readonly organization: number },
  installed: Installed,
): boolean {
  if (system >= organizations.length) return false;
  const before = changes.running.get(system);
  for (const id of before?.ids ?? []) changes.runs.get(id)?.delete(system);
  addSystem(changes.moved, system);
  changes.organizations.set(system, organization);
  changes.running.set(system, installed);
  for (const [each, id] of installed.ids.entries()) {
    const of = at(installed.packages, each);
    changes.ofPackage.set(of, (changes.ofPackage.get(of) ?? new Set()).add(id));
    changes.runs.set(id, (changes.runs.get(id) ?? new Set()).add(system));
  }
  return true;
}

/** Where there is less than this, a share is of this: what is little is laid out anew after a thousand changes. */
const least = 100_000;

/** How much came since the epoch, of all that there is: once it is a hundredth, another should follow. */
export function shareChanged(epoch: Epoch, { said, running, newcomers }: Changes): number {
  const versions = [...newcomers.values()].reduce((sum, { size }) => sum + size, 0);
  return Math.max(
    said.size / Math.max(least, epoch.stretches.ofVulnerability.length),
    running.size / Math.max(least, epoch.systems),
    versions / Math.max(least, epoch.versions.ids.length),
  );
}

/** The organization of every system, as it is now. */
export function organizationsNow(epoch: Epoch, changes: Changes): Uint32Array {
  const now = numbers(epoch.organizations.length);
  now.set(epoch.organizations);
  for (const [system, organization] of changes.organizations) now[system] = organization;
  return now;
}
