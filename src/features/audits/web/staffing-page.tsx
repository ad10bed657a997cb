import { useState } from 'react';

import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { fiscalYearWords } from '#kernel/era.ts';
import { calendarDayWords } from '#kernel/moment.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useNow } from '#ui/clock.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SelectField, TextField } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { Table } from '#ui/table.tsx';
import { useJoined, useNames, useWords } from '#ui/words.tsx';

import { fiscalYearOf } from '../campaign.ts';
import { listStaffing, recordFormerPost, stateAvailability } from '../fieldwork-api.ts';
import { say } from '../fieldwork-texts.ts';

/** Days that auditors have in a year against what is planned for them, and where they were before. */
export function StaffingPage() {
  const { t, language } = useWords();
  const now = useNow();
  const [chosen, setChosen] = useState<number>();
  if (!now) return <Page title={t(say('audits.staffing.page'))}>{null}</Page>;
  const present = fiscalYearOf(now.toISOString().slice(0, 10));
  const year = chosen ?? present;
  return (
    <Page title={t(say('audits.staffing.page'))} lead={t(say('audits.staffing.lead'))}>
      <SelectField
        name="year"
        label={t(say('audits.staffing.year'))}
        options={[present + 1, present, present - 1].map((each) => ({
          value: String(each),
          label: fiscalYearWords(each, language),
        }))}
        defaultValue={String(present)}
        onChange={(value) => {
          setChosen(Number(value));
        }}
      />
      <Staffing year={year} />
    </Page>
  );
}

function Staffing({ year }: { readonly year: number }) {
  const { t, language } = useWords();
  const joined = useJoined();
  const auditors = useEndpoint(listStaffing, { fiscalYear: year });
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const options = auditors.map(({ personId, name }) => ({
    value: PersonId.encode(personId),
    label: name,
  }));
  return (
    <>
      <Table
        name="staffing"
        caption={t(say('audits.staffing.page'))}
        rows={auditors}
        rowKey={({ personId }) => personId}
        columns={[
          { head: say('audits.staffing.auditor'), cell: ({ name }) => name },
          {
            head: say('audits.staffing.days'),
            cell: ({ days }) => days?.toLocaleString() ?? t(say('audits.staffing.unknown')),
            sort: ({ days }) => days ?? 0,
            numeric: true,
          },
          {
            head: say('audits.staffing.planned'),
            cell: ({ days, planned }) => (
              <span className="flex flex-wrap justify-end gap-1">
                {days !== null && planned > days && (
                  <Badge tone="bad">{t(say('audits.staffing.over'))}</Badge>
                )}
                {planned.toLocaleString()}
              </span>
            ),
            sort: ({ planned }) => planned,
            numeric: true,
          },
          {
            head: say('audits.staffing.audits'),
            cell: ({ audits }) => audits.toLocaleString(),
            sort: ({ audits }) => audits,
            numeric: true,
          },
          {
            head: say('audits.staffing.posts'),
            cell: ({ formerPosts }) =>
              joined(
                formerPosts.map(
                  ({ organizationId, leftOn }) =>
                    `${nameOf(organizationId)}(${calendarDayWords(leftOn, language)})`,
                ),
              ),
          },
        ]}
        empty={<p>{t(say('audits.staffing.none'))}</p>}
      />
      {auditors.length > 0 && (
        <>
          <Disclosure summary={t(say('audits.staffing.state'))}>
            <DaysForm year={year} options={options} />
          </Disclosure>
          <Disclosure summary={t(say('audits.staffing.record'))}>
            <PostForm options={options} />
          </Disclosure>
        </>
      )}
    </>
  );
}

type Options = readonly { readonly value: string; readonly label: string }[];

function Auditor({ options }: { readonly options: Options }) {
  const { t } = useWords();
  return (
    <SelectField
      name="personId"
      label={t(say('audits.staffing.auditor'))}
      options={options}
      defaultValue={null}
      required
    />
  );
}

function DaysForm({ year, options }: { readonly year: number; readonly options: Options }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(stateAvailability);
  return (
    <Form
      label={t(say('audits.staffing.state'))}
      submit={t(say('audits.staffing.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const personId = PersonId.decode(text('personId'));
        act({ personId, fiscalYear: year, days: Number(text('days')) });
      }}
    >
      <Auditor options={options} />
      <TextField name="days" label={t(say('audits.staffing.days'))} inputMode="decimal" required />
    </Form>
  );
}

function PostForm({ options }: { readonly options: Options }) {
  const { t } = useWords();
  const bodies = useEndpoint(listOrganizations, {});
  const nameOf = useNames(bodies);
  const { act, pending, failure } = useAct(recordFormerPost);
  return (
    <Form
      label={t(say('audits.staffing.record'))}
      submit={t(say('audits.staffing.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({
          personId: PersonId.decode(text('personId')),
          organizationId: OrganizationId.decode(text('organizationId')),
          leftOn: text('leftOn'),
        });
      }}
    >
      <Auditor options={options} />
      <ChoiceField
        name="organizationId"
        label={t(say('audits.staffing.body'))}
        options={bodies.map(({ id }) => ({ value: OrganizationId.encode(id), label: nameOf(id) }))}
        defaultValue={null}
        required
      />
      <DateField name="leftOn" label={t(say('audits.staffing.left-on'))} required />
    </Form>
  );
}
