import { entries, type Place, shown, textAt } from '../place.ts';
import { isReservedInvalid, registeredValues, ssvcObjects } from '../ssvc.ts';
import type { CsafTest, Note } from '../test.ts';
import { say } from './texts.ts';

/**
 * §6.1.48 (2.1): a decision point of a registered namespace exists in its version, and the values
 * selected are its own, in their order. An extension of such a namespace may leave values out, but
 * adds none and changes no order. Other namespaces pass, but for `invalid`.
 */
export const ssvcDecisionPoints: CsafTest = {
  clause: '6.1.48',
  severity: 'error',
  check(document, note) {
    for (const { place } of ssvcObjects(document)) {
      for (const selection of entries(place, 'selections')) noteSelection(selection, note);
    }
  },
};

function noteSelection(selection: Place, note: Note): void {
  const [namespace, key, version] = ['namespace', 'key', 'version'].map((name) =>
    textAt(selection, name),
  );
  if (namespace === undefined || key === undefined || version === undefined) return;
  if (isReservedInvalid(namespace)) {
    note(selection.path, say('csaf.6.1.48.invalid'));
    return;
  }
  const known = registeredValues({ namespace, key, version });
  if (known === 'unregistered') return;
  if (!known) {
    const values = { namespace: shown(namespace), key: shown(key), version: shown(version) };
    note(selection.path, say('csaf.6.1.48', values));
    return;
  }
  noteValues(selection, known, note);
}

function noteValues(selection: Place, known: readonly string[], note: Note): void {
  let last = -1;
  for (const value of entries(selection, 'values')) {
    const key = textAt(value, 'key');
    if (key === undefined) continue;
    const at = known.indexOf(key);
    if (at < 0) note(value.path, say('csaf.6.1.48.value', { key: shown(key) }));
    else if (at <= last) note(value.path, say('csaf.6.1.48.order', { key: shown(key) }));
    last = Math.max(last, at);
  }
}
