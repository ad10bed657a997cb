import type { VexDocument } from '#formats/vex/vex.ts';
import type { Reading } from '#kernel/finding.ts';

import { readCsafAdvisory } from './advisory.ts';
import { say } from './texts.ts';

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
 * A CSAF document of the profile VEX (2.0 §4.5, 2.1 §4.5) as statements. Refused is, beside what
 * cannot be read, a document without a vulnerability (§6.1.27.11).
 */
export function readCsafVex(value: unknown): Reading<VexDocument> {
  const reading = readCsafAdvisory(value);
  if (!reading.ok) return reading;
  const { id, version, publisher, releasedAt, vulnerabilities } = reading.document;
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
      statements: vulnerabilities.flatMap(({ statements }) => statements),
    },
    findings: reading.findings,
  };
}
