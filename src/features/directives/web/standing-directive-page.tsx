import type { z } from 'zod';

import { kindWords } from '#features/organizations/organization-words.ts';
import { useAddressId } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Confirm } from '#ui/dialog.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField, Refusal } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { DirectiveId } from '../directive.ts';
import { citation } from '../number.ts';
import { StandingDirectiveId } from '../standing-directive.ts';
import {
  approveStandingDirective,
  endStandingDirective,
  showStandingDirective,
  type Standing,
} from '../standing-directive-api.ts';
import { say } from '../standing-directive-texts.ts';
import { StateBadge } from './standing-directives-page.tsx';
import { TermsForm } from './standing-terms-form.tsx';
import { WaitingForm } from './waiting-form.tsx';

type Shown = z.output<typeof showStandingDirective.output>;
type Case = Shown['cases'][number];

/** One standing directive: its terms, what waits for a person, and everything it has answered. */
export function StandingDirectivePage() {
  const { t } = useWords();
  const { may } = usePerson();
  const standingId = useAddressId(StandingDirectiveId);
  const standing = useEndpoint(showStandingDirective, { standingId });
  const { terms, proposal, state, endedBecause } = standing;
  return (
    <Page
      title={terms.title}
      above={[{ label: t(say('standing-directive.title')), href: '/standing-directives' }]}
    >
      <p className="flex items-center gap-3">
        <StateBadge state={state} />
        {endedBecause !== '' &&
          t(say('standing-directive.ended-because', { reason: endedBecause }))}
      </p>
      <Section title={t(say('standing-directive.terms', { version: terms.version }))}>
        <TermsOf standingId={standing.id} terms={terms} />
      </Section>
      {proposal && (
        <Section title={t(say('standing-directive.proposal', { version: proposal.version }))}>
          <TermsOf standingId={standing.id} terms={proposal} />
        </Section>
      )}
      {may('directives.approve') &&
        standing.cases
          .filter((each) => each.state === 'waiting')
          .map((each) => (
            <WaitingForm
              key={each.vulnerability}
              standingId={standing.id}
              vulnerability={each.vulnerability}
              addressees={each.addressees}
              cap={terms.cap}
            />
          ))}
      <Section title={t(say('standing-directive.cases'))}>
        <Cases cases={standing.cases} />
      </Section>
      {state !== 'ended' && may('directives.draft') && (
        <Disclosure summary={t(say('standing-directive.propose-version'))}>
          <TermsForm standing={standing} />
        </Disclosure>
      )}
      {state !== 'ended' && may('directives.stop') && <End standingId={standing.id} />}
    </Page>
  );
}

type TermsProps = {
  readonly standingId: StandingDirectiveId;
  readonly terms: Standing['terms'];
};

function TermsOf({ standingId, terms }: TermsProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(approveStandingDirective);
  const { version, cap, days, body, sources, outcomes, scope } = terms;
  const all = t(say('standing-directive.all'));
  const some = (values: readonly string[]) => (values.length > 0 ? values.join(' ') : all);
  return (
    <>
      <DefinitionList
        items={[
          { term: t(say('standing-directive.sources')), value: sources.join(' ') },
          { term: t(say('standing-directive.outcomes')), value: some(outcomes) },
          {
            term: t(say('standing-directive.kinds')),
            value: some(scope.kinds.map((kind) => t(kindWords(kind)))),
          },
          { term: t(say('standing-directive.days')), value: days },
          { term: t(say('standing-directive.cap')), value: cap },
        ]}
      />
      <p className="max-w-3xl whitespace-pre-wrap">{body}</p>
      {terms.approvedAt === null && !terms.approvable && (
        <Notice tone="warning" title={t(say('standing-directive.waits'))} />
      )}
      {failure && <Refusal failure={failure} />}
      {terms.approvable && (
        <p>
          <Confirm
            label={t(say('standing-directive.approve'))}
            title={t(say('standing-directive.approve-title'))}
            confirm={t(say('standing-directive.approve'))}
            waiting={pending}
            onConfirm={() => {
              act({ standingId, version });
            }}
          >
            <p>{t(say('standing-directive.approve-effect', { cap }))}</p>
          </Confirm>
        </p>
      )}
    </>
  );
}

function Cases({ cases }: { readonly cases: readonly Case[] }) {
  const { t, language } = useWords();
  const columns: Column<Case>[] = [
    {
      head: say('standing-directive.vulnerability'),
      cell: ({ vulnerability }) => (
        <Link href={`/threats/${encodeURIComponent(vulnerability)}`}>{vulnerability}</Link>
      ),
      sort: ({ vulnerability }) => vulnerability,
    },
    {
      head: say('standing-directive.listed'),
      cell: ({ listedAt }) => <Moment at={listedAt} />,
      sort: ({ listedAt }) => listedAt,
    },
    {
      head: say('standing-directive.taken'),
      cell: ({ takenAt, late }) => (
        <>
          <Moment at={takenAt} />{' '}
          {late && <Badge tone="warning">{t(say('standing-directive.late'))}</Badge>}
        </>
      ),
      sort: ({ takenAt }) => takenAt,
    },
    {
      head: say('standing-directive.addressees'),
      cell: ({ addressees }) => addressees,
      sort: ({ addressees }) => addressees,
      numeric: true,
    },
    {
      head: say('standing-directive.outcome'),
      cell: ({ directive, state, reason }) =>
        directive ? (
          <Link href={`/directives/${DirectiveId.encode(directive.id)}`}>
            {citation({ kind: 'directive', ...directive }, language)}
          </Link>
        ) : (
          t(
            state === 'waiting'
              ? say('standing-directive.waiting')
              : say('standing-directive.declined', { reason }),
          )
        ),
    },
  ];
  return (
    <Table
      caption={t(say('standing-directive.cases'))}
      quiet
      rows={cases}
      rowKey={({ vulnerability }) => vulnerability}
      columns={columns}
      empty={t(say('standing-directive.no-cases'))}
    />
  );
}

function End({ standingId }: { readonly standingId: StandingDirectiveId }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(endStandingDirective);
  return (
    <Disclosure summary={t(say('standing-directive.end'))}>
      <p>{t(say('standing-directive.end-lead'))}</p>
      <Form
        label={t(say('standing-directive.end'))}
        submit={t(say('standing-directive.end'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          act({ standingId, reason: text('reason') });
        }}
      >
        <LongTextField
          name="reason"
          label={t(say('standing-directive.reason'))}
          rows={3}
          required
        />
      </Form>
    </Disclosure>
  );
}
