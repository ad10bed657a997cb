import type { JsonValue } from '#formats/json/read.ts';

import { entries, type Place, textAt, within } from './place.ts';
import latest from './registry/ssvc.json' with { type: 'json' };
import { scores, vulnerabilities } from './walk.ts';

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

const versions = new Map<string, ReadonlyMap<string, string>>(
  Object.entries(latest).map(([namespace, points]) => [
    namespace,
    new Map<string, string>(Object.entries(points)),
  ]),
);
const registered = new Set([...versions.keys()].map((base) => withoutFragment(base)));

export function ssvcNamespace(text: string): SsvcNamespace {
  const [base = '', , ...extension] = text.split('/');
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
  return versions.get(base)?.get(key);
}

/** Every SSVC object of a document: `content.ssvc_v2` of its metrics. */
export function ssvcObjects(document: JsonValue): readonly Place[] {
  return vulnerabilities(document)
    .flatMap((vulnerability) => scores(document, vulnerability))
    .map((metric) => within(metric, 'content', 'ssvc_v2'))
    .filter((place) => place !== undefined);
}

/** The namespace of every decision point that a document selects values of, and where it stands. */
export function selectedNamespaces(document: JsonValue) {
  return ssvcObjects(document)
    .flatMap((object) => entries(object, 'selections'))
    .flatMap((selection) => {
      const text = textAt(selection, 'namespace');
      if (text === undefined) return [];
      return [{ path: `${selection.path}/namespace`, text, selection, ...ssvcNamespace(text) }];
    });
}
