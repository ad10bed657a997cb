import type { Text } from '#kernel/text.ts';

import type { CvssVersion } from './metrics.ts';
import { say } from './texts.ts';

export const severities = ['none', 'low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

/**
 * The qualitative rating of a score (CVSS v3.1 §5, v4.0 §6). Version 2 rates nothing itself; its
 * words are those of the NVD, which knows neither none nor critical.
 */
export function severityOf(version: CvssVersion, score: number): Severity {
  if (version === '2.0') {
    if (score < 4) return 'low';
    return score < 7 ? 'medium' : 'high';
  }
  if (score === 0) return 'none';
  if (score < 4) return 'low';
  if (score < 7) return 'medium';
  return score < 9 ? 'high' : 'critical';
}

/** The rating in words. */
export function severityText(severity: Severity): Text {
  return say(`cvss.severity.${severity}`);
}
