import type { Finding } from '#kernel/finding.ts';

import { say } from './texts.ts';

const farEnough = 4_096;

/** Why a text that is SPDX in RDF (XML or Turtle) or in YAML is not read; undefined for any other text. */
export function otherForm(text: string): Finding | undefined {
  const start = text.slice(0, farEnough);
  const word = isRdf(start) ? 'spdx.rdf' : isYaml(start) ? 'spdx.yaml' : undefined;
  return word && { rule: 'spdx.format', path: '', severity: 'error', text: say(word) };
}

function isRdf(start: string): boolean {
  const isMarkup = /^[\s\uFEFF]{0,64}(?:<|@prefix|PREFIX)/.test(start);
  return isMarkup && /https?:\/\/spdx\.org\/rdf\//.test(start);
}

function isYaml(start: string): boolean {
  return /^\s{0,8}["']?spdxVersion["']?: /m.test(start);
}
