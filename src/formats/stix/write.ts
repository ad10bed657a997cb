import type { JsonObject } from '#formats/json/read.ts';
import type { Reading } from '#kernel/finding.ts';

import type { Sha1 } from './deterministic-id.ts';
import { validateStix } from './validate.ts';

export type Bundle = {
  /** `bundle--` and a UUID; whoever writes makes it. */
  readonly id: string;
  readonly objects: readonly JsonObject[];
};

/** The common properties in the order of §3.2; all others follow as they stand. */
const first = [
  'type',
  'spec_version',
  'id',
  'created_by_ref',
  'created',
  'modified',
  'revoked',
  'name',
];

/**
 * A bundle of STIX 2.1 as JSON text, one object after another. Refused with every reason where the
 * standard has an error against it, so that what is written is what the strictest reader takes.
 */
export function writeStix({ id, objects }: Bundle, sha1?: Sha1): Reading<string> {
  const bundle: JsonObject = { type: 'bundle', id, objects: objects.map(ordered) };
  const findings = validateStix(bundle, sha1);
  if (findings.some(({ severity }) => severity === 'error')) return { ok: false, findings };
  return { ok: true, document: `${JSON.stringify(bundle, null, 2)}\n`, findings };
}

function ordered(object: JsonObject): JsonObject {
  const head = first.filter((name) => Object.hasOwn(object, name));
  const rest = Object.keys(object).filter((name) => !first.includes(name));
  return Object.fromEntries([...head, ...rest].map((name) => [name, object[name] ?? null]));
}
