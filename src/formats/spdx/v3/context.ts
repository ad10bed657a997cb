import { asString, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';

import { say } from '../texts.ts';

/** The contexts of the versions that are read. They are known by name: nothing is ever fetched. */
const official: ReadonlyMap<string, string> = new Map([
  ['https://spdx.org/rdf/3.0.0/spdx-context.jsonld', '3.0.0'],
  ['https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '3.0.1'],
]);

const longestShown = 120;

function contextsOf(value: JsonValue): readonly JsonValue[] {
  const context = member(value, '@context');
  return Array.isArray(context) ? items(context) : context === undefined ? [] : [context];
}

/** Whether a JSON document is SPDX 3: JSON-LD whose context is SPDX's, of whatever version. */
export function isSpdx3(value: JsonValue): boolean {
  return contextsOf(value).some((one) => /^https?:\/\/spdx\.org\/rdf\/3/.test(asString(one) ?? ''));
}

/** The version that the context of a document names; undefined where it is none that is read. */
export function contextVersion(value: JsonValue): string | undefined {
  return contextsOf(value)
    .map((one) => official.get(asString(one) ?? ''))
    .find((version) => version !== undefined);
}

/** What is against the context of a document: one of another version, and others beside it. */
export function checkContext(value: JsonValue): readonly Finding[] {
  const rule = 'spdx.3.context';
  const path = '/@context';
  const contexts = contextsOf(value);
  if (contextVersion(value) === undefined) {
    const version = contexts.map((one) => asString(one) ?? '').find(Boolean) ?? '';
    const text = say('spdx.version', { version: version.slice(0, longestShown) });
    return [{ rule, path, severity: 'error', text }];
  }
  if (contexts.length === 1 && !Array.isArray(member(value, '@context'))) return [];
  return [{ rule, path, severity: 'error', text: say('spdx.3.context') }];
}
