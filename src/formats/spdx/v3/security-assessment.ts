import type { Finding } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import { say } from '../texts.ts';
import { classOf, type Graph, identifiersIn, type Node, nodesOf, textOf } from './graph.ts';
import { classNamed, isKindOf, ruleOf } from './model.ts';

const assessment = 'hasAssessmentFor';

/** The one relationship type that each assessment may have, as its page of Security/Classes says. */
const relationshipTypes: ReadonlyMap<string, string> = new Map([
  ['security_CvssV2VulnAssessmentRelationship', assessment],
  ['security_CvssV3VulnAssessmentRelationship', assessment],
  ['security_CvssV4VulnAssessmentRelationship', assessment],
  ['security_EpssVulnAssessmentRelationship', assessment],
  ['security_ExploitCatalogVulnAssessmentRelationship', assessment],
  ['security_SsvcVulnAssessmentRelationship', assessment],
  ['security_VexAffectedVulnAssessmentRelationship', 'affects'],
  ['security_VexFixedVulnAssessmentRelationship', 'fixedIn'],
  ['security_VexNotAffectedVulnAssessmentRelationship', 'doesNotAffect'],
  ['security_VexUnderInvestigationVulnAssessmentRelationship', 'underInvestigationFor'],
]);

/** Security/Classes: assessments go from a vulnerability, by a type of their own; VEX says why. */
export function checkAssessments(graph: Graph, note: (finding: Finding) => void): void {
  for (const node of nodesOf(graph, 'security_VulnAssessmentRelationship')) {
    for (const finding of faultsOf(graph, node)) note(finding);
  }
}

function* faultsOf(graph: Graph, node: Node): Generator<Finding> {
  const { type, path } = node;
  const expected = relationshipTypes.get(type);
  if (expected !== undefined && textOf(node, 'relationshipType') !== expected) {
    const text = say('spdx.3.relationship-type', { expected });
    yield fault(node, `${path}/relationshipType`, text);
  }
  const kinds = identifiersIn(node, 'from').map((id) => classOf(graph, id));
  if (kinds.some((kind) => kind !== undefined && !isKindOf(kind, 'security_Vulnerability'))) {
    yield fault(node, `${path}/from`, say('spdx.3.from-vulnerability'));
  }
  if (type !== 'security_VexNotAffectedVulnAssessmentRelationship') return;
  const reasons = ['security_justificationType', 'security_impactStatement'];
  if (reasons.every((name) => textOf(node, name) === undefined)) {
    yield fault(node, path, say('spdx.3.justification'));
  }
}

function fault({ type }: Node, path: string, text: Text): Finding {
  const rule = ruleOf(classNamed(type)?.clause ?? type);
  return { rule, path, severity: 'error', text };
}
