import { z } from 'zod';

import { pointer, readShape } from '#formats/advisory/shape.ts';
import type { Finding, Reading } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import { say } from './texts.ts';

const most = 100_000;
const word = z.string().min(1).max(200);

const value = z.object({ key: word, name: word, definition: z.string().max(10_000) });

const point = z.object({
  namespace: word,
  key: word,
  version: word,
  name: word,
  definition: z.string().max(10_000),
  values: z.array(value).min(1).max(100),
});

const shape = z.object({
  namespace: word,
  key: word,
  version: word,
  name: word,
  definition: z.string().max(10_000),
  schemaVersion: z.literal('2.0.0'),
  decision_points: z.record(word, point),
  outcome: word,
  mapping: z.array(z.record(word, word)).min(1).max(most),
});
type Shape = z.infer<typeof shape>;

/** One value of a decision point: `Y`, “Yes”. */
export type Value = z.infer<typeof value>;

/** One question a table asks or, as its outcome, answers. `id` is `namespace:key:version`. */
export type DecisionPoint = Omit<z.infer<typeof point>, 'values'> & {
  readonly id: string;
  readonly values: readonly Value[];
};

/** One row: the key of the value of each input, in the order of `inputs`, and of the outcome. */
export type Row = { readonly inputs: readonly string[]; readonly outcome: string };

/** An SSVC decision table that has an outcome for every combination of its inputs. */
export type DecisionTable = {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly definition: string;
  readonly inputs: readonly DecisionPoint[];
  readonly outcome: DecisionPoint;
  readonly rows: readonly Row[];
};

/** Whether a JSON value is shaped like an SSVC decision table. */
export function isDecisionTable(document: unknown): boolean {
  if (typeof document !== 'object' || document === null) return false;
  return Object.hasOwn(document, 'decision_points') && Object.hasOwn(document, 'mapping');
}

/**
 * An SSVC decision table (schema 2.0.0). Refused when a row names a point or value that does not
 * exist, when a combination appears twice, and when one has no outcome.
 */
export function readDecisionTable(document: unknown): Reading<DecisionTable> {
  const shaped = readShape(shape, document, 'ssvc.schema');
  if (!shaped.ok) return shaped;
  const table = shaped.document;
  const findings: Finding[] = [];
  const fault = (steps: readonly PropertyKey[], text: Text) => {
    findings.push({ rule: 'ssvc.table', path: pointer(steps), severity: 'error', text });
  };
  const points = pointsOf(table, fault);
  const outcome = points.find(({ id }) => id === table.outcome);
  if (!outcome) {
    fault(['outcome'], say('ssvc.outcome', { id: table.outcome }));
    return { ok: false, findings };
  }
  const inputs = points.filter((candidate) => candidate !== outcome);
  const rows = table.mapping.map((row, at) => rowOf(row, { at, inputs, outcome, fault }));
  judgeCoverage(rows, inputs, fault);
  if (findings.length > 0) return { ok: false, findings };
  const { namespace, key, version, name, definition } = table;
  const id = `${namespace}:${key}:${version}`;
  return { ok: true, findings, document: { id, name, version, definition, inputs, outcome, rows } };
}

/** A table as the document that reading it gives back. */
export function writeDecisionTable({ id, inputs, outcome, rows, ...rest }: DecisionTable): Shape {
  const [namespace = '', key = ''] = id.split(':');
  const points = [...inputs, outcome].map(({ id: name, ...point }) => [
    name,
    { ...point, values: [...point.values] },
  ]);
  const mapping = rows.map((row) => {
    const cells = inputs.map((point, at) => [point.id, row.inputs[at] ?? '']);
    return Object.fromEntries([...cells, [outcome.id, row.outcome]]) as Record<string, string>;
  });
  return {
    ...{ namespace, key, ...rest },
    schemaVersion: '2.0.0',
    decision_points: Object.fromEntries(points) as Shape['decision_points'],
    outcome: outcome.id,
    mapping,
  };
}

type Fault = (steps: readonly PropertyKey[], text: Text) => void;

function pointsOf({ decision_points: written }: Shape, fault: Fault): DecisionPoint[] {
  return Object.entries(written).map(([id, found]) => {
    const own = `${found.namespace}:${found.key}:${found.version}`;
    if (own !== id) fault(['decision_points', id], say('ssvc.id', { id, own }));
    return { id, ...found };
  });
}

type Place = {
  readonly at: number;
  readonly inputs: readonly DecisionPoint[];
  readonly outcome: DecisionPoint;
  readonly fault: Fault;
};

function rowOf(written: Readonly<Record<string, string>>, place: Place): Row {
  const { at, inputs, outcome, fault } = place;
  const known = new Set([...inputs, outcome].map(({ id }) => id));
  for (const id of Object.keys(written)) {
    if (!known.has(id)) fault(['mapping', at, id], say('ssvc.unknown-point', { id }));
  }
  const keyOf = ({ id, values }: DecisionPoint) => {
    const key = Object.hasOwn(written, id) ? written[id] : undefined;
    if (key === undefined) {
      fault(['mapping', at], say('ssvc.point', { id }));
      return '';
    }
    const allowed = values.map((candidate) => candidate.key);
    if (!allowed.includes(key)) {
      fault(
        ['mapping', at, id],
        say('ssvc.value', { value: key, id, allowed: allowed.join(', ') }),
      );
    }
    return key;
  };
  return { inputs: inputs.map(keyOf), outcome: keyOf(outcome) };
}

function judgeCoverage(rows: readonly Row[], inputs: readonly DecisionPoint[], fault: Fault): void {
  const count = inputs.reduce((product, { values }) => product * values.length, 1);
  if (count > most) {
    fault(['mapping'], say('ssvc.too-large', { count, limit: most }));
    return;
  }
  const seen = new Set<string>();
  for (const [at, row] of rows.entries()) {
    const combination = JSON.stringify(row.inputs);
    if (seen.has(combination)) fault(['mapping', at], say('ssvc.twice'));
    seen.add(combination);
  }
  if (seen.size < count) fault(['mapping'], say('ssvc.incomplete', { count: count - seen.size }));
}
