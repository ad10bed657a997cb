import type { Finding } from '#kernel/finding.ts';

import { say } from '../texts.ts';
import { classOf, type Graph, identifiersIn, nodesOf } from './graph.ts';

/** Core/ElementCollection and Core/SpdxDocument: what they say of collections in words. */
export function checkCollections(graph: Graph, note: (finding: Finding) => void): void {
  const [, ...others] = nodesOf(graph, 'SpdxDocument');
  for (const { path } of others) {
    const text = say('spdx.3.documents');
    note({ rule: 'spdx.3.Core.SpdxDocument', path, severity: 'error', text });
  }
  const rule = 'spdx.3.Core.ElementCollection';
  for (const collection of nodesOf(graph, 'ElementCollection')) {
    const { path } = collection;
    const roots = identifiersIn(collection, 'rootElement');
    const elements = identifiersIn(collection, 'element');
    if (elements.length > 0 && roots.length === 0) {
      note({ rule, path, severity: 'error', text: say('spdx.3.no-root') });
    }
    const isNested = [...roots, ...elements].some((id) => classOf(graph, id) === 'SpdxDocument');
    if (isNested) note({ rule, path, severity: 'error', text: say('spdx.3.nested') });
  }
}
