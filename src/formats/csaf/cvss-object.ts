import { type Place, within } from './place.ts';

const names = ['cvss_v2', 'cvss_v3', 'cvss_v4'] as const;
export type CvssObjectName = (typeof names)[number];

/** Where a score keeps its objects: itself in 2.0, its `content` in 2.1. */
export function scoringOf(score: Place): Place {
  return within(score, 'content') ?? score;
}

/** The CVSS objects of a score. */
export function cvssObjects(score: Place): readonly Place[] {
  return names.map((name) => within(scoringOf(score), name)).filter((place) => place !== undefined);
}

export function cvssObject(score: Place, name: CvssObjectName): Place | undefined {
  return within(scoringOf(score), name);
}
