import { entries, type Place, shown, textAt, within } from '../place.ts';
import { ssvcObjects } from '../ssvc.ts';
import { ssvcNamespace } from '../ssvc-selection.ts';
import type { CsafTest, Note } from '../test.ts';
import { say } from './texts.ts';

/** Longer lists of resources or namespaces are not compared one with the other. */
const most = 100;

/** CSAF 2.1 §6.2.37. A resource speaks of a namespace if its summary names it in full. */
export const usageOfUnknownSsvcNamespaceWithoutResource: CsafTest = {
  clause: '6.2.37',
  severity: 'warning',
  check: (document, note) => {
    for (const { place } of ssvcObjects(document)) checkObject(place, note);
  },
};

function checkObject(object: Place, note: Note): void {
  const place = within(object, 'decision_point_resources') ?? object;
  const summaries = entries(object, 'decision_point_resources')
    .map((resource) => textAt(resource, 'summary') ?? '')
    .slice(0, most);
  const namespaces = new Set(
    entries(object, 'selections').map((selection) => textAt(selection, 'namespace') ?? ''),
  );
  for (const namespace of [...namespaces].slice(0, most)) {
    if (namespace === '' || isKnown(namespace)) continue;
    if (summaries.some((summary) => names(summary, namespace))) continue;
    note(place.path, say('csaf.ssvc-namespace-without-resource', { namespace: shown(namespace) }));
  }
}

function isKnown(namespace: string): boolean {
  const { standing, hasExtension } = ssvcNamespace(namespace);
  return standing === 'reserved' || (standing === 'registered' && !hasExtension);
}

/** Whether a summary has a namespace in it that does not go on behind it. */
function names(summary: string, namespace: string): boolean {
  for (let at = summary.indexOf(namespace); at >= 0; at = summary.indexOf(namespace, at + 1)) {
    if (!/[A-Za-z0-9#/._-]/.test(summary.charAt(at + namespace.length))) return true;
  }
  return false;
}
