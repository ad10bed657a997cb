import { listOrganizations } from '#features/organizations/api.ts';
import { toRequest } from '#kernel/endpoint.ts';
import { fiscalYearWords } from '#kernel/era.ts';
import { useAddressId, useQuery } from '#ui/address.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Confirm } from '#ui/dialog.tsx';
import { Refusal } from '#ui/form.tsx';
import { Link, useGo } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { PlanId } from '../plan.ts';
import { MeasureId } from '../strategy.ts';
import {
  type AnnualReportAnswer,
  type ReportLine,
  rollYear,
  showAnnualReport,
  showStrategy,
  takeAnnualReport,
} from '../strategy-api.ts';
import { say as sayStrategy } from '../strategy-texts.ts';
import { say } from '../year-texts.ts';
import { useAbove } from './above.ts';
import { PaperLinks } from './paper-links.tsx';

const yearIn = (text: string | undefined): number | undefined => {
  const year = Number(text);
  return Number.isInteger(year) && year >= 2000 && year <= 2200 ? year : undefined;
};

/** The annual report of a strategy: plan, result and next plan per measure and ministry. */
export function AnnualReportPage() {
  const { t, language } = useWords();
  const { may } = usePerson();
  const above = useAbove();
  const planId = useAddressId(PlanId);
  const strategy = useEndpoint(showStrategy, { planId });
  const fiscalYear = yearIn(useQuery('year')) ?? strategy.fiscalYear;
  const report = useEndpoint(showAnnualReport, { planId, fiscalYear });
  const id = PlanId.encode(planId);
  return (
    <Page
      title={t(say('plans.report.title'))}
      lead={t(
        say('plans.report.lead', {
          plan: report.plan,
          fiscal: fiscalYearWords(fiscalYear, language),
        }),
      )}
      above={[
        ...above.plan({ id: planId, title: report.plan }),
        { label: t(sayStrategy('plans.strategy.title')), href: `/plans/${id}/strategy` },
      ]}
    >
      <nav aria-label={t(say('plans.report.years'))} className="flex flex-wrap gap-6">
        {[fiscalYear - 1, fiscalYear + 1].map((year) => (
          <Link key={year} href={`/plans/${id}/annual-report?year=${year}`}>
            {fiscalYearWords(year, language)}
          </Link>
        ))}
      </nav>
      {report.lines.length > 0 && <Gaps report={report} />}
      <PaperLinks
        hrefOf={(form) =>
          toRequest(takeAnnualReport, { planId: id, fiscalYear, form, language }).url
        }
      />
      <Lines lines={report.lines} />
      {may('plans.write') && report.lines.length > 0 && (
        <Roll planId={planId} fiscalYear={fiscalYear} />
      )}
    </Page>
  );
}

function Gaps({ report }: { readonly report: AnnualReportAnswer }) {
  const { t } = useWords();
  const { gaps: count } = report;
  return count > 0 ? (
    <Notice tone="warning" title={t(say('plans.report.gaps', { count }))} />
  ) : (
    <Notice tone="good" title={t(say('plans.report.complete'))} />
  );
}

function Lines({ lines }: { readonly lines: readonly ReportLine[] }) {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const words = (text: string) => <p className="min-w-48 whitespace-pre-wrap">{text}</p>;
  const columns: Column<ReportLine>[] = [
    {
      head: sayStrategy('plans.strategy.measure'),
      cell: ({ id, number, title }) => (
        <Link href={`/measures/${MeasureId.encode(id)}`}>{`${number} ${title}`}</Link>
      ),
      text: ({ number, title }) => `${number} ${title}`,
    },
    {
      head: sayStrategy('plans.strategy.owner'),
      cell: ({ organizationId }) => nameOf(organizationId),
    },
    {
      head: say('plans.year.planned'),
      cell: ({ year }) => words(year.planned),
      text: ({ year }) => year.planned,
    },
    {
      head: say('plans.year.result'),
      cell: ({ year }) => words(year.result),
      text: ({ year }) => year.result,
    },
    {
      head: say('plans.year.next'),
      cell: ({ year }) => words(year.next),
      text: ({ year }) => year.next,
    },
    {
      head: say('plans.year.budget'),
      cell: ({ year }) => year.budget?.toLocaleString() ?? '',
      sort: ({ year }) => year.budget ?? 0,
      numeric: true,
    },
  ];
  return (
    <Table
      name="report"
      caption={t(say('plans.report.title'))}
      rows={lines}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<p>{t(say('plans.report.none'))}</p>}
    />
  );
}

type RollProps = { readonly planId: PlanId; readonly fiscalYear: number };

function Roll({ planId, fiscalYear }: RollProps) {
  const { t, language } = useWords();
  const go = useGo();
  const { act, pending, failure } = useAct(rollYear);
  const year = fiscalYear + 1;
  return (
    <>
      {failure && <Refusal failure={failure} />}
      <p>
        <Confirm
          label={t(say('plans.report.roll'))}
          title={t(say('plans.report.roll'))}
          confirm={t(say('plans.report.roll'))}
          weight="outlined"
          waiting={pending}
          onConfirm={() => {
            act({ planId, fiscalYear }, () => {
              go(`/plans/${PlanId.encode(planId)}/annual-report?year=${year}`);
            });
          }}
        >
          <p>{t(say('plans.report.roll-what', { fiscal: fiscalYearWords(year, language) }))}</p>
        </Confirm>
      </p>
    </>
  );
}
