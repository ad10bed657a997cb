import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { Role } from '#features/access/role.ts';
import { dependenciesIn, type Dependency } from '#features/inventory/dependency.ts';
import { Exposure, Importance } from '#features/inventory/system.ts';
import { readCsv } from '#formats/csv/records.ts';
import { root } from '#platform/root.ts';

/** Somebody of the demo nation; the organization by its code. */
const Inhabitant = z.strictObject({
  login: z.string(),
  role: Role,
  organization: z.string(),
  name: z.string(),
});
export type Inhabitant = z.infer<typeof Inhabitant>;

const blank = z.literal('').transform(() => null);
const Row = z.strictObject({
  organization: z.string(),
  name: z.string(),
  purpose: z.string(),
  owner: z.string(),
  importance: z.union([blank, Importance]),
  exposed: z.union([blank, z.enum(['yes', 'no'])]),
  evidence: z.string(),
  exposed_on: z.string(),
  inventory: z.union([blank, z.string()]),
  next: z.union([blank, z.string()]),
  region: z.string(),
  contractor: z.string(),
});

/** A system of the nation, and the files that say what it runs: at first, and later. */
export type NationSystem = {
  readonly organization: string;
  readonly fields: Pick<z.infer<typeof Row>, 'name' | 'purpose' | 'owner' | 'importance'>;
  readonly dependencies: readonly Dependency[];
  readonly exposure: Exposure | null;
  /** Null where nobody ever listed what it runs. */
  readonly inventory: string | null;
  readonly next: string | null;
};

/** The invented nation that ships with the program. */
export type Nation = {
  /** The sheet of its organizations. */
  readonly sheet: string;
  readonly persons: readonly Inhabitant[];
  readonly systems: readonly NationSystem[];
};

const folder = join(root, 'profiles', 'demo');

/** Where a shipped inventory of the nation lies. */
export const inventoryFile = (name: string): string => join(folder, 'inventories', name);

/** The advisories that ship with the nation, and the name of the source that each belongs to. */
export function shippedAdvisories(): { readonly path: string; readonly source: string }[] {
  const records = readdirSync(join(folder, 'advisories'))
    .sort()
    .map((name) => ({
      path: join(folder, 'advisories', name),
      source: name.endsWith('.cve.json') ? 'demo-cve' : 'demo-osv',
    }));
  return [{ path: join(folder, 'kev.json'), source: 'demo-kev' }, ...records];
}

export function readNation(): Nation {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    sheet: text('organizations.csv'),
    persons: z.array(Inhabitant).parse(JSON.parse(text('persons.json'))),
    systems: z
      .array(Row)
      .parse(rowsOf(text('systems.csv')))
      .map(systemOf),
  };
}

/** The rows of a table by their headings. */
export function rowsOf(table: string): Record<string, string>[] {
  const [headings, ...rows] = readCsv(table, ',', 10_000).records;
  return rows.map(({ cells }) =>
    Object.fromEntries((headings?.cells ?? []).map((name, at) => [name, cells[at] ?? ''])),
  );
}

function systemOf(row: z.infer<typeof Row>): NationSystem {
  const { organization, name, purpose, owner, importance, exposed, evidence } = row;
  const { inventory, next, region, contractor } = row;
  const exposure =
    exposed === null
      ? null
      : Exposure.parse({ exposed: exposed === 'yes', evidence, on: row.exposed_on });
  const dependencies = [
    ...dependenciesIn('region', region),
    ...dependenciesIn('contractor', contractor),
  ];
  const fields = { name, purpose, owner, importance };
  return { organization, fields, dependencies, exposure, inventory, next };
}
