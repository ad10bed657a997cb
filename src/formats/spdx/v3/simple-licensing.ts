import type { Finding } from '#kernel/finding.ts';

import { checkLicence } from '../v2/annex-d.ts';
import { type Graph, nodesOf, textOf } from './graph.ts';

const property = 'simplelicensing_licenseExpression';

/** SimpleLicensing/LicenseExpression: an expression of Annex B, where operators may be in small letters. */
export function checkLicenceExpressions(graph: Graph, note: (finding: Finding) => void): void {
  for (const node of nodesOf(graph, 'simplelicensing_LicenseExpression')) {
    const text = textOf(node, property);
    if (text !== undefined) checkLicence(text, `${node.path}/${property}`, note, true);
  }
}
