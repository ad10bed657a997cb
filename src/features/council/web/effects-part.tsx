import type { PolicyId } from '#features/audits/policy.ts';
import { showPolicyEffect } from '#features/audits/policy-api.ts';
import { DirectiveId } from '#features/directives/directive.ts';
import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { CalendarDay } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SelectField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { usePerson } from '#ui/person.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { listEffectChoices, prepareEffect } from '../floor-api.ts';
import type { EffectLine, ItemLine } from '../meeting-api.ts';
import { say } from '../meeting-page-texts.ts';
import { aboutWords, effectWords } from '../meeting-words.ts';
import type { ItemProps } from './item-props.ts';
import { TaskFields } from './meeting-forms.tsx';

/** What a decision does, or did; and before it is made, what else it should do. */
export function Effects({ item, view }: ItemProps) {
  const { t } = useWords();
  const { may } = usePerson();
  const { state } = view.meeting;
  const isOver = state === 'closed' || state === 'cancelled';
  const mayPrepare =
    may('council.prepare') && item.kind === 'decision' && item.outcome === null && !isOver;
  if (item.effects.length === 0 && !mayPrepare) return null;
  return (
    <div className="flex flex-col gap-3">
      <h4 className="text-std-17B-170">{t(say('council-meeting.effects'))}</h4>
      {item.effects.length > 0 && (
        <ul className="flex flex-col gap-3">
          {item.effects.map((line) => (
            <li key={line.id} className="flex flex-col gap-1">
              <EffectWords line={line} />
            </li>
          ))}
        </ul>
      )}
      {mayPrepare && (
        <div className="print:hidden">
          <Disclosure summary={t(say('council-meeting.prepare'))}>
            <ChoiceForm item={item} />
          </Disclosure>
          <Disclosure summary={t(say('council-meeting.order-in-item'))}>
            <TaskForm item={item} />
          </Disclosure>
        </div>
      )}
    </div>
  );
}

/** Where what an effect is done to can be read; of a task only once there is one. */
function hrefOf({ effect, subject }: EffectLine): string | undefined {
  if (effect.kind === 'policy-adopt') return '/audit-policy';
  if (effect.kind === 'task-order') return subject ? `/council/tasks/${subject}` : undefined;
  return `/directives/${DirectiveId.encode(effect.directiveId)}`;
}

function EffectWords({ line }: { readonly line: EffectLine }) {
  const { t, language } = useWords();
  const { may } = usePerson();
  const { effect, about, doneAt } = line;
  const href = hrefOf(line);
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
      {effect.kind === 'task-order' && (
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

type OfItem = { readonly item: ItemLine };

function ChoiceForm({ item }: OfItem) {
  const { t, language } = useWords();
  const choices = useEndpoint(listEffectChoices, {});
  const { act, pending, failure } = useAct(prepareEffect);
  return (
    <Form
      label={t(say('council-meeting.prepare'))}
      submit={t(say('council-meeting.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const chosen = choices[Number(text('choice'))];
        if (chosen) act({ itemId: item.id, effect: chosen.effect });
      }}
    >
      <SelectField
        name="choice"
        label={t(say('council-meeting.effect-choice'))}
        options={choices.map(({ effect, about }, at) => ({
          value: String(at),
          label: `${t(effectWords[effect.kind])} ${aboutWords(effect.kind, about, language)}`,
        }))}
      />
    </Form>
  );
}

function TaskForm({ item }: OfItem) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(prepareEffect);
  return (
    <Form
      label={t(say('council-meeting.order-in-item'))}
      submit={t(say('council-meeting.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const organizationId = OrganizationId.decode(text('organizationId'));
        act({
          itemId: item.id,
          effect: {
            ...{ kind: 'task-order', organizationId },
            ...{ words: text('words'), dueOn: text('dueOn') },
          },
        });
      }}
    >
      <TaskFields />
    </Form>
  );
}
