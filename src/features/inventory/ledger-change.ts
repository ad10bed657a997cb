import { type Dependency, dependencyKey, dependencyLine, type Facet } from './dependency.ts';
import { type Particular, type Particulars, particulars } from './particulars.ts';
import type { LedgerFields } from './system.ts';

/** Everything that an organization writes of one system. */
export type SystemLedger = LedgerFields & {
  readonly particulars: Particulars;
  readonly dependencies: readonly Dependency[];
};

/** A field of the ledger of systems, as history and sheets name it. */
export type LedgerField = keyof LedgerFields | Particular | Facet;

/** What a field said, and what it says from now on; empty where it said nothing. */
export type FieldChange = {
  readonly field: LedgerField;
  readonly before: string;
  readonly after: string;
};

const plainFields = ['name', 'purpose', 'owner', 'importance'] as const;

/** What turns one ledger into another, field by field; each dependency is a change of its own. */
export function changesBetween(before: SystemLedger | null, after: SystemLedger): FieldChange[] {
  const plain = plainFields.map((field) => ({
    field,
    before: before?.[field] ?? '',
    after: after[field] ?? '',
  }));
  const written = particulars.map((field) => ({
    field,
    before: before?.particulars[field] ?? '',
    after: after.particulars[field] ?? '',
  }));
  const { ended, begun } = dependencyChanges(before?.dependencies ?? [], after.dependencies);
  return [
    ...[...plain, ...written].filter((each) => each.before !== each.after),
    ...ended.map((each) => ({ field: each.facet, before: dependencyLine(each), after: '' })),
    ...begun.map((each) => ({ field: each.facet, before: '', after: dependencyLine(each) })),
  ];
}

/** Which dependencies end and which begin. One that is only written otherwise is the same. */
export function dependencyChanges(
  before: readonly Dependency[],
  after: readonly Dependency[],
): { readonly ended: Dependency[]; readonly begun: Dependency[] } {
  const held = new Map(before.map((each) => [dependencyKey(each), each]));
  const wanted = new Map(after.map((each) => [dependencyKey(each), each]));
  return {
    ended: [...held].filter(([key]) => !wanted.has(key)).map(([, each]) => each),
    begun: [...wanted].filter(([key]) => !held.has(key)).map(([, each]) => each),
  };
}
