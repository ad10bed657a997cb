import { componentsOf, type Statement } from '#formats/inventory/component.ts';
import type { Distribution } from '#formats/inventory/distribution.ts';
import type { InventoryDocument } from '#formats/inventory/inventory.ts';
import { instantOf } from '#formats/inventory/taken.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';

import { contextVersion } from './context.ts';
import { type Graph, identifiersIn, type Node, nodesOf, targets, textOf } from './graph.ts';
import { cpesOf, purlsOf } from './identifier.ts';
import { isKindOf } from './model.ts';

const longestSubject = 500;
const mostRoots = 1_000;

/**
 * What a document of SPDX 3 says a system runs: its software packages, AI and dataset packages
 * among them. As in SPDX 2, a package that the document is about counts only where it is identified.
 */
export function inventoryOf3(
  document: JsonValue,
  graph: Graph,
): { readonly document: InventoryDocument; readonly findings: readonly Finding[] } {
  const packages = nodesOf(graph, 'software_Package');
  const roots = rootsOf(graph);
  const statements = packages
    .map((node) => ({ node, statement: statementOf(graph, node) }))
    .filter(({ node, statement: { purls, cpes } }) => {
      return !roots.has(node) || purls.length + cpes.length > 0;
    })
    .map(({ statement }) => statement);
  const { components, findings } = componentsOf(statements, hostOf(packages));
  const creation = creationOf(graph);
  const version = creation && textOf(creation, 'specVersion');
  return {
    document: {
      format: 'spdx',
      specVersion: `SPDX-${version ?? contextVersion(document) ?? '3.0'}`,
      generators: creation ? generatorsOf(graph, creation) : [],
      takenAt: creation && instantOf(textOf(creation, 'created')),
      subject: subjectOf(graph, roots),
      declaredComplete: completeness(graph, roots),
      components,
    },
    findings,
  };
}

/** The whole that the document serialises: its SpdxDocument, or the collection that stands for it. */
export function wholeOf(graph: Graph): Node | undefined {
  return nodesOf(graph, 'SpdxDocument')[0] ?? nodesOf(graph, 'Bom')[0];
}

export function creationOf(graph: Graph): Node | undefined {
  const whole = wholeOf(graph);
  const own = whole && targets(graph, whole, 'creationInfo')[0];
  return own ?? nodesOf(graph, 'CreationInfo')[0];
}

/** What the document is about: the roots of the whole, and of the collections that are roots. */
export function rootsOf(graph: Graph): ReadonlySet<Node> {
  const roots = new Set<Node>();
  const whole = wholeOf(graph);
  const waiting = whole ? [whole] : [];
  for (let next = waiting.pop(); next && roots.size < mostRoots; next = waiting.pop()) {
    for (const id of identifiersIn(next, 'rootElement')) {
      const root = graph.byId.get(id);
      if (!root || roots.has(root)) continue;
      roots.add(root);
      if (isKindOf(root.type, 'ElementCollection')) waiting.push(root);
    }
  }
  return roots;
}

function subjectOf(graph: Graph, roots: ReadonlySet<Node>): string | undefined {
  const labels = [...roots]
    .filter(({ type }) => !isKindOf(type, 'ElementCollection'))
    .map((root) => [textOf(root, 'name'), versionIn(root)].filter(Boolean).join(' '))
    .filter(Boolean);
  const whole = wholeOf(graph);
  const label = labels.join(', ') || (whole && textOf(whole, 'name'));
  return label?.slice(0, longestSubject) || undefined;
}

function versionIn(node: Node): string | undefined {
  return textOf(node, 'software_packageVersion')?.trim() || undefined;
}

/** The tools that made it: those used, and agents that are software. */
function generatorsOf(graph: Graph, creation: Node): readonly string[] {
  const agents = targets(graph, creation, 'createdBy').filter(
    ({ type }) => type === 'SoftwareAgent' || type === 'Tool',
  );
  return [...targets(graph, creation, 'createdUsing'), ...agents]
    .map((tool) => textOf(tool, 'name')?.trim() ?? '')
    .filter(Boolean);
}

function statementOf(graph: Graph, node: Node): Statement {
  return {
    name: textOf(node, 'name') ?? '',
    version: versionIn(node),
    purls: purlsOf(graph, node),
    cpes: cpesOf(graph, node),
    path: node.path,
  };
}

/** The operating system of the whole, where the document names exactly one. */
function hostOf(packages: readonly Node[]): Distribution | undefined {
  const [system, ...others] = packages.filter(
    (node) => textOf(node, 'software_primaryPurpose') === 'operatingSystem',
  );
  if (system === undefined || others.length > 0) return undefined;
  return { name: textOf(system, 'name') ?? '', version: versionIn(system) };
}

const parts = new Set(['contains', 'dependsOn', 'hasStaticLink', 'hasDynamicLink']);

/**
 * What the document says about its own completeness: relationships from what it is about to its
 * parts (Core/RelationshipCompleteness). One that says incomplete outweighs one that says complete.
 */
function completeness(graph: Graph, roots: ReadonlySet<Node>): boolean | undefined {
  const ids = new Set([...roots].map(({ id }) => id));
  const said = new Set(
    nodesOf(graph, 'Relationship')
      .filter((node) => parts.has(textOf(node, 'relationshipType') ?? ''))
      .filter((node) => identifiersIn(node, 'from').some((id) => ids.has(id)))
      .map((node) => textOf(node, 'completeness')),
  );
  if (said.has('incomplete')) return false;
  return said.has('complete') && !said.has(undefined) && !said.has('noAssertion')
    ? true
    : undefined;
}
