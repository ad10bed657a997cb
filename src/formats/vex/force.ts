import type { VexStatement } from './vex.ts';

/**
 * Which statements of a sequence are still in force: of those on one vulnerability of one product, in
 * the same parts, the later counts, and between two of one moment the one that was written later
 * (OpenVEX, “VEX is designed to be a sequence of statements, each overriding the previous ones”). A
 * statement is superseded once another has taken its place for each of its products.
 */
export function supersededBy(statements: readonly VexStatement[]): ReadonlyMap<number, number> {
  const subjects = subjectsIn(statements);
  const order = statements.map((_, at) => at).sort((a, b) => momentAt(statements, a, b) || a - b);
  const last = new Map<string, number>();
  for (const at of order) for (const subject of subjects[at] ?? []) last.set(subject, at);
  const superseded = new Map<number, number>();
  for (const [at, own] of subjects.entries()) {
    const heirs = own.map((subject) => last.get(subject) ?? at);
    const [first] = heirs;
    if (first === undefined || heirs.includes(at)) continue;
    superseded.set(
      at,
      heirs.reduce((latest, heir) => Math.max(latest, heir), first),
    );
  }
  return superseded;
}

function momentAt(statements: readonly VexStatement[], a: number, b: number): number {
  const [one, other] = [statements[a]?.issuedAt, statements[b]?.issuedAt];
  return (one?.getTime() ?? 0) - (other?.getTime() ?? 0);
}

/**
 * What each statement is about: its vulnerability, with each of its products in the parts it names.
 * Vulnerability and parts are told by a number, so that many products do not repeat many parts.
 */
function subjectsIn(statements: readonly VexStatement[]): readonly (readonly string[])[] {
  const numbers = new Map<string, number>();
  return statements.map(({ vulnerability, products, parts }) => {
    const about = JSON.stringify([vulnerability, parts]);
    const number = numbers.get(about) ?? numbers.size;
    numbers.set(about, number);
    return products.map((product) => JSON.stringify([number, product]));
  });
}
