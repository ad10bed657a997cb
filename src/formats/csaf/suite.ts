import { items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';

import type { CsafTest } from './test.ts';
import { tests20 } from './tests-2.0.ts';
import { tests21 } from './tests-2.1.ts';
import { runTest } from './validate.ts';

/** One document of the committee's suite: what it is published for. */
export type SuiteCase = {
  readonly version: '2.0' | '2.1';
  readonly clause: string;
  readonly group: string;
  /** Path of the document, and of the result published with it, below the folder of the suite. */
  readonly file: string;
  readonly result: string | undefined;
  /** Whether the test of the clause is to find nothing in it. */
  readonly isToPass: boolean;
};

/** The documents that the table of a suite (`testcases.json`) names, in its order. */
export function casesOf(version: '2.0' | '2.1', table: JsonValue): readonly SuiteCase[] {
  return items(member(table, 'tests')).flatMap((test) => {
    const [clause, group] = [textIn(test, 'id'), textIn(test, 'group')];
    return (['failures', 'valid'] as const).flatMap((list) =>
      items(member(test, list)).map((one) => ({
        ...{ version, clause, group, file: textIn(one, 'name') },
        result: textIn(one, 'result') || undefined,
        isToPass: list === 'valid',
      })),
    );
  });
}

function textIn(value: JsonValue, name: string): string {
  const text = member(value, name);
  return typeof text === 'string' ? text : '';
}

/** When the documents of the suite are judged: all dates in it have passed, but for the year 9999. */
const judgedAt = new Date('2026-08-17T00:00:00Z');

const tests = { '2.0': byClause(tests20), '2.1': byClause(tests21) };

function byClause(list: readonly CsafTest[]): ReadonlyMap<string, CsafTest> {
  return new Map(list.map((test) => [test.clause, test]));
}

/**
 * Whether the test of a case finds what the suite says: something in a failing document, nothing in
 * a valid one, and, where a result is published, each place exactly. What is found at another
 * severity than the test's own, as a scheme not known here, is no failure of the test.
 */
export function holds(one: SuiteCase, document: JsonValue, result: JsonValue | undefined): boolean {
  const test = tests[one.version].get(one.clause);
  if (!test) return false;
  const found = runTest(test, document, judgedAt).filter(
    ({ severity }) => severity === test.severity,
  );
  if ((found.length === 0) !== one.isToPass) return false;
  if (result === undefined) return true;
  const places = found.map(({ path }) => path).toSorted();
  return JSON.stringify(places) === JSON.stringify(placesOf(result));
}

function placesOf(result: JsonValue): readonly string[] {
  const primary = member(result, 'primary_result');
  return ['errors', 'warnings', 'infos']
    .flatMap((list) => items(member(primary, list)))
    .map((message) => textIn(message, 'instance_path'))
    .toSorted();
}
