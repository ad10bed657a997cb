import type { Finding } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import { say } from './texts.ts';

/** Of one record, as many findings as are listed. */
const most = 500;

/** Findings on one record, its rule named by the words; of a multitude the first are kept. */
export function note(
  findings: Finding[],
  severity: Finding['severity'],
  path: string,
  text: Text,
): void {
  if (findings.length < most) findings.push({ rule: text.key, path, severity, text });
  else if (findings.length === most) {
    const words = say('jvn.more', { count: most });
    findings.push({ rule: 'jvn.more', path: '', severity: severityOf(findings), text: words });
  }
  // What is not listed may be what refuses the record.
  if (severity === 'error' && findings.length > most) {
    const last = findings.at(-1);
    if (last && last.severity !== 'error') findings[findings.length - 1] = { ...last, severity };
  }
}

function severityOf(findings: readonly Finding[]): Finding['severity'] {
  return findings.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** A text as it may be shown within a finding. */
export function cut(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 100)}…`;
}
