import { member } from '#formats/json/narrow.ts';
import type { Finding } from '#kernel/finding.ts';

import { say } from '../texts.ts';
import { type Graph, nodesOf, valuesOf } from './graph.ts';
import { classNamed, ruleOf } from './model.ts';

/** Inherited properties that a class needs, as its page says under “external properties”. */
const restrictions: readonly (readonly [kind: string, properties: readonly string[]])[] = [
  ['software_Package', ['name']],
  [
    'ai_AIPackage',
    [
      ...['suppliedBy', 'releaseTime'],
      ...['software_downloadLocation', 'software_packageVersion', 'software_primaryPurpose'],
    ],
  ],
  [
    'dataset_DatasetPackage',
    [
      ...['builtTime', 'originatedBy', 'releaseTime'],
      ...['software_downloadLocation', 'software_primaryPurpose'],
    ],
  ],
];

/**
 * Software/Package, AI/AIPackage and Dataset/DatasetPackage: restrictions on inherited properties.
 * Warnings, since the official schema does not ask for them and official examples leave them out.
 */
export function checkRestrictions(graph: Graph, note: (finding: Finding) => void): void {
  for (const [kind, properties] of restrictions) {
    const clause = classNamed(kind)?.clause ?? kind;
    for (const { value, path } of nodesOf(graph, kind)) {
      const absent = properties.filter((name) => valuesOf(member(value, name)).length === 0);
      if (absent.length === 0) continue;
      const text = say('spdx.3.restriction', { properties: absent.join(', '), clause });
      note({ rule: ruleOf(clause), path, severity: 'warning', text });
    }
  }
}
