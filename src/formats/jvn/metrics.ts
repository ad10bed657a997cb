import { asString, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';

import type { Rating } from './vector.ts';

/**
 * The ratings of `metrics` in version 4 (`cvss_v2`, `cvss_v3`, `cvss_v4` of each content). A
 * `ScoringSystem` of another name is no CVSS that could be recomputed.
 */
export function ratingsIn(metrics: JsonValue | undefined, path: string): Rating[] {
  return items(metrics).flatMap((metric, at) => {
    const content = member(metric, 'content');
    return (['cvss_v2', 'cvss_v3', 'cvss_v4'] as const).flatMap((key): Rating[] => {
      const cvss = member(content, key);
      const vector = asString(member(cvss, 'vectorString'))?.trim() ?? '';
      if (vector === '') return [];
      const score = member(cvss, 'baseScore');
      return [
        {
          vector,
          version: asString(member(cvss, 'version')),
          score: typeof score === 'number' ? String(score) : asString(score),
          path: `${path}/${at}/content/${key}`,
        },
      ];
    });
  });
}
