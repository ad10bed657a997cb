import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { z } from 'zod';

import { grouped } from '#kernel/group.ts';

import { type Component, componentsOf, type Entry } from './contestant.ts';
import { type Nation, type Stretch, textOf } from './corpus.ts';

const run = promisify(execFile);

/**
 * Who takes part beside us where it is installed, from the file that NOROSHI_BENCH_PEERS names: a program, or a
 * library. Of a command `{osv}` becomes the folder of the corpus as OSV records, `{folder}` one of its own, and
 * `{sbom}` the inventory that is asked about, in CycloneDX; it prints the id of a vulnerability on each line.
 */
const Program = z.strictObject({
  name: z.string().min(1),
  /** Once, before any question: makes its own database of the records. */
  prepare: z.array(z.string()).optional(),
  findings: z.array(z.string()).min(1),
});

/** A library that is asked within this process: the module that asks it, and the folder it is installed in. */
const Library = z.strictObject({
  name: z.string().min(1),
  module: z.string().min(1),
  installedIn: z.string().min(1),
});

/** A component as every library is told of it. */
export type Named = { readonly name: string; readonly version: string };

/** What the module of a library exports as `enter`. */
export type Enter = (given: {
  readonly osv: string;
  readonly folder: string;
  readonly installedIn: string;
  readonly inventory: () => Iterable<Named & { readonly system: number }>;
}) => Promise<{
  readonly findings: (components: readonly Named[]) => Promise<readonly string[]>;
  readonly exposed?: (id: string) => Promise<readonly number[]>;
  readonly close: () => Promise<void>;
}>;

export async function externals(file: string | undefined): Promise<Entry[]> {
  if (file === undefined) return [];
  const peers = z
    .array(z.union([Program, Library]))
    .parse(JSON.parse(await readFile(file, 'utf8')));
  return peers.map((peer) => ('module' in peer ? library(peer) : external(peer)));
}

/** A folder of its own, and in it the corpus as OSV records. */
async function corpusFor(nation: Nation) {
  const folder = await mkdtemp(join(tmpdir(), 'noroshi-bench-peer-'));
  const osv = join(folder, 'osv');
  await mkdir(osv);
  await writeRecords(osv, nation);
  return { folder, osv };
}

const idOf = (vulnerability: number): string => `CVE-2030-${vulnerability}`;
const numberOf = (id: string): number => Number(id.slice('CVE-2030-'.length));
const namedOf = ({ of, place }: Component): Named => ({ name: nameOf(of), version: textOf(place) });

const library = ({ name, module, installedIn }: z.output<typeof Library>): Entry => ({
  name,
  async enter(nation) {
    const places = await corpusFor(nation);
    const { enter } = (await import(pathToFileURL(resolve(module)).href)) as { enter: Enter };
    const { findings, exposed, close } = await enter({
      ...{ ...places, installedIn: resolve(installedIn) },
      *inventory() {
        for (const each of componentsOf(nation)) yield { ...namedOf(each), system: each.system };
      },
    });
    return {
      name,
      findings: async (components) => (await findings(components.map(namedOf))).map(numberOf),
      ...(exposed && { exposed: async (vulnerability: number) => exposed(idOf(vulnerability)) }),
      async close() {
        await close();
        await rm(places.folder, { recursive: true });
      },
    };
  },
});

const external = (peer: z.output<typeof Program>): Entry => ({
  name: peer.name,
  async enter(nation) {
    const { folder, osv } = await corpusFor(nation);
    const places = { osv, folder, sbom: join(folder, 'sbom.json') };
    const told = async ([program = '', ...rest]: readonly string[]) => {
      const filled = rest.map((each) =>
        each.replaceAll(/\{(osv|folder|sbom)\}/g, (_, name: keyof typeof places) => places[name]),
      );
      return (await run(program, filled, { maxBuffer: 2 ** 28 })).stdout;
    };
    if (peer.prepare) await told(peer.prepare);
    return {
      name: peer.name,
      async findings(components) {
        await writeFile(places.sbom, JSON.stringify(sbomOf(components)));
        return [...(await told(peer.findings)).matchAll(/^CVE-2030-(\d+)$/gm)].map(([, id]) =>
          Number(id),
        );
      },
      close: () => rm(folder, { recursive: true }),
    };
  },
});

const nameOf = (of: number): string => `package-${of}`;

/** One record a vulnerability, as OSV publishes them. */
async function writeRecords(folder: string, { stretches }: Nation): Promise<void> {
  const said = grouped(stretches, ({ vulnerability }) => vulnerability);
  for (const [vulnerability, own] of said) {
    const id = idOf(vulnerability);
    const affected = own.map(({ of, ...stretch }) => ({
      package: { ecosystem: 'npm', name: nameOf(of), purl: `pkg:npm/${nameOf(of)}` },
      ranges: [{ type: 'SEMVER', events: eventsOf(stretch) }],
    }));
    const record = { id, modified: '2030-01-01T00:00:00Z', schema_version: '1.6.0', affected };
    await writeFile(join(folder, `${id}.json`), JSON.stringify(record));
  }
}

const eventsOf = ({ from, to }: Pick<Stretch, 'from' | 'to'>) => [
  { introduced: textOf(from) },
  ...(to === null ? [] : [{ fixed: textOf(to) }]),
];

const sbomOf = (components: readonly Component[]) => ({
  ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 },
  components: components.map(({ of, place }) => ({
    ...{ type: 'library', name: nameOf(of), version: textOf(place) },
    purl: `pkg:npm/${nameOf(of)}@${textOf(place)}`,
  })),
});
