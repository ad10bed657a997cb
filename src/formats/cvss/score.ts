import calculator from 'ae-cvss-calculator';

import type { Finding } from '#kernel/finding.ts';

import { type CvssVersion, type MetricGroup, metricTables } from './metrics.ts';
import { type Severity, severityOf } from './severity.ts';
import { type CvssVector, readVector } from './vector.ts';

/**
 * The scores of a vector. `score` is the one that counts all metrics given; `base` counts the base
 * metrics alone. `temporal` (in version 4: threat) and `environmental` are undefined where no metric
 * of theirs is defined. In versions 2 and 3 the environmental score includes the temporal metrics;
 * in version 4 each counts beside the base alone, and only `score` counts both.
 */
export type CvssScore = {
  readonly ok: true;
  readonly version: CvssVersion;
  readonly score: number;
  readonly severity: Severity;
  readonly base: number;
  readonly temporal: number | undefined;
  readonly environmental: number | undefined;
};

/** Recomputes the scores of a vector, or says everything that is wrong with it. */
export function scoreOf(
  text: string,
): CvssScore | { readonly ok: false; readonly findings: readonly Finding[] } {
  const reading = readVector(text);
  if (!reading.ok) return reading;
  const vector = reading.document;
  const { version } = vector;
  const base = calculated(vector, ['base']);
  const temporal = counted(vector, 'temporal', ['base', 'temporal']);
  const environmental = counted(
    vector,
    'environmental',
    version === '4.0' ? ['base', 'environmental'] : ['base', 'temporal', 'environmental'],
  );
  const score = calculated(vector, ['base', 'temporal', 'environmental']);
  const severity = severityOf(version, score);
  return { ok: true, version, score, severity, base, temporal, environmental };
}

/** The score with the metrics of some groups, where one of a group that matters is defined. */
function counted(vector: CvssVector, group: MetricGroup, groups: readonly MetricGroup[]) {
  const table = metricTables[vector.version];
  const isGiven = [...vector.values.keys()].some((metric) => table.get(metric)?.group === group);
  return isGiven ? calculated(vector, groups) : undefined;
}

function calculated({ version, values }: CvssVector, groups: readonly MetricGroup[]): number {
  const table = metricTables[version];
  const counting = [...values].filter(([metric]) => {
    const group = table.get(metric)?.group;
    return group !== undefined && groups.includes(group);
  });
  const metrics = counting.map(([metric, value]) => `${metric}:${value}`).join('/');
  switch (version) {
    case '2.0':
      return new calculator.Cvss2(metrics).calculateScores().overall;
    case '3.0':
      return new calculator.Cvss3P0(`CVSS:3.0/${metrics}`).calculateScores().overall;
    case '3.1':
      return new calculator.Cvss3P1(`CVSS:3.1/${metrics}`).calculateScores().overall;
    case '4.0':
      return new calculator.Cvss4P0(`CVSS:4.0/${metrics}`).calculateScores().overall;
  }
}
