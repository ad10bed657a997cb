import { listOrganizations } from '#features/organizations/api.ts';
import { fiscalYearWords } from '#kernel/era.ts';
import { Badge } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { CalendarDay, Moment } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import type { EditionId } from '../edition.ts';
import { listEditions } from '../edition-api.ts';
import { FindingId, findingStates } from '../finding.ts';
import { type FindingLine, listAdvice, listFindings } from '../finding-api.ts';
import { stateWords } from '../finding-state-words.ts';
import { say } from '../finding-texts.ts';
import { stateTones } from './finding-words.ts';

/** What audits found wanting at the bodies in reach, and what many of them have in common. */
export function FindingsPage() {
  const { t } = useWords();
  const findings = useEndpoint(listFindings, {});
  const [edition] = useEndpoint(listEditions, {});
  const columns = useColumns();
  return (
    <Page title={t(say('audits.finding.page'))} lead={t(say('audits.finding.page-lead'))}>
      <Table
        name="findings"
        caption={t(say('audits.finding.list'))}
        rows={findings}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<p>{t(say('audits.finding.none'))}</p>}
      />
      {edition && findings.length > 0 && (
        <Section id="advice" title={t(say('audits.finding.advice-list'))}>
          <Advice editionId={edition.id} />
        </Section>
      )}
    </Page>
  );
}

function useColumns(): Column<FindingLine>[] {
  const { t, language } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const marksOf = ({ urgent, isOverdue, repeats }: FindingLine) => [
    ...(urgent ? [{ tone: 'bad' as const, words: say('audits.finding.urgent') }] : []),
    ...(isOverdue ? [{ tone: 'warning' as const, words: say('audits.finding.overdue') }] : []),
    ...(repeats > 0 ? [{ tone: 'open' as const, words: say('audits.finding.repeat') }] : []),
  ];
  return [
    {
      head: say('audits.finding.title'),
      cell: ({ id, title }) => <Link href={`/findings/${FindingId.encode(id)}`}>{title}</Link>,
      text: ({ title }) => title,
    },
    {
      head: say('audits.finding.body'),
      cell: ({ organizationId }) => nameOf(organizationId),
    },
    {
      head: say('audits.finding.state'),
      cell: (line) => (
        <span className="flex flex-wrap gap-1">
          <Badge tone={stateTones[line.state]}>{t(stateWords[line.state])}</Badge>
          {marksOf(line).map(({ tone, words }) => (
            <Badge key={words.key} tone={tone}>
              {t(words)}
            </Badge>
          ))}
        </span>
      ),
      text: (line) =>
        [stateWords[line.state], ...marksOf(line).map(({ words }) => words)].map(t).join(' '),
      sort: ({ state }) => findingStates.indexOf(state),
    },
    {
      head: say('audits.finding.until'),
      cell: ({ until }) => until && <CalendarDay day={until} />,
      sort: ({ until }) => until ?? '',
    },
    {
      head: say('audits.finding.age'),
      cell: ({ age }) => age?.toLocaleString() ?? '',
      sort: ({ age }) => age ?? -1,
      numeric: true,
    },
    {
      head: say('audits.finding.year'),
      cell: ({ fiscalYear }) => fiscalYearWords(fiscalYear, language),
      sort: ({ fiscalYear }) => fiscalYear,
    },
    {
      head: say('audits.finding.raised'),
      cell: ({ raisedAt }) => <Moment at={raisedAt} />,
      sort: ({ raisedAt }) => raisedAt,
    },
  ];
}

/** Under the edition that was taken in last: older clauses are counted under what came of them. */
function Advice({ editionId }: { readonly editionId: EditionId }) {
  const { t } = useWords();
  const items = useEndpoint(listAdvice, { editionId });
  return (
    <>
      <p>{t(say('audits.finding.advice-lead'))}</p>
      <Table
        quiet
        name="advice"
        caption={t(say('audits.finding.advice-list'))}
        rows={items}
        rowKey={({ clause }) => clause}
        columns={[
          {
            head: say('audits.finding.clause'),
            cell: ({ label, title }) => (label === title ? label : `${label} ${title}`),
          },
          {
            head: say('audits.finding.bodies'),
            cell: ({ bodies }) => bodies.toLocaleString(),
            sort: ({ bodies }) => bodies,
            numeric: true,
          },
          {
            head: say('audits.finding.rounds'),
            cell: ({ rounds }) => rounds.toLocaleString(),
            sort: ({ rounds }) => rounds,
            numeric: true,
          },
          {
            head: say('audits.finding.list'),
            cell: ({ findings }) => (
              <ul>
                {findings.map(({ id, title }) => (
                  <li key={id}>
                    <Link href={`/findings/${FindingId.encode(id)}`}>{title}</Link>
                  </li>
                ))}
              </ul>
            ),
            text: ({ findings }) => findings.map(({ title }) => title).join(' / '),
          },
        ]}
        empty={<p>{t(say('audits.finding.advice-none'))}</p>}
      />
    </>
  );
}
