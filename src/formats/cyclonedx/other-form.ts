import type { Finding } from '#kernel/finding.ts';

import { say } from './texts.ts';

const farEnough = 4_096;

/** Why a text that is CycloneDX in XML is not read; undefined for any other text. */
export function otherForm(text: string): Finding | undefined {
  const start = text.slice(0, farEnough);
  const isXml =
    /^\s*(?:\uFEFF)?</.test(start) && start.includes('http://cyclonedx.org/schema/bom/');
  if (!isXml) return undefined;
  return { rule: 'cyclonedx.format', path: '', severity: 'error', text: say('cyclonedx.xml') };
}
