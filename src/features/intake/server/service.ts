import type { z } from 'zod';

import { scoreDifference } from '#formats/cvss/compare.ts';
import { scoreOf } from '#formats/cvss/score.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import * as api from '../api.ts';
import { type Said, type Signals, signalsFrom } from '../signal.ts';
import { say } from '../texts.ts';
import { importFile } from './importing.ts';
import { selectScoreHistory, selectScoresOf } from './score-store.ts';
import * as store from './store.ts';

export { rejectSnapshot, releaseSnapshot } from './deciding.ts';
export { listEditions, showEdition } from './editions.ts';
export { importFile } from './importing.ts';
export { pollSweep } from './polling.ts';
export { restoreSnapshot } from './restoring.ts';
export { silenceSweep } from './silence.ts';
export { addSource, editSource, listFeeds, listSnapshots, showSnapshot } from './sources.ts';

type Input<Name extends 'listVulnerabilities' | 'showVulnerability' | 'uploadFile'> = z.output<
  (typeof api)[Name]['input']
>;
type Output<Name extends 'listVulnerabilities' | 'showVulnerability'> = z.output<
  (typeof api)[Name]['output']
>;

/** The acts after which records are not what they were; each names the vulnerabilities concerned. */
export const intakeActs = ['intake.imported', 'intake.released', 'intake.restored'] as const;

/** Packages shown of each record; an advisory of a distribution may name thousands. */
const shown = 500;

export async function uploadFile(
  work: Change,
  input: Input<'uploadFile'>,
  bytes: Uint8Array,
): Promise<api.Outcome> {
  return importFile(work, { ...input, bytes });
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
    signals: { ...signals, cvss: signals.cvss.map(scored) },
    voices: await voicesOf(work, id),
    scores: await selectScoresOf(work, id),
    scoreHistory: await selectScoreHistory(work, id),
  };
}

/** A vector with what it comes to, beside what its source says that it does. */
function scored(said: Said): Output<'showVulnerability'>['signals']['cvss'][number] {
  const { value: vector, claimedScore, claimedSeverity } = said;
  const computed = scoreOf(vector);
  const claim = {
    ...{ vector, score: claimedScore ?? undefined, severity: claimedSeverity ?? undefined },
  };
  return {
    ...said,
    computed: computed.ok ? { score: computed.score, severity: computed.severity } : null,
    differs: scoreDifference(claim) !== undefined,
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
