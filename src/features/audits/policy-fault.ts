import type { Fault } from '#kernel/refusal.ts';

import type { AuditPolicy } from './policy.ts';
import { say } from './texts.ts';

/** Everything that does not fit together in a policy whose members are each of the right form. */
export function policyFaults(policy: AuditPolicy): readonly Fault[] {
  const kinds = new Set(policy.kinds.map(({ id }) => id));
  const ratings = new Set(policy.scale.map(({ id }) => id));
  const { from } = policy.urgent;
  return [
    ...twice(
      '/kinds',
      policy.kinds.map(({ id }) => id),
    ),
    ...twice(
      '/scale',
      policy.scale.map(({ id }) => id),
    ),
    ...twice(
      '/scale',
      policy.scale.map(({ rank }) => String(rank)),
    ),
    ...twice(
      '/cycles',
      policy.cycles.map(({ organizationKind, kind }) => `${organizationKind} ${kind}`),
    ),
    ...twice(
      '/sampling',
      policy.sampling.map(({ kind }) => kind),
    ),
    ...strangers('/cycles', policy.cycles, kinds),
    ...strangers('/sampling', policy.sampling, kinds),
    ...(from !== null && !ratings.has(from)
      ? [{ path: '/urgent/from', text: say('audits.policy.no-rating', { id: from }) }]
      : []),
  ];
}

function twice(path: string, ids: readonly string[]): readonly Fault[] {
  return ids.flatMap((id, at) =>
    ids.indexOf(id) < at
      ? [{ path: `${path}/${at}`, text: say('audits.policy.twice', { id }) }]
      : [],
  );
}

function strangers(
  path: string,
  list: readonly { readonly kind: string }[],
  kinds: ReadonlySet<string>,
): readonly Fault[] {
  return list.flatMap(({ kind }, at) =>
    kinds.has(kind)
      ? []
      : [{ path: `${path}/${at}/kind`, text: say('audits.policy.no-kind', { id: kind }) }],
  );
}
