import type { Finding } from '#kernel/finding.ts';

import { say } from './texts.ts';

const farEnough = 4_096;

/** Why a text that is SPDX in tag-value or RDF form is not read; undefined for any other text. */
export function otherForm(text: string): Finding | undefined {
  const start = text.slice(0, farEnough);
  const word = isTagValue(start) ? 'spdx.tag-value' : isRdf(start) ? 'spdx.rdf' : undefined;
  return word && { rule: 'spdx.format', path: '', severity: 'error', text: say(word) };
}

function isTagValue(start: string): boolean {
  return start.split('\n').some((line) => /^\s{0,8}(?:\uFEFF)?SPDXVersion:/.test(line));
}

function isRdf(start: string): boolean {
  return start.includes('http://spdx.org/rdf/terms');
}
