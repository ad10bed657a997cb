import { asString, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';

import { say } from '../texts.ts';
import { isElementId } from './field.ts';

const longestShown = 120;

/** Identifiers used twice, and references inside the document to what is not there. */
export function checkReferences(document: JsonValue, note: (finding: Finding) => void): void {
  const elements = new Set(['SPDXRef-DOCUMENT']);
  for (const key of ['packages', 'files', 'snippets']) {
    for (const [at, element] of items(member(document, key)).entries()) {
      const id = asString(member(element, 'SPDXID'));
      if (id === undefined) continue;
      if (elements.has(id)) note(duplicate(id, `/${key}/${at}/SPDXID`));
      elements.add(id);
    }
  }
  for (const [id, path] of referencesIn(document)) {
    if (isElementId(id) && !elements.has(id)) note(dangling(id, path));
  }
}

/** References by identifier; those into other documents (`DocumentRef-x:…`) cannot be followed. */
function* referencesIn(document: JsonValue): Generator<readonly [id: string, path: string]> {
  for (const [at, described] of items(member(document, 'documentDescribes')).entries()) {
    const id = asString(described);
    if (id !== undefined) yield [id, `/documentDescribes/${at}`];
  }
  for (const [at, relationship] of items(member(document, 'relationships')).entries()) {
    for (const key of ['spdxElementId', 'relatedSpdxElement']) {
      const id = asString(member(relationship, key));
      if (id !== undefined) yield [id, `/relationships/${at}/${key}`];
    }
  }
}

function duplicate(id: string, path: string): Finding {
  const text = say('spdx.duplicate-id', { id: id.slice(0, longestShown) });
  return { rule: 'spdx.7.2', path, severity: 'error', text };
}

function dangling(id: string, path: string): Finding {
  const text = say('spdx.dangling', { id: id.slice(0, longestShown) });
  return { rule: 'spdx.reference', path, severity: 'warning', text };
}
