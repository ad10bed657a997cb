import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { CheckGroup } from '#ui/check-group.tsx';
import { MomentField } from '#ui/date-field.tsx';
import { CheckField, Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { useGo } from '#ui/link.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { Naming, namings } from '../consultation.ts';
import { openConsultation } from '../consultation-api.ts';
import { say } from '../consultation-texts.ts';
import { namingWords } from '../opinion-words.ts';
import { say as sayPage } from '../page-texts.ts';
import { ConsultationId, type PlanId } from '../plan.ts';
import type { RevisionLine } from '../plan-api.ts';

/** A moment of the clock in Japan, as the field gives it. */
export const instantOf = (text: string): Date => new Date(`${text}:00+09:00`);

type Props = {
  readonly planId: PlanId;
  readonly title: string;
  readonly revisions: readonly RevisionLine[];
};

const asked: readonly string[] = ['ministry', 'association'];

/** Where opinions on a revision begin to be asked for. */
export function OpenForm({ planId, title, revisions }: Props) {
  const { t } = useWords();
  const go = useGo();
  const naming = useNaming();
  const bodies = useEndpoint(listOrganizations, {}).filter(({ kind }) => asked.includes(kind));
  const { act, pending, failure } = useAct(openConsultation);
  return (
    <Form
      label={t(say('plans.consultation.open'))}
      submit={t(say('plans.consultation.open-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text, texts, checked }) => {
        act(
          {
            ...{ planId, number: Number(text('number')), title: text('title'), lead: text('lead') },
            ...{ naming: Naming.parse(text('naming')), isModerated: checked('isModerated') },
            ...{ opensAt: instantOf(text('opensAt')), closesAt: instantOf(text('closesAt')) },
            organizations: texts('organizations').map((id) => OrganizationId.decode(id)),
            isPublic: checked('isPublic'),
          },
          ({ id }) => {
            go(`/consultations/${ConsultationId.encode(id)}`);
          },
        );
      }}
    >
      <TextField
        name="title"
        label={t(say('plans.consultation.title'))}
        defaultValue={title}
        required
        maxLength={200}
      />
      <SelectField
        name="number"
        label={t(say('plans.consultation.revision'))}
        options={revisions.map(({ number }) => ({
          value: String(number),
          label: t(sayPage('plans.page.revision', { number })),
        }))}
      />
      <LongTextField name="lead" label={t(say('plans.consultation.lead'))} rows={3} />
      <MomentField name="opensAt" label={t(say('plans.consultation.opens'))} required />
      <MomentField name="closesAt" label={t(say('plans.consultation.closes'))} required />
      <SelectField
        name="naming"
        label={t(say('plans.consultation.naming'))}
        options={namings.map((each) => ({ value: each, label: t(namingWords[each]) }))}
      />
      <CheckField
        name="isModerated"
        label={t(say('plans.consultation.moderated'))}
        defaultChecked
      />
      <CheckField name="isPublic" label={t(say('plans.consultation.public'))} />
      <CheckGroup
        name="organizations"
        label={t(say('plans.consultation.organizations'))}
        options={bodies.map((body) => ({
          value: OrganizationId.encode(body.id),
          label: naming(body),
        }))}
        chosen={[]}
      />
    </Form>
  );
}
