import type { JsonValue } from '#formats/json/read.ts';
import type { VexDocument } from '#formats/vex/vex.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { readCsafAdvisory } from './advisory.ts';
import { vexProductStatus } from './mandatory/27-07-vex-product-status.ts';
import { vulnerabilityId } from './mandatory/27-08-vulnerability-id.ts';
import { impactStatement } from './mandatory/27-09-impact-statement.ts';
import { actionStatement } from './mandatory/27-10-action-statement.ts';
import { sharingOf } from './sharing.ts';
import { say } from './texts.ts';
import { runTest } from './validate.ts';

/** Whether a JSON value is shaped like a VEX document of CSAF. */
export function isCsafVex(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('document' in value)) return false;
  const whole = value.document;
  return (
    typeof whole === 'object' &&
    whole !== null &&
    'category' in whole &&
    whole.category === 'csaf_vex'
  );
}

/**
 * What makes a statement of VEX complete (profile VEX, 2.0 and 2.1 §4.5): a status, a vulnerability,
 * why a product is not affected, and what to do where it is.
 */
const profile = [vexProductStatus, vulnerabilityId, impactStatement, actionStatement];

/**
 * A CSAF document of the profile VEX as statements. Refused with every statement that is incomplete,
 * and where it is about no vulnerability (§6.1.27.11).
 */
export function readCsafVex(value: JsonValue): Reading<VexDocument> {
  const reading = readCsafAdvisory(value);
  if (!reading.ok) return reading;
  const incomplete = profile.flatMap((test): readonly Finding[] => runTest(test, value));
  if (incomplete.some(({ severity }) => severity === 'error')) {
    return { ok: false, findings: incomplete };
  }
  const { id, version, publisher, releasedAt, vulnerabilities } = reading.document;
  const { label } = sharingOf(value);
  if (vulnerabilities.length === 0) {
    const text = say('csaf.no-vulnerability');
    return {
      ok: false,
      findings: [{ rule: 'csaf.6.1.27.11', path: '/vulnerabilities', severity: 'error', text }],
    };
  }
  return {
    ok: true,
    document: {
      ...{ format: 'csaf', id, version, author: publisher.namespace, issuedAt: releasedAt },
      ...(label !== undefined && { label }),
      statements: vulnerabilities.flatMap(({ statements }) => statements),
    },
    findings: [...reading.findings, ...incomplete],
  };
}
