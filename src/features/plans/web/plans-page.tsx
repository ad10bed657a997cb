import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField, TextField } from '#ui/form.tsx';
import { Link, useGo } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNames, useNaming, useWords } from '#ui/words.tsx';

import { listConsultations } from '../consultation-api.ts';
import { say as sayConsultation } from '../consultation-texts.ts';
import { say } from '../page-texts.ts';
import { PlanId, PlanKind, planKinds } from '../plan.ts';
import { beginPlan, listPlans, type PlanLine } from '../plan-api.ts';
import { listStatements } from '../statement-api.ts';
import { say as sayStatement } from '../statement-texts.ts';
import { ConsultationTable } from './consultation-table.tsx';
import { kindWords } from './plan-words.ts';
import { StatementTable } from './statement-table.tsx';

/** Every plan in sight, and where opinions are asked for. */
export function PlansPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const plans = useEndpoint(listPlans, {});
  const consultations = useEndpoint(listConsultations, {});
  const statements = useEndpoint(listStatements, {});
  return (
    <Page title={t(say('plans.page.plans'))} lead={t(say('plans.page.plans-lead'))}>
      <Plans plans={plans} mayBegin={may('plans.write')} />
      {consultations.length > 0 && (
        <Section title={t(sayConsultation('plans.consultation.consultations'))}>
          <ConsultationTable rows={consultations} />
        </Section>
      )}
      {statements.length > 0 && (
        <Section title={t(sayStatement('plans.statement.statements'))}>
          <StatementTable rows={statements} />
        </Section>
      )}
      {may('plans.write') && (
        <Disclosure summary={t(say('plans.page.begin'))}>
          <BeginForm />
        </Disclosure>
      )}
    </Page>
  );
}

type Props = { readonly plans: readonly PlanLine[]; readonly mayBegin: boolean };

function Plans({ plans, mayBegin }: Props) {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const revision = (number: number) => t(say('plans.page.revision', { number }));
  const columns: Column<PlanLine>[] = [
    {
      head: say('plans.page.title'),
      cell: ({ id, title }) => <Link href={`/plans/${PlanId.encode(id)}`}>{title}</Link>,
      text: ({ title }) => title,
      sort: ({ title }) => title,
    },
    { head: say('plans.page.kind'), cell: ({ kind }) => t(kindWords[kind]) },
    { head: say('plans.page.body'), cell: ({ organizationId }) => nameOf(organizationId) },
    { head: say('plans.page.latest'), cell: ({ latest }) => revision(latest) },
    {
      head: say('plans.page.adopted'),
      cell: ({ adopted }) =>
        adopted === null ? t(say('plans.page.none-adopted')) : revision(adopted),
    },
    {
      head: say('plans.page.state'),
      cell: ({ open }) => (open > 0 ? <Badge tone="open">{t(say('plans.page.open'))}</Badge> : ''),
      text: ({ open }) => (open > 0 ? t(say('plans.page.open')) : ''),
    },
    {
      head: say('plans.page.written'),
      cell: ({ begunAt }) => <Moment at={begunAt} />,
      sort: ({ begunAt }) => begunAt,
    },
  ];
  return (
    <Table
      name="plans"
      caption={t(say('plans.page.plans'))}
      rows={plans}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<p>{t(say(mayBegin ? 'plans.page.no-plans' : 'plans.page.no-plans-read'))}</p>}
    />
  );
}

function BeginForm() {
  const { t } = useWords();
  const go = useGo();
  const naming = useNaming();
  const bodies = useEndpoint(listOrganizations, {});
  const { act, pending, failure } = useAct(beginPlan);
  return (
    <Form
      label={t(say('plans.page.begin'))}
      submit={t(say('plans.page.begin-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const [first, last] = [Number(text('first')), Number(text('last'))];
        const body = OrganizationId.safeParse(text('organizationId'));
        act(
          {
            kind: PlanKind.parse(text('kind')),
            title: text('title'),
            organizationId: body.success ? body.data : null,
            years: text('first') === '' ? null : { first, last },
            ...{ text: text('text'), note: text('note') },
          },
          ({ id }) => {
            go(`/plans/${PlanId.encode(id)}`);
          },
        );
      }}
    >
      <ChoiceField
        name="kind"
        label={t(say('plans.page.kind'))}
        options={planKinds.map((kind) => ({ value: kind, label: t(kindWords[kind]) }))}
        defaultValue="strategy"
      />
      <TextField name="title" label={t(say('plans.page.title'))} required maxLength={200} />
      <ChoiceField
        name="organizationId"
        label={t(say('plans.page.body'))}
        support={t(say('plans.page.body-support'))}
        options={bodies.map((body) => ({
          value: OrganizationId.encode(body.id),
          label: naming(body),
        }))}
        defaultValue={null}
      />
      <TextField name="first" label={t(say('plans.page.first-year'))} inputMode="numeric" />
      <TextField name="last" label={t(say('plans.page.last-year'))} inputMode="numeric" />
      <LongTextField
        name="text"
        label={t(say('plans.page.text'))}
        support={t(say('plans.page.text-support'))}
        rows={14}
        required
      />
      <LongTextField name="note" label={t(say('plans.page.note'))} rows={2} />
    </Form>
  );
}
