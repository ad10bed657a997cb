import { entries, type Place, shown, textAt, within } from '../place.ts';
import { ssvcObjects } from '../ssvc.ts';
import { ssvcNamespace } from '../ssvc-selection.ts';
import type { CsafTest, Note } from '../test.ts';
import { say } from './texts.ts';

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
  const named = new Set(
    entries(object, 'decision_point_resources').flatMap((resource) => {
      return namespacesIn(textAt(resource, 'summary') ?? '');
    }),
  );
  const used = new Set(
    entries(object, 'selections').map((selection) => textAt(selection, 'namespace') ?? ''),
  );
  for (const namespace of used) {
    if (namespace === '' || isKnown(namespace) || named.has(namespace)) continue;
    note(place.path, say('csaf.ssvc-namespace-without-resource', { namespace: shown(namespace) }));
  }
}

function isKnown(namespace: string): boolean {
  const { standing, hasExtension } = ssvcNamespace(namespace);
  return standing === 'reserved' || (standing === 'registered' && !hasExtension);
}

/** What may be namespaces in a summary, with and without the full stop of a sentence. */
function namespacesIn(summary: string): readonly string[] {
  return summary
    .split(/[^A-Za-z0-9#/._$-]+/)
    .flatMap((word) => (word.endsWith('.') ? [word, word.slice(0, -1)] : [word]));
}
