import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { toRequest } from '#kernel/endpoint.ts';
import { fiscalYearWords } from '#kernel/era.ts';
import { useQuery } from '#ui/address.ts';
import { buttonLook } from '#ui/button.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Form, SelectField } from '#ui/form.tsx';
import { Link, useGo } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { listCampaigns } from '../campaign-api.ts';
import { showSummary, type SummaryAnswer, takeSummary } from '../summary-api.ts';
import { say } from '../summary-texts.ts';
import { Overview, SummaryTables } from './summary-tables.tsx';

const [earliest, latest] = [2000, 2200];

/** The figures of a fiscal year over all bodies in reach, or of one body with those below it. */
export function SummaryPage() {
  const { t } = useWords();
  const organizationId = OrganizationId.safeParse(useQuery('organization') ?? '').data;
  const asked = Number(useQuery('year'));
  const year = Number.isInteger(asked) && asked >= earliest && asked <= latest ? asked : undefined;
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const campaigns = useEndpoint(listCampaigns, {});
  const wanted = year ?? Math.max(earliest, ...campaigns.map(({ fiscalYear }) => fiscalYear));
  const summary = useEndpoint(showSummary, {
    year: wanted,
    ...(organizationId ? { organizationId } : {}),
  });
  const title = organizationId
    ? t(say('audit-summary.of-body', { name: nameOf(organizationId) }))
    : t(say('audit-summary.page'));
  const lead = organizationId ? 'audit-summary.of-body-lead' : 'audit-summary.page-lead';
  return (
    <Page
      title={title}
      lead={t(say(lead))}
      above={
        organizationId
          ? [{ label: t(say('audit-summary.page')), href: `/audit-summary?year=${wanted}` }]
          : []
      }
    >
      {summary.known.length === 0 ? (
        <p>
          {t(say('audit-summary.none'))}{' '}
          <Link href="/audits">{t(say('audit-summary.to-campaigns'))}</Link>
        </p>
      ) : (
        <Shown summary={summary} organizationId={organizationId} />
      )}
    </Page>
  );
}

type ShownProps = {
  readonly summary: SummaryAnswer;
  readonly organizationId: OrganizationId | undefined;
};

function Shown({ summary, organizationId }: ShownProps) {
  return (
    <>
      <YearForm summary={summary} organizationId={organizationId} />
      <Overview summary={summary} />
      <Papers year={summary.year} organizationId={organizationId} />
      <SummaryTables summary={summary} />
    </>
  );
}

const queryOf = (year: string, organizationId: OrganizationId | undefined) =>
  `/audit-summary?year=${year}${
    organizationId ? `&organization=${OrganizationId.encode(organizationId)}` : ''
  }`;

function YearForm({ summary, organizationId }: ShownProps) {
  const { t, language } = useWords();
  const go = useGo();
  const years = [...new Set([summary.year, ...summary.known])].sort((a, b) => b - a);
  if (years.length < 2) return null;
  return (
    <Form
      label={t(say('audit-summary.choose-year'))}
      submit={t(say('audit-summary.show'))}
      pending={false}
      failure={undefined}
      onSubmit={({ text }) => {
        go(queryOf(text('year'), organizationId));
      }}
    >
      <SelectField
        key={summary.year}
        name="year"
        label={t(say('audit-summary.year'))}
        options={years.map((year) => ({
          value: String(year),
          label: fiscalYearWords(year, language),
        }))}
        defaultValue={String(summary.year)}
        required
      />
    </Form>
  );
}

type PapersProps = {
  readonly year: number;
  readonly organizationId: OrganizationId | undefined;
};

function Papers({ year, organizationId }: PapersProps) {
  const { t, language } = useWords();
  const href = (form: 'pdf' | 'docx') =>
    toRequest(takeSummary, {
      ...{ year, form, language },
      organizationId: organizationId && OrganizationId.encode(organizationId),
    }).url;
  return (
    <Section title={t(say('audit-summary.paper'))}>
      <p className="flex flex-wrap gap-3 print:hidden">
        {(['pdf', 'docx'] as const).map((form) => (
          <a key={form} download className={buttonLook('outlined')} href={href(form)}>
            {form.toUpperCase()}
          </a>
        ))}
      </p>
    </Section>
  );
}
