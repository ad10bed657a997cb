import type { JsonValue } from '#formats/json/read.ts';
import { compareVersions } from '#formats/versions/order.ts';

import { entries, textAt } from './place.ts';
import table from './schema/ssvc-decision-points.json' with { type: 'json' };
import { ssvcObjects } from './ssvc.ts';
import { namespaceBase } from './ssvc-namespace.ts';

/** The namespace of an SSVC decision point, taken apart (SSVC, “Namespaces”): `base/language/extension`. */
export type SsvcNamespace = {
  readonly base: string;
  /**
   * Registered with CERT/CC; reserved for documentation and tests (`example`, `test`) or never to be
   * used (`invalid`); an unregistered one by its mark `x_`; or none of these.
   */
  readonly standing: 'registered' | 'reserved' | 'invalid' | 'unregistered' | 'unknown';
  readonly hasExtension: boolean;
};

const points = table.decisionPoints.filter(({ namespace }) => !namespace.startsWith('x_'));
/** Of `nist`, which is registered, the table has no points. */
const registered = new Set(['nist', ...points.map(({ namespace }) => withoutFragment(namespace))]);
const latest = new Map<string, string>();
for (const { namespace, key, version } of points) {
  const name = `${namespace} ${key}`;
  const known = latest.get(name);
  if (known === undefined || compareVersions('semver', version, known) === 1) {
    latest.set(name, version);
  }
}

export function ssvcNamespace(text: string): SsvcNamespace {
  const base = namespaceBase(text);
  const extension = text.split('/').slice(2);
  return { base, standing: standingOf(base), hasExtension: extension.some((part) => part !== '') };
}

function standingOf(base: string): SsvcNamespace['standing'] {
  const name = withoutFragment(base);
  if (registered.has(name)) return 'registered';
  if (name === 'example' || name === 'test') return 'reserved';
  if (name === 'invalid') return 'invalid';
  return name.startsWith('x_') ? 'unregistered' : 'unknown';
}

function withoutFragment(base: string): string {
  return base.split('#')[0] ?? '';
}

/** The latest version of a decision point that the registry knows. */
export function latestDecisionPoint(base: string, key: string): string | undefined {
  return latest.get(`${base} ${key}`);
}

/** The namespace of every decision point that a document selects values of, and where it stands. */
export function selectedNamespaces(document: JsonValue) {
  return ssvcObjects(document)
    .flatMap(({ place }) => entries(place, 'selections'))
    .flatMap((selection) => {
      const text = textAt(selection, 'namespace');
      if (text === undefined) return [];
      return [{ path: `${selection.path}/namespace`, text, selection, ...ssvcNamespace(text) }];
    });
}
