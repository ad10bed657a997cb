import type { Clause } from '#formats/advisory/advisory.ts';

/** Three values: `unknown` is neither, and stays so unless the other side alone decides. */
export type Truth = 'yes' | 'no' | 'unknown';

/** What an inventory can say of what it does not list. */
export type Coverage = {
  /** It calls itself complete, is not shrunken, and names platforms: what it leaves out is absent. */
  readonly isWhole: boolean;
};

/** One product of a configuration, in the words of the source. */
export type Operand = {
  readonly product: string;
  readonly vulnerable: boolean;
  /** Whether the source names a product that an inventory could list at all. */
  readonly isNamed: boolean;
  readonly words: string;
};

/** A version that a system runs of an operand's product, and whether it lies in the operand's stretch. */
export type Running = {
  readonly operand: number;
  readonly component: string;
  readonly version: string;
  readonly within: Truth;
};

/** Products of which some are vulnerable only beside others. */
export type Configuration = { readonly clause: Clause; readonly operands: readonly Operand[] };

/** What a configuration comes to on one system, and on which of its products that rests. */
export type Finding = {
  readonly holds: Truth;
  /** The vulnerable product that the system runs. */
  readonly product: Running;
  readonly words: string;
  /** Platforms that were found; where none was, those that were looked for. */
  readonly platforms: readonly string[];
};

const strength: Record<Truth, number> = { yes: 0, unknown: 1, no: 2 };
const strongest = (truths: readonly Truth[]): Truth =>
  truths.toSorted((a, b) => strength[a] - strength[b])[0] ?? 'no';

/**
 * What a configuration means for one system; undefined where it runs none of the vulnerable products.
 *
 * A vulnerable product that the inventory does not list is absent, as everywhere. A platform that it
 * does not list is absent only where the inventory is whole, because inventories of applications
 * seldom name what they run on; otherwise whether it is there is unknown.
 */
export function findingOf(
  { clause, operands }: Configuration,
  running: readonly Running[],
  coverage: Coverage,
): Finding | undefined {
  const truths = operands.map((operand, at) => truthOf(operand, inOperand(running, at), coverage));
  const products = running.filter(({ operand }) => operands[operand]?.vulnerable === true);
  const [product] = products.toSorted((a, b) => strength[a.within] - strength[b.within]);
  if (!product) return undefined;
  const platforms = operands.flatMap((operand, at) =>
    operand.vulnerable ? [] : [{ operand, at }],
  );
  const found = platforms.filter(({ at }) => truths[at] === 'yes');
  return {
    holds: holds(clause, truths),
    product,
    words: operands[product.operand]?.words ?? '',
    platforms: [
      ...new Set((found.length > 0 ? found : platforms).map(({ operand }) => operand.product)),
    ],
  };
}

function inOperand(running: readonly Running[], at: number): readonly Truth[] {
  return running.filter(({ operand }) => operand === at).map(({ within }) => within);
}

function truthOf(operand: Operand, found: readonly Truth[], { isWhole }: Coverage): Truth {
  if (!operand.isNamed) return 'unknown';
  if (found.length > 0) return strongest(found);
  return operand.vulnerable || isWhole ? 'no' : 'unknown';
}

/** Whether a condition holds, where each operand does, does not, or may (Kleene's three values). */
export function holds(clause: Clause, truths: readonly Truth[]): Truth {
  if ('operand' in clause) return truths[clause.operand] ?? 'unknown';
  const parts = clause.clauses.map((part) => holds(part, truths));
  const joined = clause.operator === 'AND' ? weakest(parts) : strongest(parts);
  return clause.negate ? opposite[joined] : joined;
}

const opposite: Record<Truth, Truth> = { yes: 'no', no: 'yes', unknown: 'unknown' };

/** Of nothing at all, nothing holds. */
function weakest(truths: readonly Truth[]): Truth {
  return truths.toSorted((a, b) => strength[b] - strength[a])[0] ?? 'no';
}
