import type { JsonValue } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import { textAt, whole } from './place.ts';
import { schemaOf } from './schema.ts';
import type { CsafTest, Note } from './test.ts';
import { tests20 } from './tests-2.0.ts';
import { tests21 } from './tests-2.1.ts';
import { say } from './texts.ts';
import { versionOf } from './walk.ts';

const mostListed = 500;

/** Whether a JSON value is a CSAF document, of whatever version: it says which it is of. */
export function isCsaf(value: JsonValue): boolean {
  return textAt(whole(value), 'document', 'csaf_version') !== undefined;
}

/**
 * Everything CSAF 2.0 or 2.1 has against a document: first its schema, then the tests of §6 in
 * their order. Findings are named by their clause (`csaf.6.1.7`), those of the schema by its
 * keyword (`csaf.schema.required`).
 *
 * Tests are run whether the schema holds or not, so that all faults are told at once; what the
 * schema refuses is passed over by them. A document of another version is judged as 2.0, whose
 * schema says what is wrong with that. Nothing is fetched. The few tests that ask whether a day has
 * passed (§6.2.33) need to be told what time it is.
 */
export function validateCsaf(value: JsonValue, now?: Date): readonly Finding[] {
  const version = versionOf(value);
  const tests = version === '2.1' ? tests21 : tests20;
  return [...schemaOf[version](value), ...tests.flatMap((test) => runTest(test, value, now))];
}

/** What one test has against a document; the first five hundred findings, and how many there are. */
export function runTest(test: CsafTest, document: JsonValue, now?: Date): readonly Finding[] {
  const rule = `csaf.${test.clause}`;
  const findings: Finding[] = [];
  let count = 0;
  const note: Note = (path, text, severity = test.severity) => {
    count += 1;
    if (count <= mostListed) findings.push({ rule, path, severity, text: cut(text) });
  };
  test.check(document, note, now);
  if (count <= mostListed) return findings;
  const text = say('csaf.more', { clause: test.clause, count });
  return [...findings, { rule, path: '', severity: test.severity, text }];
}

/** Longer than any path, and shorter than what a document could have us repeat in each finding. */
const longestValue = 1_000;

/** A text whose values are short enough to be shown, whatever the document names its products. */
function cut({ key, values = {} }: Text): Text {
  const entries = Object.entries(values);
  if (entries.length === 0) return { key };
  return { key, values: Object.fromEntries(entries.map(([name, value]) => [name, short(value)])) };
}

function short(value: string | number): string | number {
  if (typeof value === 'number' || value.length <= longestValue) return value;
  return `${value.slice(0, longestValue)}…`;
}
