import { readVector } from '#formats/cvss/vector.ts';

import { textAt, within } from './place.ts';
import type { CvssObject } from './scores.ts';

/** A metric of impact: its name in the vector, that of its modified form, and of that in JSON. */
type Impact = { readonly base: string; readonly modified: string; readonly property: string };

const impactsOf3: readonly Impact[] = [
  { base: 'C', modified: 'MC', property: 'modifiedConfidentialityImpact' },
  { base: 'I', modified: 'MI', property: 'modifiedIntegrityImpact' },
  { base: 'A', modified: 'MA', property: 'modifiedAvailabilityImpact' },
];
const impactsOf4: readonly Impact[] = [
  { base: 'VC', modified: 'MVC', property: 'modifiedVulnConfidentialityImpact' },
  { base: 'VI', modified: 'MVI', property: 'modifiedVulnIntegrityImpact' },
  { base: 'VA', modified: 'MVA', property: 'modifiedVulnAvailabilityImpact' },
  { base: 'SC', modified: 'MSC', property: 'modifiedSubConfidentialityImpact' },
  { base: 'SI', modified: 'MSI', property: 'modifiedSubIntegrityImpact' },
  { base: 'SA', modified: 'MSA', property: 'modifiedSubAvailabilityImpact' },
];

/**
 * Whether a CVSS object (`cvss_v2`, `cvss_v3`, `cvss_v4`) comes to an overall score of 0, by its
 * environmental score, its vector or its properties: nothing is left of any impact, or (version 2)
 * no target is left (§6.2.19).
 */
export function isZero(cvss: CvssObject): boolean {
  if (within(cvss, 'environmentalScore')?.value === 0) return true;
  const reading = readVector(textAt(cvss, 'vectorString') ?? '');
  const values: ReadonlyMap<string, string> = reading.ok ? reading.document.values : new Map();
  if (cvss.version === '2.0') {
    const isGone = textAt(cvss, 'targetDistribution') === 'NONE' || values.get('TD') === 'N';
    return isGone || ['C', 'I', 'A'].every((metric) => values.get(metric) === 'N');
  }
  const impacts = cvss.version === '4.0' ? impactsOf4 : impactsOf3;
  return impacts.every(({ base, modified, property }) => {
    const said = textAt(cvss, property);
    if (said === 'NONE' || said === 'NEGLIGIBLE') return true;
    if (said !== undefined && said !== 'NOT_DEFINED') return false;
    return (values.get(modified) ?? values.get(base)) === 'N';
  });
}
