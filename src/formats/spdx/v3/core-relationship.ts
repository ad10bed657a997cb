import type { Finding } from '#kernel/finding.ts';

import { say } from '../texts.ts';
import { type Graph, identifiersIn, nodesOf } from './graph.ts';
import { isNone } from './model.ts';

/** Core/Relationship: to nothing, and to nothing else then. */
export function checkRelationships(graph: Graph, note: (finding: Finding) => void): void {
  for (const relationship of nodesOf(graph, 'Relationship')) {
    const to = identifiersIn(relationship, 'to');
    if (to.length < 2 || !to.some(isNone)) continue;
    const path = `${relationship.path}/to`;
    note({ rule: 'spdx.3.Core.Relationship', path, severity: 'error', text: say('spdx.3.none') });
  }
}
