import type { JsonValue } from '#formats/json/read.ts';

import { isCweRelease, nameOfCwe, wasNamed } from '../cwe.ts';
import { entries, type Place, shown, textAt, within } from '../place.ts';
import type { CsafTest, Note } from '../test.ts';
import { versionOf, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/**
 * §6.1.11: a CWE exists and has its name. 2.0 names no release, so that any will do; 2.1 names one,
 * and what is a category or a view in it fails. A release not known here cannot be judged: warning.
 */
export const cwe: CsafTest = {
  clause: '6.1.11',
  severity: 'error',
  check(document, note) {
    const check = versionOf(document) === '2.1' ? checkRelease : checkAny;
    for (const weakness of weaknesses(document)) check(weakness, note);
  },
};

function weaknesses(document: JsonValue): readonly Place[] {
  return vulnerabilities(document).flatMap((vulnerability) => {
    if (versionOf(document) === '2.1') return entries(vulnerability, 'cwes');
    const single = within(vulnerability, 'cwe');
    return single ? [single] : [];
  });
}

function checkAny(weakness: Place, note: Note): void {
  const [id, name] = [textAt(weakness, 'id'), textAt(weakness, 'name')];
  if (id === undefined || name === undefined || wasNamed(id, name)) return;
  note(weakness.path, say('csaf.6.1.11', { id: shown(id), name: shown(name) }));
}

function checkRelease(weakness: Place, note: Note): void {
  const [id, name] = [textAt(weakness, 'id'), textAt(weakness, 'name')];
  const version = textAt(weakness, 'version');
  if (id === undefined || name === undefined || version === undefined) return;
  if (!isCweRelease(version)) {
    note(weakness.path, say('csaf.6.1.11.release', { version: shown(version) }), 'warning');
    return;
  }
  const right = nameOfCwe(id, version);
  if (right === name) return;
  const values = { id: shown(id), name: shown(name), version: shown(version) };
  const words =
    right === undefined
      ? say('csaf.6.1.11.unknown', values)
      : say('csaf.6.1.11.name', { ...values, right });
  note(weakness.path, words);
}
