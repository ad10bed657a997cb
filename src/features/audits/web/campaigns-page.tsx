import { listOrganizations } from '#features/organizations/api.ts';
import { fiscalYearWords } from '#kernel/era.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { CheckField, Form, SelectField, TextField } from '#ui/form.tsx';
import { Link, useGo } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { CampaignId } from '../campaign.ts';
import { type CampaignLine, listCampaigns, openCampaign } from '../campaign-api.ts';
import { say } from '../campaign-texts.ts';
import { EditionId } from '../edition.ts';
import { listEditions } from '../edition-api.ts';
import { say as sayField } from '../fieldwork-texts.ts';
import { say as sayFile } from '../file-texts.ts';
import type { AuditPolicy } from '../policy.ts';
import { listPolicies } from '../policy-api.ts';
import { PlanForm } from './plan-form.tsx';
import { useKindNames } from './policy-words.tsx';

/** A year's audits of many bodies, the latest first. */
export function CampaignsPage() {
  const { t, language } = useWords();
  const { may } = usePerson();
  const campaigns = useEndpoint(listCampaigns, {});
  const policies = useEndpoint(listPolicies, {});
  const held = policies.find(({ inForce }) => inForce)?.policy;
  const kindOf = ({ policyId, kind }: CampaignLine) =>
    policies.find(({ id }) => id === policyId)?.policy.kinds.find(({ id }) => id === kind)?.names[
      language
    ] ?? kind;
  const none = may('audits.plan') ? 'audits.campaign.none' : 'audits.campaign.none-read';
  return (
    <Page title={t(say('audits.campaign.page'))} lead={t(say('audits.campaign.page-lead'))}>
      <Table
        name="campaigns"
        caption={t(say('audits.campaign.list'))}
        rows={campaigns}
        rowKey={({ id }) => id}
        columns={[
          {
            head: say('audits.campaign.title'),
            cell: ({ id, title }) => <Link href={`/audits/${CampaignId.encode(id)}`}>{title}</Link>,
            text: ({ title }) => title,
          },
          { head: say('audits.campaign.kind'), cell: kindOf },
          {
            head: say('audits.campaign.year'),
            cell: ({ fiscalYear }) => fiscalYearWords(fiscalYear, language),
            sort: ({ fiscalYear }) => fiscalYear,
          },
          {
            head: say('audits.campaign.audits'),
            cell: ({ audits }) => audits.toLocaleString(),
            sort: ({ audits }) => audits,
            numeric: true,
          },
          {
            head: say('audits.campaign.closed'),
            cell: ({ closed }) => closed.toLocaleString(),
            sort: ({ closed }) => closed,
            numeric: true,
          },
        ]}
        empty={<p>{t(say(none))}</p>}
      />
      {may('audits.plan') && held && (
        <Section id="open" title={t(say('audits.campaign.open'))}>
          <OpenForm policy={held} />
          <Disclosure summary={t(sayFile('audits.plan-file.title'))}>
            <PlanForm policy={held} />
          </Disclosure>
        </Section>
      )}
    </Page>
  );
}

function OpenForm({ policy }: { readonly policy: AuditPolicy }) {
  const { t, language } = useWords();
  const go = useGo();
  const names = useKindNames(policy);
  const editions = useEndpoint(listEditions, {});
  const bodies = useEndpoint(listOrganizations, {});
  const { act, pending, failure } = useAct(openCampaign);
  const kinds = [...new Set(bodies.map(({ kind }) => kind))].filter(
    (kind) => kind !== '' && kind !== 'headquarters',
  );
  const countOf = (kind: string) => bodies.filter((body) => body.kind === kind).length;
  return (
    <Form
      label={t(say('audits.campaign.open'))}
      submit={t(say('audits.campaign.open-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text, texts }) => {
        const chosen = new Set(texts('bodies'));
        act(
          {
            title: text('title'),
            kind: text('kind'),
            editionId: EditionId.decode(text('editionId')),
            organizations: bodies.filter(({ kind }) => chosen.has(kind)).map(({ id }) => id),
            startsOn: text('startsOn'),
            endsOn: text('endsOn'),
            ...(text('daysEach') === '' ? {} : { daysEach: Number(text('daysEach')) }),
          },
          ({ id }) => {
            go(`/audits/${CampaignId.encode(id)}`);
          },
        );
      }}
    >
      <TextField name="title" label={t(say('audits.campaign.title'))} required />
      <SelectField
        name="kind"
        label={t(say('audits.campaign.kind'))}
        options={policy.kinds.map(({ id, names: called }) => ({
          value: id,
          label: called[language],
        }))}
        defaultValue={null}
        required
      />
      <ChoiceField
        name="editionId"
        label={t(say('audits.campaign.edition'))}
        options={editions.map(({ id, title, version }) => ({
          value: EditionId.encode(id),
          label: `${title} ${version}`,
        }))}
        defaultValue={null}
        required
      />
      <fieldset className="flex flex-col gap-1">
        <legend className="font-bold">{t(say('audits.campaign.bodies-of'))}</legend>
        {kinds.map((kind) => (
          <CheckField
            key={kind}
            name="bodies"
            value={kind}
            label={`${names.body(kind)} (${countOf(kind)})`}
          />
        ))}
      </fieldset>
      <DateField name="startsOn" label={t(say('audits.campaign.starts'))} required />
      <DateField name="endsOn" label={t(say('audits.campaign.ends'))} required />
      <TextField
        name="daysEach"
        label={t(sayField('audits.campaign.days-each'))}
        inputMode="decimal"
      />
    </Form>
  );
}
