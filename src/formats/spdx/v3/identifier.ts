import type { Written } from '#formats/inventory/component.ts';

import { type Graph, type Node, targets, textOf } from './graph.ts';

/** The purls of a package: Software/packageUrl, and external identifiers of that type, each once. */
export function purlsOf(graph: Graph, node: Node): readonly Written[] {
  const url = textOf(node, 'software_packageUrl');
  const own = url ? [{ text: url, path: `${node.path}/software_packageUrl` }] : [];
  const texts = new Set<string>();
  return [...own, ...identifiersOf(graph, node, ['packageUrl'])].filter(({ text }) => {
    const isNew = !texts.has(text);
    texts.add(text);
    return isNew;
  });
}

/** The CPE names of a package, of both bindings. */
export function cpesOf(graph: Graph, node: Node): readonly Written[] {
  return identifiersOf(graph, node, ['cpe23', 'cpe22']);
}

/** External identifiers of the types asked for (Core/ExternalIdentifierType). */
export function identifiersOf(
  graph: Graph,
  node: Node,
  types: readonly string[],
): readonly Written[] {
  return targets(graph, node, 'externalIdentifier').flatMap((one, at) => {
    const text = textOf(one, 'identifier') ?? '';
    if (!types.includes(textOf(one, 'externalIdentifierType') ?? '') || text === '') return [];
    return [{ text, path: `${node.path}/externalIdentifier/${at}` }];
  });
}
