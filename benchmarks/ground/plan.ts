import type { House, Statement } from './house.ts';
import { keeper } from './house.ts';

/** What PostgreSQL did to answer statements. */
export type Plan = {
  readonly planMs: number;
  readonly runMs: number;
  readonly rows: number;
  /** Rows read of each table, those that a filter then put aside included. */
  readonly touched: ReadonlyMap<string, number>;
  /** Pages of 8 kB: found in shared memory, and fetched from the system. */
  readonly hit: number;
  readonly read: number;
};

type Node = {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Node[];
};

/** Explains statements by running them, as the application with every policy or as the owner. */
export async function explain(
  { owner }: House,
  statements: readonly Statement[],
  as: 'application' | 'owner',
): Promise<Plan> {
  await owner.query('begin read only');
  await owner.query(
    `select set_config('noroshi.actor', $1, true), set_config('noroshi.scope', 'all', true)`,
    [keeper.id],
  );
  if (as === 'application') await owner.query('set local role noroshi_app');
  const plans: Plan[] = [];
  for (const { sql, parameters } of statements) {
    const { rows } = await owner.query<{ 'QUERY PLAN': readonly [Explained] }>(
      `explain (analyze, buffers, timing off, format json) ${sql}`,
      [...parameters],
    );
    plans.push(planOf(rows[0]!['QUERY PLAN'][0]));
  }
  await owner.query('rollback');
  return plans.reduce(together);
}

type Explained = {
  readonly Plan: Node;
  readonly 'Planning Time': number;
  readonly 'Execution Time': number;
};

function planOf(explained: Explained): Plan {
  const touched = new Map<string, number>();
  const visit = (node: Node) => {
    const name = node['Relation Name'];
    const seen =
      node['Actual Rows'] +
      (node['Rows Removed by Filter'] ?? 0) +
      (node['Rows Removed by Index Recheck'] ?? 0);
    if (name) touched.set(name, (touched.get(name) ?? 0) + Math.round(seen * node['Actual Loops']));
    node.Plans?.forEach(visit);
  };
  visit(explained.Plan);
  return {
    planMs: explained['Planning Time'],
    runMs: explained['Execution Time'],
    rows: explained.Plan['Actual Rows'],
    touched,
    hit: explained.Plan['Shared Hit Blocks'],
    read: explained.Plan['Shared Read Blocks'],
  };
}

/** Two plans as one; its rows are those of the last. */
function together(one: Plan, other: Plan): Plan {
  const touched = new Map(one.touched);
  for (const [name, rows] of other.touched) touched.set(name, (touched.get(name) ?? 0) + rows);
  return {
    planMs: one.planMs + other.planMs,
    runMs: one.runMs + other.runMs,
    rows: other.rows,
    touched,
    hit: one.hit + other.hit,
    read: one.read + other.read,
  };
}
