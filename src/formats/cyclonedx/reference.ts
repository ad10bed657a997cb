import { asArray, asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';

import { say } from './texts.ts';

const mostListed = 1_000;
const longestValue = 120;

/** How far a walk has come. It is changed in place: paths are written out only for what is found. */
type Walk = {
  readonly met: Set<string>;
  readonly findings: Finding[];
  /** The keys and places that lead to the value that is visited. */
  readonly path: string[];
};

/**
 * References (`bom-ref`) that are given twice in a document that is sound by its schema, and so not
 * nested too deep. Every one must be unique in its document, which a JSON Schema cannot say; the XSD
 * can. Two documents that the specification publishes as valid break it, so here it is a warning.
 */
export function repeatedReferences(document: JsonValue): readonly Finding[] {
  const walk: Walk = { met: new Set(), findings: [], path: [] };
  visit(document, walk);
  return walk.findings;
}

/** Wholes before their parts, in the order they are written. */
function visit(value: JsonValue, walk: Walk): void {
  const reference = asString(member(value, 'bom-ref'));
  if (reference !== undefined) meet(reference, walk);
  for (const [key, part] of Object.entries(asArray(value) ?? asObject(value) ?? {})) {
    if (typeof part !== 'object') continue;
    walk.path.push(key);
    visit(part, walk);
    walk.path.pop();
  }
}

function meet(reference: string, { met, findings, path }: Walk): void {
  if (met.has(reference) && findings.length < mostListed) findings.push(repeated(path, reference));
  met.add(reference);
}

function repeated(path: readonly string[], reference: string): Finding {
  const text = say('cyclonedx.bom-ref', { reference: reference.slice(0, longestValue) });
  return {
    rule: 'cyclonedx.bom-ref',
    path: `${pointerTo(path)}/bom-ref`,
    severity: 'warning',
    text,
  };
}

// RFC 6901.
function pointerTo(path: readonly string[]): string {
  return path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
