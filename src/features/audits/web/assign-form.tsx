import { useState } from 'react';

import { listOrganizations } from '#features/organizations/api.ts';
import { PersonId } from '#kernel/actor.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { CheckField, Form, SelectField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useJoined, useNames, useWords } from '#ui/words.tsx';

import type { CampaignId } from '../campaign.ts';
import { assignAuditor, type AuditLine, listAuditors } from '../campaign-api.ts';
import { say } from '../campaign-texts.ts';
import { listConflicts } from '../fieldwork-api.ts';
import { say as sayField } from '../fieldwork-texts.ts';
import type { Conflict } from '../independence.ts';

type Props = {
  readonly campaignId: CampaignId;
  readonly audits: readonly AuditLine[];
  readonly done: () => void;
};

/** Names an auditor for the chosen bodies; what speaks against it is shown before it is done. */
export function AssignForm({ campaignId, audits, done }: Props) {
  const { t } = useWords();
  const possible = useEndpoint(listAuditors, {});
  const [chosen, setChosen] = useState('');
  const { act, pending, failure } = useAct(assignAuditor);
  if (possible.length === 0) return <p>{t(say('audits.campaign.no-possible'))}</p>;
  return (
    <Form
      label={t(say('audits.campaign.assign'))}
      submit={t(say('audits.campaign.assign-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text, checked }) => {
        const personId = PersonId.decode(text('personId'));
        const beyondCapacity = checked('beyondCapacity');
        const open = audits.filter(
          ({ closedAt, auditors }) =>
            closedAt === null && !auditors.some(({ id }) => id === personId),
        );
        const assignFrom = (at: number): void => {
          const next = open[at];
          if (next)
            act({ auditId: next.id, personId, beyondCapacity }, () => {
              assignFrom(at + 1);
            });
          else done();
        };
        assignFrom(0);
      }}
    >
      <SelectField
        name="personId"
        label={t(say('audits.campaign.auditor'))}
        options={possible.map(({ id, name }) => ({ value: PersonId.encode(id), label: name }))}
        defaultValue={null}
        required
        onChange={setChosen}
      />
      <Conflicts campaignId={campaignId} audits={audits} chosen={chosen} />
      <CheckField name="beyondCapacity" label={t(sayField('audits.staffing.beyond'))} />
    </Form>
  );
}

const words: Readonly<Record<Conflict, ReturnType<typeof sayField>>> = {
  'own-body': sayField('audits.staffing.own-body'),
  'is-adviser': sayField('audits.staffing.is-adviser'),
  'former-post': sayField('audits.staffing.former-post'),
  'over-capacity': sayField('audits.staffing.over-capacity'),
};

type ConflictsProps = Omit<Props, 'done'> & { readonly chosen: string };

/** What speaks against the chosen auditor at each of the chosen bodies. */
function Conflicts({ campaignId, audits, chosen }: ConflictsProps) {
  const { t } = useWords();
  const joined = useJoined();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const known = useEndpoint(listConflicts, { campaignId });
  const person = PersonId.safeDecode(chosen);
  if (!person.success) return null;
  const found = known.flatMap(({ personId, auditId, conflicts }) => {
    const audit = audits.find(({ id }) => id === auditId);
    return personId === person.data && audit ? [{ audit, conflicts }] : [];
  });
  if (found.length === 0) return null;
  const bodies = joined(found.map(({ audit }) => nameOf(audit.organizationId)));
  return (
    <Notice tone="warning" title={t(sayField('audits.staffing.against', { bodies }))} live>
      <ul className="list-disc pl-5">
        {found.flatMap(({ audit, conflicts }) =>
          conflicts.map((conflict) => (
            <li key={`${audit.id} ${conflict}`}>
              {nameOf(audit.organizationId)}: {t(words[conflict])}
            </li>
          )),
        )}
      </ul>
    </Notice>
  );
}
