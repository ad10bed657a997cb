import type { DecisionPoint, DecisionTable, Value } from './table.ts';

/** An answer that a table does not take: an unknown key, a key given twice, or an unknown value. */
export type InvalidInput = {
  readonly key: string;
  readonly value: string;
  /** What would be taken: the values of the point, or the keys of the table. */
  readonly allowed: readonly string[];
};

export type Decision =
  | {
      readonly ok: true;
      readonly outcome: Pick<Value, 'key' | 'name'>;
      /** Which row of the table decided, counted from zero. */
      readonly row: number;
      /** The value of every input by its point's id, as keys: what was decided on. */
      readonly inputs: Readonly<Record<string, string>>;
    }
  | {
      readonly ok: false;
      /** The points that still need an answer. */
      readonly missing: readonly DecisionPoint[];
      readonly invalid: readonly InvalidInput[];
      /** Outcomes that the answers given still leave open, in the order of the outcome's values. */
      readonly possible: readonly Pick<Value, 'key' | 'name'>[];
    };

/**
 * Runs a decision table. Inputs are named by a point's key (`KEV`), `namespace:key` or full id, and
 * valued by key or name, in capitals or not. Nothing is assumed for an input that is missing.
 */
export function decide(table: DecisionTable, inputs: Readonly<Record<string, string>>): Decision {
  const invalid: InvalidInput[] = [];
  const given = new Map<DecisionPoint, Value>();
  for (const [key, written] of Object.entries(inputs)) {
    const point = pointOf(table, key);
    const found = point && valueOf(point, written);
    if (point && found && !given.has(point)) given.set(point, found);
    else invalid.push({ key, value: written, allowed: allowedBy(table, point) });
  }
  const missing = table.inputs.filter((point) => !given.has(point));
  const open = table.rows.flatMap((row, at) => (agrees(table, row.inputs, given) ? [at] : []));
  const [first] = open;
  if (missing.length === 0 && invalid.length === 0 && first !== undefined) {
    const keys = [...given].map(([point, found]) => [point.id, found.key] as const);
    const outcome = outcomesOf(table, [first])[0];
    if (outcome) return { ok: true, outcome, row: first, inputs: Object.fromEntries(keys) };
  }
  return { ok: false, missing, invalid, possible: outcomesOf(table, open) };
}

/** The point a key names; undefined when none does, or when two namespaces share the bare key. */
function pointOf(table: DecisionTable, key: string): DecisionPoint | undefined {
  const asked = fold(key);
  const found = table.inputs.filter(({ id, namespace, key: own }) =>
    [own, `${namespace}:${own}`, id].some((name) => fold(name) === asked),
  );
  return found.length === 1 ? found[0] : undefined;
}

function valueOf({ values }: DecisionPoint, written: string): Value | undefined {
  const asked = fold(written);
  return (
    values.find(({ key }) => fold(key) === asked) ?? values.find(({ name }) => fold(name) === asked)
  );
}

function allowedBy(table: DecisionTable, point: DecisionPoint | undefined): string[] {
  return point ? point.values.map(({ key }) => key) : table.inputs.map(({ key }) => key);
}

function agrees(
  table: DecisionTable,
  row: readonly string[],
  given: ReadonlyMap<DecisionPoint, Value>,
): boolean {
  return table.inputs.every((point, at) => {
    const found = given.get(point);
    return found === undefined || found.key === row[at];
  });
}

function outcomesOf(table: DecisionTable, rows: readonly number[]): Pick<Value, 'key' | 'name'>[] {
  const keys = new Set(rows.map((at) => table.rows[at]?.outcome));
  return table.outcome.values
    .filter(({ key }) => keys.has(key))
    .map(({ key, name }) => ({ key, name }));
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
