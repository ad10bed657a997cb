import { instantOf } from '#formats/inventory/taken.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { productNamed } from '#formats/vex/product.ts';
import type { VexDocument, VexProduct, VexStatement, VexStatus } from '#formats/vex/vex.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { say } from './texts.ts';
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
 * Refused where `validateSpdx` finds an error in a VEX relationship, where the graph cannot be read,
 * and where its relationships name the same products over and over, beyond half a million in all.
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
  const statements = statementsIn(graph, issuedAt);
  if (!statements) return { ok: false, findings: [...findings, tooMany] };
  return {
    ok: true,
    document: {
      format: 'spdx',
      id: whole?.id ?? graph.nodes.find(({ id }) => id !== undefined)?.id ?? '',
      version: '',
      author: creation ? authorOf(graph, creation) : '',
      issuedAt,
      statements,
    },
    findings: findings.map((finding) => ({ ...finding, severity: 'warning' as const })),
  };
}

/** Of all statements together: a relationship may name what a thousand others name. */
const mostProducts = 500_000;

const tooMany: Finding = {
  ...{ rule: 'spdx.3.vex', path: '', severity: 'error' },
  text: say('spdx.vex-products', { limit: mostProducts }),
};

/** Every statement of a document; undefined where they name too many products. */
function statementsIn(graph: Graph, issuedAt: Date | undefined): VexStatement[] | undefined {
  const whole: Whole = {
    ...{ roots: rootsOf(graph), issuedAt },
    nameOf: once((node) => nameOf(graph, node)),
    productsOf: once((node) => productsOf(graph, node)),
  };
  const statements: VexStatement[] = [];
  let left = mostProducts;
  for (const node of nodesOf(graph, kind)) {
    const named = ['to', 'security_assessedElement', 'from'].map((name) => {
      return targets(graph, node, name);
    });
    const [products = [], parts = [], vulnerabilities = []] = named;
    const count = [...products, ...parts].reduce((sum, each) => {
      return sum + 1 + whole.productsOf(each).length;
    }, 0);
    left -= count + vulnerabilities.length;
    if (left < 0) return undefined;
    statements.push(...statementsOf(graph, node, { whole, products, parts, vulnerabilities }));
  }
  return statements;
}

/** What is asked of a node is found out once, however many relationships name it. */
function once<Found>(find: (node: Node) => Found): (node: Node) => Found {
  const known = new Map<Node, Found>();
  return (node) => {
    const found = known.get(node) ?? find(node);
    known.set(node, found);
    return found;
  };
}

function authorOf(graph: Graph, creation: Node): string {
  const names = targets(graph, creation, 'createdBy').map((agent) => textOf(agent, 'name') ?? '');
  return names.find((name) => name !== '') ?? '';
}

/** What all statements of a document share: what it is about, when it was made, and its names. */
type Whole = {
  readonly roots: ReadonlySet<Node>;
  readonly issuedAt: Date | undefined;
  readonly nameOf: (vulnerability: Node) => string;
  /** The products that the names of a node mean, and each as text, to tell them apart. */
  readonly productsOf: (product: Node) => readonly (readonly [string, VexProduct])[];
};

/** The ends of one relationship. */
type Ends = {
  readonly whole: Whole;
  readonly products: readonly Node[];
  readonly parts: readonly Node[];
  readonly vulnerabilities: readonly Node[];
};

/** One statement for each vulnerability that the relationship is from. */
function statementsOf(
  graph: Graph,
  node: Node,
  { whole, products, parts, vulnerabilities }: Ends,
): readonly VexStatement[] {
  const status = statuses.get(node.type);
  if (!status || textOf(node, 'security_withdrawnTime') !== undefined) return [];
  const shared = {
    status,
    justification: textOf(node, 'security_justificationType') ?? '',
    action: textOf(node, 'security_actionStatement') ?? '',
    detail: detailOf(node),
    products: productsAmong(products, whole),
    unresolved: products.filter((product) => whole.productsOf(product).length === 0).length,
    parts: productsAmong(parts, whole),
    isWhole: products.some((product) => whole.roots.has(product)),
    issuedAt: momentOf(graph, node) ?? whole.issuedAt,
  };
  return vulnerabilities.flatMap((each) => {
    const vulnerability = whole.nameOf(each);
    return vulnerability === '' ? [] : [{ vulnerability, ...shared }];
  });
}

/** The products that several nodes mean, each once. */
function productsAmong(nodes: readonly Node[], { productsOf: among }: Whole): VexProduct[] {
  return [...new Map(nodes.flatMap((node) => among(node))).values()];
}

function productsOf(graph: Graph, node: Node): readonly (readonly [string, VexProduct])[] {
  return namesOf(graph, node).flatMap((name) => {
    const product = productNamed(name);
    return product ? [[JSON.stringify(product), product] as const] : [];
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
