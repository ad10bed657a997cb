// Asks @renovatebot/osv-offline-db, which finds the records of a package; what is affected is then compared as
// its users do, with npm semver. `npm i @renovatebot/osv-offline-db` in a folder of its own.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { gte, lt } from 'semver';

import type { Enter } from '../nation/external.ts';

type Osv = {
  readonly id: string;
  readonly affected: readonly {
    readonly package: { readonly name: string };
    readonly ranges: readonly {
      readonly events: readonly { readonly introduced?: string; readonly fixed?: string }[];
    }[];
  }[];
};
type Library = {
  readonly OsvOfflineDb: {
    rootDirectory: string;
    create(): Promise<{ query(ecosystem: 'npm', name: string): Promise<readonly Osv[]> }>;
  };
};

export const enter: Enter = async ({ osv, folder, installedIn }) => {
  const root = join(folder, 'database');
  await mkdir(root);
  const lines: string[] = [];
  for (const file of await readdir(osv)) {
    const record = JSON.parse(await readFile(join(osv, file), 'utf8')) as Osv;
    lines.push(JSON.stringify({ _id: record.id, ...record }));
  }
  await writeFile(join(root, 'npm.nedb'), `${lines.join('\n')}\n`);
  const load = createRequire(join(installedIn, 'package.json'));
  const { OsvOfflineDb } = load('@renovatebot/osv-offline-db') as Library;
  OsvOfflineDb.rootDirectory = root;
  const database = await OsvOfflineDb.create();
  return {
    async findings(components) {
      const found = new Set<string>();
      for (const { name, version } of components) {
        for (const record of await database.query('npm', name)) {
          if (isAffected(record, name, version)) found.add(record.id);
        }
      }
      return [...found];
    },
    close: async () => undefined,
  };
};

const isAffected = ({ affected }: Osv, name: string, version: string): boolean =>
  affected
    .filter((each) => each.package.name === name)
    .flatMap(({ ranges }) => ranges)
    .some(({ events }) => {
      const from = events.find(({ introduced }) => introduced !== undefined)?.introduced ?? '0.0.0';
      const to = events.find(({ fixed }) => fixed !== undefined)?.fixed;
      return gte(version, from) && (to === undefined || lt(version, to));
    });
