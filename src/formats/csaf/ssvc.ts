import { entries, type Place, within } from './place.ts';
import { remembered } from './remembered.ts';
import table from './schema/ssvc-decision-points.json' with { type: 'json' };
import { namespaceBase } from './ssvc-namespace.ts';
import { vulnerabilities } from './walk.ts';

/** An SSVC object and the vulnerability it is about. */
export type SsvcObject = { readonly place: Place; readonly vulnerability: Place };

export const ssvcObjects = remembered((document): readonly SsvcObject[] => {
  return vulnerabilities(document).flatMap((vulnerability) =>
    entries(vulnerability, 'metrics').flatMap((metric) => {
      const place = within(metric, 'content', 'ssvc_v2');
      return place ? [{ place, vulnerability }] : [];
    }),
  );
});

type DecisionPoint = { readonly namespace: string; readonly key: string; readonly version: string };

const nameOf = (point: DecisionPoint) =>
  JSON.stringify([point.namespace, point.key, point.version]);
const registered = new Set(table.decisionPoints.map(({ namespace }) => namespace));
const values = new Map(table.decisionPoints.map((point) => [nameOf(point), point.values]));

/**
 * The values of a decision point in their order, by the base of its namespace: undefined where a
 * registered namespace has no such point in that version.
 */
export function registeredValues(
  point: DecisionPoint,
): readonly string[] | 'unregistered' | undefined {
  const namespace = namespaceBase(point.namespace);
  if (!registered.has(namespace)) return 'unregistered';
  return values.get(nameOf({ ...point, namespace }));
}

/** Whether a namespace is the one SSVC reserves for what is to be invalid. */
export function isReservedInvalid(namespace: string): boolean {
  return namespaceBase(namespace) === 'invalid';
}
