import type { Advisory, Affected } from '#formats/advisory/advisory.ts';
import { scoreOf } from '#formats/cvss/score.ts';
import type { EpssScore } from '#formats/epss/epss.ts';
import type { Text } from '#kernel/text.ts';

import { say } from './snapshot-texts.ts';

/**
 * What no honest feed says, judged by the records that a snapshot brings anew, the first snapshot
 * of a source included. Real feeds stay far below: of the published ones the most extreme names
 * every version in 38 of 100 records (RustSec), and rates one record in six alike.
 */
const extremes = { least: 20, severityPercent: 90, everythingPercent: 80 };

/** Before the first of these feeds was published: the CVE list began in September 1999. */
const firstPublished = Date.UTC(1999, 0, 1);
/** Clocks of publishers may be ahead of ours, and days begin earlier elsewhere. */
export const aheadMs = 48 * 60 * 60 * 1000;

export function insanities(records: readonly Advisory[]): Text[] {
  return [...uniformSeverity(records), ...everythingAffected(records)];
}

/** All rated nought, or all rated ten. */
function uniformSeverity(records: readonly Advisory[]): Text[] {
  let [rated, none, most] = [0, 0, 0];
  for (const { signals } of records) {
    const scores = signals.flatMap(({ kind, value }) => (kind === 'cvss' ? [scoreOf(value)] : []));
    const bases = scores.flatMap((score) => (score.ok ? [score.base] : []));
    if (bases.length === 0) continue;
    rated += 1;
    if (bases.every((base) => base === 0)) none += 1;
    if (bases.every((base) => base === 10)) most += 1;
  }
  const isUniform = (count: number) =>
    rated >= extremes.least && count * 100 > extremes.severityPercent * rated;
  return [
    ...(isUniform(none)
      ? [say('intake.reason.severity', { count: none, all: rated, score: 0 })]
      : []),
    ...(isUniform(most)
      ? [say('intake.reason.severity', { count: most, all: rated, score: 10 })]
      : []),
  ];
}

/** Every version of everything. */
function everythingAffected(records: readonly Advisory[]): Text[] {
  const speaking = records.filter(({ affected }) => affected.length > 0);
  const count = speaking.filter(({ affected }) => affected.every(isEverything)).length;
  const isTooMuch =
    speaking.length >= extremes.least && count * 100 > extremes.everythingPercent * speaking.length;
  return isTooMuch ? [say('intake.reason.everything', { count, all: speaking.length })] : [];
}

function isEverything({ otherwise, spans }: Affected): boolean {
  if (otherwise === 'affected' && spans.every(({ status }) => status === 'affected')) return true;
  return spans.some(
    ({ from, after, before, through, status }) =>
      status === 'affected' &&
      before === undefined &&
      through === undefined &&
      after === undefined &&
      (from === undefined || /^0(?:\.0){0,4}(?:-0)?$/.test(from)),
  );
}

/** A prediction that is the same for everyone predicts nothing. */
export function scoreInsanities(scores: readonly EpssScore[]): Text[] {
  const counts = new Map<number, number>();
  for (const { score } of scores) counts.set(score, (counts.get(score) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const isUniform =
    scores.length >= extremes.least && most * 100 > extremes.severityPercent * scores.length;
  return isUniform ? [say('intake.reason.uniform', { count: most, all: scores.length })] : [];
}

/** A list that says it was published when it cannot have been. */
export function oddRelease(releasedAt: Date | null, now: Date): Text[] {
  if (releasedAt === null) return [];
  const at = releasedAt.toISOString();
  if (releasedAt.getTime() > now.getTime() + aheadMs) return [say('intake.reason.future', { at })];
  return releasedAt.getTime() < firstPublished ? [say('intake.reason.past', { at })] : [];
}
