import type { z } from 'zod';

import { hex } from '#kernel/bytes.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import * as api from '../api.ts';
import { type Signals, signalsFrom } from '../signal.ts';
import { say } from '../texts.ts';
import { importFile } from './importing.ts';
import * as store from './store.ts';

export { importFile } from './importing.ts';

type Input<Name extends 'listVulnerabilities' | 'showVulnerability' | 'uploadFile'> = z.output<
  (typeof api)[Name]['input']
>;
type Output<Name extends 'listFeeds' | 'listVulnerabilities' | 'showVulnerability'> = z.output<
  (typeof api)[Name]['output']
>;

/** Packages shown of each record; an advisory of a distribution may name thousands. */
const shown = 500;

export async function uploadFile(
  work: Change,
  input: Input<'uploadFile'>,
  bytes: Uint8Array,
): Promise<api.Outcome> {
  return importFile(work, { ...input, bytes });
}

export async function listFeeds(work: Work): Promise<Output<'listFeeds'>> {
  const records = new Map((await store.selectRecordCounts(work)).map((row) => [row.source, row]));
  const snapshots = await store.selectSnapshotCounts(work);
  const arrivals = new Map(snapshots.map((row) => [row.source, row.snapshots]));
  return (await store.selectFeeds(work)).map(({ source, format, rank, sha256, ...last }) => ({
    ...{ source, format, rank },
    records: records.get(source)?.records ?? 0,
    withdrawn: records.get(source)?.withdrawn ?? 0,
    snapshots: arrivals.get(source) ?? 0,
    last: { ...last, sha256: hex(sha256) },
    ageSeconds: Math.floor((work.now.getTime() - last.receivedAt.getTime()) / 1000),
  }));
}

export async function listVulnerabilities(
  work: Work,
  input: Input<'listVulnerabilities'>,
): Promise<Output<'listVulnerabilities'>> {
  const wanted = { ...input, pageSize: api.pageSize };
  return {
    total: await store.selectVulnerabilityCount(work, wanted),
    page: input.page,
    pageSize: api.pageSize,
    vulnerabilities: await store.selectVulnerabilities(work, wanted),
  };
}

/**
 * The vulnerabilities that an id or alias stands for: as a rule one, several for an advisory that
 * speaks of several, none for a name that nobody has sent. A vulnerability's own id is just itself.
 */
export async function vulnerabilitiesNamed(work: Work, name: string): Promise<string[]> {
  const exact = await store.selectVulnerability(work, name);
  return exact ? [exact.id] : store.selectNamed(work, name);
}

/** The one vulnerability of an id or alias; refused where there is none, or more than one. */
export async function resolveVulnerability(work: Work, name: string): Promise<string> {
  const [id, ...others] = await vulnerabilitiesNamed(work, name);
  if (id === undefined) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  if (others.length === 0) return id;
  const vulnerabilities = [id, ...others].slice(0, 20).join(', ');
  throw new Refusal('conflict', say('intake.ambiguous', { name, vulnerabilities }));
}

/** What is known of a vulnerability itself, each answer with its source and snapshot. */
export async function signalsOf(work: Work, vulnerabilityId: string): Promise<Signals> {
  return signalsFrom(await store.selectSaid(work, vulnerabilityId));
}

export async function showVulnerability(
  work: Work,
  input: Input<'showVulnerability'>,
): Promise<Output<'showVulnerability'>> {
  const id = await resolveVulnerability(work, input.vulnerabilityId);
  const line = await store.selectVulnerability(work, id);
  if (!line) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  const signals = await signalsOf(work, id);
  return {
    ...line,
    aliases: await store.selectAliases(work, id),
    signals: { ...signals, cvss: [...signals.cvss] },
    voices: await voicesOf(work, id),
  };
}

type Voices = Output<'showVulnerability'>['voices'];
type OfRecord = { readonly source: string; readonly record: string };

const recordKey = ({ source, record }: OfRecord) => `${source} ${record}`;
const entryKey = (row: OfRecord & { readonly number: number }) => `${recordKey(row)} ${row.number}`;

async function voicesOf(work: Work, id: string): Promise<Voices> {
  const voices = await store.selectVoices(work, id);
  const counts = await store.selectPackageCounts(work, id);
  const packages = new Map(counts.map((row) => [recordKey(row), row.packages]));
  const ranges = grouped(await store.selectRanges(work, id, shown), entryKey);
  const affected = grouped(await store.selectAffected(work, id, shown), recordKey);
  return voices.map((voice) => ({
    ...voice,
    packages: packages.get(recordKey(voice)) ?? 0,
    affected: (affected.get(recordKey(voice)) ?? []).map((entry) => ({
      ...entry,
      ranges: [...(ranges.get(entryKey(entry)) ?? [])],
    })),
  }));
}
