import { useState } from 'react';

import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { Button } from '#ui/button.tsx';
import { useEndpoint, useUpload } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form, SelectField } from '#ui/form.tsx';
import { useGo } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { useJoined, useNames, useWords } from '#ui/words.tsx';

import { CampaignId } from '../campaign.ts';
import { say as sayCampaign } from '../campaign-texts.ts';
import { openFromPlan } from '../document-api.ts';
import { EditionId } from '../edition.ts';
import { listEditions } from '../edition-api.ts';
import { say } from '../file-texts.ts';
import type { AuditPolicy } from '../policy.ts';

type Asked = Omit<
  Parameters<
    ReturnType<typeof useUpload<typeof openFromPlan.input, typeof openFromPlan.output>>['act']
  >[0],
  'dryRun'
>;

/** Opens an audit from an assessment plan of OSCAL: what it does not say is said beside it. */
export function PlanForm({ policy }: { readonly policy: AuditPolicy }) {
  const { t, language } = useWords();
  const go = useGo();
  const editions = useEndpoint(listEditions, {});
  const bodies = useEndpoint(listOrganizations, {});
  const [brought, setBrought] = useState<{ content: File; asked: Asked }>();
  const { act, pending, failure, answer } = useUpload(openFromPlan);
  return (
    <>
      <p className="max-w-3xl">{t(say('audits.plan-file.lead'))}</p>
      <Form
        label={t(say('audits.plan-file.title'))}
        submit={t(say('audits.files.take-check'))}
        pending={pending}
        failure={failure}
        onSubmit={({ file, text }) => {
          const content = file('file');
          if (!content) return;
          const [editionId, organizationId] = [text('editionId'), text('organizationId')];
          const asked = {
            name: content.name,
            kind: text('kind') || undefined,
            startsOn: text('startsOn') || undefined,
            endsOn: text('endsOn') || undefined,
            editionId: editionId === '' ? undefined : EditionId.decode(editionId),
            organizationId:
              organizationId === '' ? undefined : OrganizationId.decode(organizationId),
          };
          setBrought({ content, asked });
          act({ ...asked, dryRun: true }, content);
        }}
      >
        <FileField
          name="file"
          label={t(say('audits.plan-file.file'))}
          support={t(say('audits.files.take-file-support'))}
          accept=".json,.yaml,.yml,application/json"
        />
        <p className="font-bold">{t(say('audits.plan-file.beside'))}</p>
        <ChoiceField
          name="organizationId"
          label={t(say('audits.plan-file.body'))}
          options={bodies.map(({ id, nameJa, nameEn }) => ({
            value: OrganizationId.encode(id),
            label: language === 'ja' ? nameJa : nameEn,
          }))}
          defaultValue={null}
        />
        <ChoiceField
          name="editionId"
          label={t(sayCampaign('audits.campaign.edition'))}
          options={editions.map(({ id, title, version }) => ({
            value: EditionId.encode(id),
            label: `${title} ${version}`,
          }))}
          defaultValue={null}
        />
        <SelectField
          name="kind"
          label={t(sayCampaign('audits.campaign.kind'))}
          options={policy.kinds.map(({ id, names }) => ({ value: id, label: names[language] }))}
          defaultValue={null}
        />
        <DateField name="startsOn" label={t(sayCampaign('audits.campaign.starts'))} />
        <DateField name="endsOn" label={t(sayCampaign('audits.campaign.ends'))} />
      </Form>
      {answer && brought && !failure && (
        <>
          <Told answer={answer} />
          <p>
            <Button
              waiting={pending}
              onClick={() => {
                act({ ...brought.asked, dryRun: false }, brought.content, ({ campaignId }) => {
                  if (campaignId !== null) go(`/audits/${CampaignId.encode(campaignId)}`);
                });
              }}
            >
              {t(say('audits.plan-file.open'))}
            </Button>
          </p>
        </>
      )}
    </>
  );
}

type Answer = NonNullable<
  ReturnType<typeof useUpload<typeof openFromPlan.input, typeof openFromPlan.output>>['answer']
>;

function Told({ answer }: { readonly answer: Answer }) {
  const { t } = useWords();
  const joined = useJoined();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const { title, startsOn, endsOn, organizationId, campaignId, assessors } = answer;
  const [known, unknown] = [true, false].map((wanted) =>
    joined(assessors.filter(({ isKnown }) => isKnown === wanted).map(({ name }) => name)),
  );
  return (
    <Notice
      tone="info"
      title={t(
        say('audits.plan-file.would', { title, body: nameOf(organizationId), startsOn, endsOn }),
      )}
      live
    >
      <ul className="list-disc pl-6">
        {campaignId !== null && <li>{t(say('audits.plan-file.joins'))}</li>}
        {known !== '' && known !== undefined && (
          <li>{t(say('audits.plan-file.names', { names: known }))}</li>
        )}
        {unknown !== '' && unknown !== undefined && (
          <li>{t(say('audits.plan-file.strangers', { names: unknown }))}</li>
        )}
      </ul>
    </Notice>
  );
}
