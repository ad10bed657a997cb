import { listOrganizations } from '#features/organizations/api.ts';
import { fiscalYearWords } from '#kernel/era.ts';
import { useAddressId } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { CalendarDay, Deadline, Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { FindingId } from '../finding.ts';
import { type EarlierLine, showFinding } from '../finding-api.ts';
import { stateWords } from '../finding-state-words.ts';
import { say } from '../finding-texts.ts';
import { Exchange } from './exchange.tsx';
import { FindingForms } from './finding-forms.tsx';
import { stateTones, stepWords } from './finding-words.ts';

/** One finding: what is wanting, what happened since, whether it was there before, what comes next. */
export function FindingPage() {
  const { t } = useWords();
  const findingId = useAddressId(FindingId);
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const finding = useEndpoint(showFinding, { findingId });
  const { state, until, answerDueAt, steps, sameBody, otherBodies } = finding;
  const isAnswered = steps.some(({ kind }) => kind === 'plan');
  return (
    <Page
      title={finding.title}
      lead={nameOf(finding.organizationId)}
      above={[{ label: t(say('audits.finding.page')), href: '/findings' }]}
    >
      <DefinitionList
        items={[
          {
            term: t(say('audits.finding.state')),
            value: (
              <span className="flex flex-wrap gap-1">
                <Badge tone={stateTones[state]}>{t(stateWords[state])}</Badge>
                {finding.urgent && <Badge tone="bad">{t(say('audits.finding.urgent'))}</Badge>}
                {finding.isOverdue && (
                  <Badge tone="warning">{t(say('audits.finding.overdue'))}</Badge>
                )}
                {sameBody.length > 0 && (
                  <Badge tone="open">{t(say('audits.finding.repeat'))}</Badge>
                )}
              </span>
            ),
          },
          ...(until
            ? [{ term: t(say('audits.finding.until')), value: <CalendarDay day={until} /> }]
            : []),
          ...(answerDueAt
            ? [
                {
                  term: t(say('audits.finding.answer-due')),
                  value: <Deadline at={answerDueAt} met={isAnswered} />,
                },
              ]
            : []),
          { term: t(say('audits.finding.clause')), value: finding.label },
          {
            term: t(say('audits.finding.demand')),
            value: <span className="whitespace-pre-wrap">{finding.demand}</span>,
          },
          ...(finding.cause === ''
            ? []
            : [{ term: t(say('audits.finding.cause')), value: finding.cause }]),
          ...(finding.effect === ''
            ? []
            : [{ term: t(say('audits.finding.effect')), value: finding.effect }]),
          { term: t(say('audits.finding.raised')), value: <Moment at={finding.raisedAt} /> },
        ]}
      />
      <Section title={t(say('audits.finding.course'))}>
        {steps.length === 0 ? (
          <p>{t(say('audits.finding.no-course'))}</p>
        ) : (
          <Timeline
            label={t(say('audits.finding.course'))}
            happenings={steps.map((step) => ({
              at: step.takenAt,
              what: (
                <>
                  <strong>{t(stepWords[step.kind])}</strong>
                  <span>{step.takenBy}</span>
                  {step.until && (
                    <span>
                      {t(say('audits.finding.until'))}: <CalendarDay day={step.until} />
                    </span>
                  )}
                </>
              ),
              words: step.note,
            }))}
          />
        )}
      </Section>
      <Earlier title={t(say('audits.finding.same-body'))} lines={sameBody} />
      <Earlier title={t(say('audits.finding.other-bodies'))} lines={otherBodies} />
      <Exchange auditId={finding.auditId} findingId={findingId} />
      <FindingForms findingId={findingId} organizationId={finding.organizationId} state={state} />
    </Page>
  );
}

type EarlierProps = { readonly title: string; readonly lines: readonly EarlierLine[] };

function Earlier({ title, lines }: EarlierProps) {
  const { language } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="flex flex-col gap-2">
        {lines.map((line) => (
          <li key={line.id}>
            <Link href={`/findings/${FindingId.encode(line.id)}`}>{line.title}</Link>{' '}
            {nameOf(line.organizationId)} {fiscalYearWords(line.fiscalYear, language)} {line.clause}
          </li>
        ))}
      </ul>
    </Section>
  );
}
