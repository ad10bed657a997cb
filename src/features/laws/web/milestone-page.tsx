import { useAddressId } from '#ui/address.ts';
import { useEndpoint } from '#ui/call.ts';
import { CalendarDay, Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Download } from '#ui/download.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { InstrumentId } from '../instrument.ts';
import { MilestoneId } from '../obligation.ts';
import { citation } from '../provision.ts';
import { downloadReadinessEvidence, showMilestone, type ShownMilestone } from '../readiness-api.ts';
import { say } from '../readiness-texts.ts';
import { Countdown, Slack, StateBadge } from './law-marks.tsx';
import { EvidenceForm, PlanForm, ReportForm, reportWords } from './milestone-forms.tsx';
import { useNeedWords } from './milestone-table.tsx';
import { SlipSection } from './slip-section.tsx';

/** One milestone of one body: where it stands, what was said and handed in, and what a slip would do. */
export function MilestonePage() {
  const { t, language } = useWords();
  const { may } = usePerson();
  const naming = useNaming();
  const milestoneId = useAddressId(MilestoneId);
  const milestone = useEndpoint(showMilestone, { milestoneId });
  return (
    <Page
      title={milestone.names[language]}
      lead={naming(milestone)}
      above={[{ label: t(say('laws.readiness.title')), href: '/law-readiness' }]}
    >
      <Standing milestone={milestone} />
      {may('laws.report') && (
        <>
          <Section id="report" title={t(say('laws.milestone.report'))}>
            <ReportForm milestone={milestone} />
          </Section>
          <Disclosure summary={t(say('laws.plan.change'))}>
            <PlanForm milestone={milestone} />
          </Disclosure>
        </>
      )}
      <SlipSection milestoneId={milestoneId} />
      <History milestone={milestone} />
      <Evidence milestone={milestone} />
    </Page>
  );
}

type Props = { readonly milestone: ShownMilestone };

function Standing({ milestone }: Props) {
  const { t, language } = useWords();
  const needWords = useNeedWords();
  const { obligation, state, owner, plannedFrom, dueOn, endsOn, slack, target, needs } = milestone;
  return (
    <DefinitionList
      items={[
        {
          term: t(say('laws.milestone.obligation')),
          value: (
            <Link
              href={`/laws/${InstrumentId.encode(obligation.lawId)}#obligations`}
              className="link"
            >
              {obligation.names[language]} {obligation.law[language]}{' '}
              {citation(obligation.provision, language)}
            </Link>
          ),
        },
        {
          term: t(say('laws.readiness.target')),
          value: target ? (
            <>
              <CalendarDay day={target} />{' '}
              {obligation.daysLeft !== null && <Countdown days={obligation.daysLeft} />}
            </>
          ) : (
            '—'
          ),
        },
        { term: t(say('laws.milestone.state')), value: <StateBadge state={state} /> },
        {
          term: t(say('laws.milestone.owner')),
          value: owner === '' ? t(say('laws.milestone.no-owner')) : owner,
        },
        {
          term: t(say('laws.milestone.planned')),
          value: (
            <>
              <CalendarDay day={plannedFrom} /> – <CalendarDay day={dueOn} />
            </>
          ),
        },
        {
          term: t(say('laws.milestone.forecast')),
          value: (
            <>
              <CalendarDay day={endsOn} /> <Slack slack={slack} />{' '}
              {milestone.isCritical && t(say('laws.milestone.critical'))}
            </>
          ),
        },
        {
          term: t(say('laws.milestone.needs')),
          value:
            needs.length === 0 ? (
              t(say('laws.milestone.needs-none'))
            ) : (
              <ul>
                {needs.map((need) => (
                  <li key={need.id}>{needWords(need)}</li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

function History({ milestone }: Props) {
  const { t } = useWords();
  const { reports } = milestone;
  const title = t(say('laws.milestone.history'));
  return (
    <Section id="history" title={title}>
      {reports.length === 0 ? (
        <p>{t(say('laws.milestone.no-history'))}</p>
      ) : (
        <Timeline
          label={title}
          happenings={reports.map(({ state, on, note, by, at }) => ({
            at,
            what: (
              <>
                <span className="font-bold">{t(reportWords[state])}</span>
                {on && <CalendarDay day={on} />}
                <span>{by}</span>
              </>
            ),
            words: note,
          }))}
        />
      )}
    </Section>
  );
}

function Evidence({ milestone }: Props) {
  const { t } = useWords();
  const { may } = usePerson();
  return (
    <Section id="evidence" title={t(say('laws.evidence'))}>
      <Table
        quiet
        caption={t(say('laws.evidence'))}
        rows={milestone.evidence}
        rowKey={({ id }) => id}
        columns={[
          { head: say('laws.evidence.file'), cell: ({ file }) => file },
          { head: say('laws.evidence.note'), cell: ({ note }) => note },
          { head: say('laws.evidence.by'), cell: ({ by }) => by },
          {
            head: say('laws.evidence.at'),
            cell: ({ at }) => <Moment at={at} />,
            sort: ({ at }) => at,
          },
          {
            head: say('laws.evidence.hash'),
            cell: ({ id, sha256 }) => (
              <span className="flex flex-col items-start gap-1">
                <code className="break-all">{sha256}</code>
                <Download
                  endpoint={downloadReadinessEvidence}
                  input={{ milestoneId: milestone.id, evidenceId: id }}
                >
                  {t(say('laws.evidence.save'))}
                </Download>
              </span>
            ),
            text: ({ sha256 }) => sha256,
          },
        ]}
        empty={<p>{t(say('laws.evidence.none'))}</p>}
      />
      {may('laws.report') && (
        <Disclosure summary={t(say('laws.evidence.hand-in'))}>
          <EvidenceForm milestoneId={milestone.id} />
        </Disclosure>
      )}
    </Section>
  );
}
