import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { z } from 'zod';

import { grouped } from '#kernel/group.ts';

import type { Component, Entry } from './contestant.ts';
import { type Nation, type Stretch, textOf } from './corpus.ts';

const run = promisify(execFile);

/**
 * Programs that are installed here and take part, from the file that NOROSHI_BENCH_PEERS names. Of a command
 * `{osv}` becomes the folder of the corpus as OSV records, `{folder}` one of its own, and `{sbom}` the
 * inventory that is asked about, in CycloneDX; it prints the id of a vulnerability on each line.
 */
const Peers = z.array(
  z.strictObject({
    name: z.string().min(1),
    /** Once, before any question: makes its own database of the records. */
    prepare: z.array(z.string()).optional(),
    findings: z.array(z.string()).min(1),
  }),
);

export async function externals(file: string | undefined): Promise<Entry[]> {
  if (file === undefined) return [];
  return Peers.parse(JSON.parse(await readFile(file, 'utf8'))).map(external);
}

const external = (peer: z.output<typeof Peers>[number]): Entry => ({
  name: peer.name,
  async enter(nation) {
    const folder = await mkdtemp(join(tmpdir(), 'noroshi-bench-peer-'));
    const osv = join(folder, 'osv');
    await mkdir(osv);
    await writeRecords(osv, nation);
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
    const id = `CVE-2030-${vulnerability}`;
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
