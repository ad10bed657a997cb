import type { Signal } from '#formats/advisory/advisory.ts';
import { scoreOf } from '#formats/cvss/score.ts';
import type { Finding } from '#kernel/finding.ts';

import { cut, note } from './notes.ts';
import { say } from './texts.ts';

/** A rating as it is published: the vector, and what version and base score it is said to have. */
export type Rating = {
  readonly vector: string;
  readonly version: string | undefined;
  readonly score: string | undefined;
  readonly path: string;
};

/**
 * Ratings as signals, each vector once. A vector that is none is left out; a version or base score
 * that is not the vector's is told, and the vector counts.
 */
export function signalsOf(ratings: readonly Rating[], findings: Finding[]): Signal[] {
  const signals = new Map<string, Signal>();
  for (const rating of ratings) {
    const { vector, path } = rating;
    const computed = scoreOf(vector);
    if (!computed.ok) {
      note(findings, 'warning', path, say('jvn.vector', { vector: cut(vector) }));
      continue;
    }
    compare(rating, computed, findings);
    if (signals.has(vector)) continue;
    const claimed = { score: scoreIn(rating) ?? null, severity: null };
    signals.set(vector, {
      ...{ kind: 'cvss', value: vector, claimed, at: undefined, container: 'jvn', path },
    });
  }
  return [...signals.values()];
}

/** The score that is said, where one is. */
function scoreIn({ score }: Rating): number | undefined {
  return score === undefined || score.trim() === '' ? undefined : Number(score);
}

/** JVN writes 3.0 for every vector of version 3, and one decimal or none. */
function compare(
  rating: Rating,
  computed: { readonly version: string; readonly base: number },
  findings: Finding[],
): void {
  const { version, path } = rating;
  const said = scoreIn(rating);
  if (version !== undefined && version.split('.', 1)[0] !== computed.version.split('.', 1)[0]) {
    const values = { said: cut(version), found: computed.version };
    note(findings, 'warning', path, say('jvn.vector-version', values));
  }
  if (said !== undefined && said !== computed.base) {
    const values = { said: cut(rating.score ?? ''), computed: computed.base };
    note(findings, 'warning', path, say('jvn.score', values));
  }
}
