import type { Profile } from '#features/profiles/profile.ts';
import type { Text } from '#kernel/text.ts';

import type { Condition } from './condition.ts';
import { type FieldKey, fieldOf } from './fact-fields.ts';
import { type FieldKind, isCountable } from './fact-value.ts';
import { say } from './texts.ts';

/** What a condition may name. */
export type Nameable = { readonly profile: Profile; readonly questions: ReadonlySet<string> };

/** A fault below some place of a document. */
export type Misfit = { readonly path: string; readonly text: Text };

const deepest = 8;
const subjects = ['all', 'any', 'not', 'field', 'reporter', 'question', 'record', 'filed'] as const;
const comparisons = ['is', 'oneOf', 'atLeast', 'moreThan', 'count'] as const;

/** Everything in a condition that does not fit together, with its place. */
export function misfitsIn(condition: Condition, known: Nameable, depth = 1): readonly Misfit[] {
  const named = subjects.filter((subject) => condition[subject] !== undefined);
  if (named.length !== 1) return [{ path: '', text: say('incidents.fault.subject') }];
  if (depth > deepest) {
    return [{ path: '', text: say('incidents.fault.depth', { most: deepest }) }];
  }
  const { all, any, not } = condition;
  const branches = [
    ...(all ?? []).map((each, at) => ({ path: `/all/${at}`, each })),
    ...(any ?? []).map((each, at) => ({ path: `/any/${at}`, each })),
    ...(not ? [{ path: '/not', each: not }] : []),
  ];
  const below = branches.flatMap(({ path, each }) =>
    misfitsIn(each, known, depth + 1).map((fault) => ({ ...fault, path: `${path}${fault.path}` })),
  );
  return [...below, ...misfitOfComparison(condition), ...misfitOfNames(condition, known)];
}

/** Which comparison each subject takes. */
function misfitOfComparison(condition: Condition): readonly Misfit[] {
  const used = comparisons.filter((each) => condition[each] !== undefined);
  const allowed = allowedFor(condition);
  const fits = allowed.length === 0 ? used.length === 0 : used.length === 1;
  if (fits && used.every((each) => allowed.includes(each))) return [];
  const names = allowed.length === 0 ? '-' : allowed.join(', ');
  return [{ path: '', text: say('incidents.fault.comparison', { allowed: names }) }];
}

function allowedFor({ field, question, reporter }: Condition): readonly string[] {
  if (question !== undefined) return ['is'];
  if (reporter !== undefined) return ['oneOf'];
  return field === undefined ? [] : comparisonsOf(fieldOf(field).kind);
}

function comparisonsOf(kind: FieldKind): readonly string[] {
  if (kind === 'yes-no') return ['is'];
  if (kind === 'number') return ['atLeast', 'moreThan'];
  if (kind === 'choice') return ['oneOf'];
  if (kind === 'choices') return ['oneOf', 'count'];
  return isCountable(kind) ? ['count'] : [];
}

function misfitOfNames(condition: Condition, { profile, questions }: Nameable): readonly Misfit[] {
  const { field, reporter, question, oneOf = [] } = condition;
  if (question !== undefined && !questions.has(question)) {
    return [{ path: '/question', text: say('incidents.fault.absent', { id: question }) }];
  }
  if (field !== undefined && condition.oneOf) return unknownOptions(field, oneOf);
  if (reporter === undefined) return [];
  const list = { kind: 'kinds', sector: 'sectors', designation: 'designations' } as const;
  const keys = profile[list[reporter]].map(({ key }) => key);
  return oneOf.flatMap((value, at) =>
    keys.includes(value)
      ? []
      : [{ path: `/oneOf/${at}`, text: say('incidents.fault.absent', { id: value }) }],
  );
}

function unknownOptions(field: FieldKey, named: readonly string[]): readonly Misfit[] {
  const options = Object.keys(fieldOf(field).options ?? {});
  return named.flatMap((option, at) =>
    options.includes(option)
      ? []
      : [{ path: `/oneOf/${at}`, text: say('incidents.fault.option', { field, option }) }],
  );
}
