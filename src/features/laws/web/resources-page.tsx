import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { Moment } from '#ui/clock.tsx';
import { Form, SelectField, TextField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { listLaws } from '../api.ts';
import { InstrumentId } from '../instrument.ts';
import { resourceKinds, resourceSteps } from '../resource.ts';
import { listResources, type ResourceLine, stateResource } from '../resource-api.ts';
import { say } from '../resource-texts.ts';

const kindWords = {
  posts: say('laws.resource.kind.posts'),
  budget: say('laws.resource.kind.budget'),
} as const;
const stepWords = {
  requested: say('laws.resource.requested'),
  assessed: say('laws.resource.assessed'),
  granted: say('laws.resource.granted'),
} as const;

/** Posts and money for laws: asked for, assessed, granted. */
export function ResourcesPage() {
  const { t, language } = useWords();
  const { may } = usePerson();
  const naming = useNaming();
  const lines = useEndpoint(listResources, {});
  const amount = (step: keyof typeof stepWords): Column<ResourceLine> => ({
    head: stepWords[step],
    cell: (line) => line[step]?.toLocaleString() ?? t(say('laws.resource.open')),
    sort: (line) => line[step] ?? -1,
    numeric: true,
  });
  return (
    <Page title={t(say('laws.resource.title'))} lead={t(say('laws.resource.lead'))}>
      <Table
        name="resources"
        caption={t(say('laws.resource.list'))}
        rows={lines}
        rowKey={({ organizationId, lawId, fiscalYear, kind }) =>
          `${fiscalYear} ${organizationId} ${lawId} ${kind}`
        }
        columns={[
          {
            head: say('laws.resource.year'),
            cell: ({ fiscalYear }) => String(fiscalYear),
            sort: ({ fiscalYear }) => fiscalYear,
          },
          { head: say('laws.resource.body'), cell: naming },
          {
            head: say('laws.resource.law'),
            cell: ({ lawId, law }) => (
              <Link href={`/laws/${InstrumentId.encode(lawId)}`}>{law[language]}</Link>
            ),
            text: ({ law }) => law[language],
          },
          { head: say('laws.resource.kind'), cell: ({ kind }) => t(kindWords[kind]) },
          amount('requested'),
          amount('assessed'),
          amount('granted'),
          { head: say('laws.resource.note'), cell: ({ note }) => note },
          {
            head: say('laws.resource.stated'),
            cell: ({ statedAt }) => <Moment at={statedAt} />,
            sort: ({ statedAt }) => statedAt,
          },
        ]}
        empty={<p>{t(say('laws.resource.none'))}</p>}
      />
      {may('laws.report') && (
        <Section id="state" title={t(say('laws.resource.state'))}>
          <StateForm />
        </Section>
      )}
    </Page>
  );
}

function StateForm() {
  const { t, language } = useWords();
  const { may } = usePerson();
  const naming = useNaming();
  const bodies = useEndpoint(listOrganizations, {});
  const { today, laws } = useEndpoint(listLaws, {});
  const { act, pending, failure, answer } = useAct(stateResource);
  const steps = resourceSteps.filter((step) => step === 'requested' || may('laws.prepare'));
  return (
    <Form
      label={t(say('laws.resource.state'))}
      submit={t(say('laws.resource.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const kind = resourceKinds.find((each) => each === text('kind'));
        const step = resourceSteps.find((each) => each === text('step'));
        if (!kind || !step) return;
        act({
          organizationId: OrganizationId.decode(text('organizationId')),
          lawId: InstrumentId.decode(text('lawId')),
          fiscalYear: Number(text('fiscalYear')),
          ...{ kind, step, amount: Number(text('amount')), note: text('note') },
        });
      }}
    >
      {answer === null && <Notice tone="good" title={t(say('laws.resource.done'))} live />}
      <ChoiceField
        name="organizationId"
        label={t(say('laws.resource.body'))}
        options={bodies.map((body) => ({
          value: OrganizationId.encode(body.id),
          label: naming(body),
        }))}
        defaultValue={null}
        required
      />
      <ChoiceField
        name="lawId"
        label={t(say('laws.resource.law'))}
        options={laws.map(({ id, short }) => ({
          value: InstrumentId.encode(id),
          label: short[language],
        }))}
        defaultValue={null}
        required
      />
      <TextField
        name="fiscalYear"
        label={t(say('laws.resource.year'))}
        inputMode="numeric"
        defaultValue={Number(today.slice(0, 4)) + 1}
        required
      />
      <SelectField
        name="kind"
        label={t(say('laws.resource.kind'))}
        options={resourceKinds.map((kind) => ({ value: kind, label: t(kindWords[kind]) }))}
      />
      <SelectField
        name="step"
        label={t(say('laws.resource.step'))}
        options={steps.map((step) => ({ value: step, label: t(stepWords[step]) }))}
      />
      <TextField
        name="amount"
        label={t(say('laws.resource.amount'))}
        inputMode="numeric"
        required
      />
      <TextField name="note" label={t(say('laws.resource.note'))} maxLength={2000} />
    </Form>
  );
}
