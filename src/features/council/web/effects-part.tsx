import type { PolicyId } from '#features/audits/policy.ts';
import { showPolicyEffect } from '#features/audits/policy-api.ts';
import { listOrganizations } from '#features/organizations/api.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Badge } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { CalendarDay } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { usePerson } from '#ui/person.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { canEffect, effectKinds, targetOf } from '../effects.ts';
import type { EffectLine } from '../meeting-api.ts';
import { say } from '../meeting-page-texts.ts';
import { aboutWords, effectWords } from '../meeting-words.ts';
import { EffectForms, WithdrawForm } from './effect-forms.tsx';
import { effectPath } from './effect-path.ts';
import type { ItemProps } from './item-props.ts';

/** What a decision does, or did; and before it is made, what else it should do. */
export function Effects({ item, view }: ItemProps) {
  const { t } = useWords();
  const { may } = usePerson();
  const { state } = view.meeting;
  const isOver = state === 'closed' || state === 'cancelled';
  const mayPrepare = may('council.prepare') && item.outcome === null && !isOver;
  const isOffered = mayPrepare && effectKinds.some((kind) => canEffect(item.kind, kind));
  if (item.effects.length === 0 && !isOffered) return null;
  return (
    <div className="flex flex-col gap-3">
      <h4 className="text-std-17B-170">{t(say('council-meeting.effects'))}</h4>
      {item.effects.length > 0 && (
        <ul className="flex flex-col gap-3">
          {item.effects.map((line) => (
            <li key={line.id} className="flex flex-col gap-1">
              <EffectWords line={line} />
              {mayPrepare && <WithdrawForm effectId={line.id} />}
            </li>
          ))}
        </ul>
      )}
      {isOffered && <EffectForms item={item} />}
    </div>
  );
}

function EffectWords({ line }: { readonly line: EffectLine }) {
  const { t, language } = useWords();
  const { may } = usePerson();
  const { effect, about, doneAt, subject } = line;
  const href = effectPath(effect.kind, subject ?? targetOf(effect));
  const words = aboutWords(effect.kind, about, language) || t(effectWords[effect.kind]);
  return (
    <>
      <span className="flex flex-wrap items-center gap-3">
        {t(effectWords[effect.kind])}
        {href ? <Link href={href}>{words}</Link> : <span>{words}</span>}
        <Badge tone={doneAt ? 'good' : 'open'}>
          {t(doneAt ? say('council-meeting.effect-done') : say('council-meeting.effect-waits'))}
        </Badge>
      </span>
      {(effect.kind === 'task-order' || effect.kind === 'measure-set') && (
        <Due organizationId={effect.organizationId} dueOn={effect.dueOn} />
      )}
      {effect.kind === 'policy-adopt' && !doneAt && may('audits.read') && (
        <Impact policyId={effect.policyId} />
      )}
    </>
  );
}

type DueProps = { readonly organizationId: OrganizationId; readonly dueOn: string };

function Due({ organizationId, dueOn }: DueProps) {
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  return (
    <span className="flex flex-wrap gap-3 text-solid-gray-700">
      {nameOf(organizationId)} <CalendarDay day={dueOn} />
    </span>
  );
}

/** What adopting a policy would change of what is under way. */
function Impact({ policyId }: { readonly policyId: PolicyId }) {
  const { t } = useWords();
  const { due, audits, becomeUrgent } = useEndpoint(showPolicyEffect, { policyId });
  const counts = { due: due.length, audits: audits.length, urgent: becomeUrgent.length };
  return <span className="text-solid-gray-700">{t(say('council-meeting.impact', counts))}</span>;
}
