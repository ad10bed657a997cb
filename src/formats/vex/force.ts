import type { VexStatement } from './vex.ts';

/**
 * Which statements of a sequence are still in force: of those on one vulnerability of one product, in
 * the same parts, the later counts, and between two of one moment the one that was written later
 * (OpenVEX, “VEX is designed to be a sequence of statements, each overriding the previous ones”). A
 * statement is superseded once another has taken its place for each of its products.
 */
export function supersededBy(statements: readonly VexStatement[]): ReadonlyMap<number, number> {
  const last = new Map<string, number>();
  const order = statements.map((_, at) => at).sort((a, b) => momentAt(statements, a, b) || a - b);
  for (const at of order) for (const subject of subjectsOf(statements[at])) last.set(subject, at);
  const superseded = new Map<number, number>();
  for (const [at, statement] of statements.entries()) {
    const heirs = subjectsOf(statement).map((subject) => last.get(subject) ?? at);
    const isGone = heirs.length > 0 && heirs.every((heir) => heir !== at);
    if (isGone) superseded.set(at, Math.max(...heirs.slice(0, 1000)));
  }
  return superseded;
}

function momentAt(statements: readonly VexStatement[], a: number, b: number): number {
  const [one, other] = [statements[a]?.issuedAt, statements[b]?.issuedAt];
  return (one?.getTime() ?? 0) - (other?.getTime() ?? 0);
}

/** What a statement is about: its vulnerability, with each of its products in the parts it names. */
function subjectsOf(statement: VexStatement | undefined): readonly string[] {
  if (!statement) return [];
  const { vulnerability, products, parts } = statement;
  const about = JSON.stringify(parts);
  return products.map((product) => JSON.stringify([vulnerability, product, about]));
}
