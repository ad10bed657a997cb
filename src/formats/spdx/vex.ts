import { instantOf } from '#formats/inventory/taken.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { productsNamed } from '#formats/vex/product.ts';
import type { VexDocument, VexStatement, VexStatus } from '#formats/vex/vex.ts';
import type { Reading } from '#kernel/finding.ts';

import { checkSpdx3 } from './v3/check.ts';
import { isSpdx3 } from './v3/context.ts';
import { type Graph, graphOf, type Node, nodesOf, targets, textOf } from './v3/graph.ts';
import { cpesOf, identifiersOf, purlsOf } from './v3/identifier.ts';
import { creationOf, rootsOf, wholeOf } from './v3/inventory.ts';

const statuses: ReadonlyMap<string, VexStatus> = new Map<string, VexStatus>([
  ['security_VexAffectedVulnAssessmentRelationship', 'affected'],
  ['security_VexFixedVulnAssessmentRelationship', 'fixed'],
  ['security_VexNotAffectedVulnAssessmentRelationship', 'not_affected'],
  ['security_VexUnderInvestigationVulnAssessmentRelationship', 'under_investigation'],
]);

const kind = 'security_VexVulnAssessmentRelationship';

/** Whether an SPDX 3 document states of any vulnerability how it bears on a product. */
export function hasVexRelationships(value: JsonValue): boolean {
  return isSpdx3(value) && nodesOf(graphOf(value), kind).length > 0;
}

/**
 * What an SPDX 3 document states of vulnerabilities: its VEX relationships, from a vulnerability to
 * products (Security/VexVulnAssessmentRelationship). One that was withdrawn states nothing any more.
 * Refused where `validateSpdx` finds an error in a VEX relationship, or the graph cannot be read.
 */
export function readSpdxVex(value: JsonValue): Reading<VexDocument> {
  const { graph, findings, isReadable } = checkSpdx3(value);
  const paths = new Set(nodesOf(graph, kind).map(({ path }) => path));
  const isBroken = findings.some(({ severity, path }) => {
    return severity === 'error' && paths.has(path.split('/').slice(0, 3).join('/'));
  });
  if (!isReadable || isBroken) return { ok: false, findings };
  const whole = wholeOf(graph);
  const creation = creationOf(graph);
  const issuedAt = creation && instantOf(textOf(creation, 'created'));
  const roots = rootsOf(graph);
  return {
    ok: true,
    document: {
      format: 'spdx',
      id: whole?.id ?? graph.nodes.find(({ id }) => id !== undefined)?.id ?? '',
      version: '',
      author: creation ? authorOf(graph, creation) : '',
      issuedAt,
      statements: nodesOf(graph, kind).flatMap((node) => {
        return statementsOf(graph, node, { roots, issuedAt });
      }),
    },
    findings: findings.map((finding) => ({ ...finding, severity: 'warning' as const })),
  };
}

function authorOf(graph: Graph, creation: Node): string {
  const names = targets(graph, creation, 'createdBy').map((agent) => textOf(agent, 'name') ?? '');
  return names.find((name) => name !== '') ?? '';
}

/** What all statements of a document share: what it is about, and when it was made. */
type Whole = { readonly roots: ReadonlySet<Node>; readonly issuedAt: Date | undefined };

/** One statement for each vulnerability that the relationship is from. */
function statementsOf(graph: Graph, node: Node, whole: Whole): readonly VexStatement[] {
  const status = statuses.get(node.type);
  if (!status || textOf(node, 'security_withdrawnTime') !== undefined) return [];
  const products = targets(graph, node, 'to');
  const parts = targets(graph, node, 'security_assessedElement');
  const named = productsNamed(products.map((product) => namesOf(graph, product)));
  return targets(graph, node, 'from').flatMap((vulnerability) => {
    const name = nameOf(graph, vulnerability);
    if (name === '') return [];
    return {
      vulnerability: name,
      status,
      justification: textOf(node, 'security_justificationType') ?? '',
      action: textOf(node, 'security_actionStatement') ?? '',
      detail: detailOf(node),
      ...named,
      parts: productsNamed(parts.map((part) => namesOf(graph, part))).products,
      isWhole: products.some((product) => whole.roots.has(product)),
      issuedAt: momentOf(graph, node) ?? whole.issuedAt,
    };
  });
}

function detailOf(node: Node): string {
  const texts = ['security_impactStatement', 'security_statusNotes'].map((key) =>
    textOf(node, key),
  );
  return texts.filter(Boolean).join('\n');
}

/** The CVE identifier of a vulnerability, another security identifier, or its name. */
function nameOf(graph: Graph, vulnerability: Node): string {
  const [cve] = identifiersOf(graph, vulnerability, ['cve']);
  const [other] = identifiersOf(graph, vulnerability, ['securityOther']);
  return (cve ?? other)?.text ?? textOf(vulnerability, 'name') ?? '';
}

function namesOf(graph: Graph, product: Node): readonly string[] {
  return [...purlsOf(graph, product), ...cpesOf(graph, product)].map(({ text }) => text);
}

/** When it was last changed, published, or its own creation information says it was made. */
function momentOf(graph: Graph, node: Node): Date | undefined {
  const [creation] = targets(graph, node, 'creationInfo');
  return ['security_modifiedTime', 'security_publishedTime']
    .map((key) => textOf(node, key))
    .concat(creation && textOf(creation, 'created'))
    .map(instantOf)
    .find((at) => at !== undefined);
}
