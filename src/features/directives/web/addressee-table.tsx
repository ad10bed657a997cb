import { useState } from 'react';

import { outcomeWords } from '#features/exposure/exposure-words.ts';
import { SystemId } from '#features/inventory/system.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { useQuery } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Deadline, Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Link } from '#ui/link.tsx';
import { ReasonList } from '#ui/reason-list.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { type AddresseeLine, type AssignmentLine, listAddressees } from '../api.ts';
import { DirectiveId } from '../directive.ts';
import { byConcern } from '../directive-words.ts';
import { say as sayPage } from '../page-texts.ts';
import { isAnswered, isSettled, standings } from '../standing.ts';
import { say } from '../texts.ts';
import { ClaimList } from './claim-list.tsx';
import type { Directive } from './directive-facts.tsx';
import { Paging } from './reply-table.tsx';
import { scopeReasons } from './scope-reasons.ts';
import { StandingBadge, Standings, useStandingsWords } from './standing-badge.tsx';

const concern = ({ standing }: AddresseeLine) => byConcern.indexOf(standing);

function useColumns({ id, version }: Pick<Directive, 'id' | 'version'>): Column<AddresseeLine>[] {
  const { t } = useWords();
  const name = useNaming();
  const standingsWords = useStandingsWords();
  return [
    {
      head: sayPage('directives.page.organization'),
      cell: (line) => (
        <Link
          href={`/directives/${DirectiveId.encode(id)}/addressee?organization=${OrganizationId.encode(line.organizationId)}`}
        >
          {name(line)}
        </Link>
      ),
      sort: name,
    },
    {
      head: sayPage('directives.page.standing'),
      glossary: 'standing',
      cell: (line) => <Standings {...line} />,
      sort: concern,
      text: standingsWords,
    },
    {
      head: sayPage('directives.page.due'),
      cell: ({ dueAt, standing }) => <Deadline at={dueAt} met={isAnswered(standing)} />,
      sort: ({ dueAt }) => dueAt,
    },
    {
      head: sayPage('directives.page.acknowledged'),
      cell: (line) => <Acknowledged line={line} version={version} />,
      sort: ({ acknowledgedAt }) => acknowledgedAt,
    },
    {
      head: sayPage('directives.page.evidence'),
      cell: ({ targets, assignments, claims, reasons }) => (
        <Disclosure
          summary={
            targets.length === 0
              ? t(sayPage('directives.page.own-part'))
              : t(sayPage('directives.page.target-count', { count: targets.length }))
          }
        >
          <ReasonList reasons={scopeReasons(reasons, t)} />
          <AssignmentList assignments={assignments.filter(({ systemId }) => systemId === null)} />
          <ClaimList claims={claims} />
          <Targets targets={targets} assignments={assignments} />
        </Disclosure>
      ),
      text: ({ reasons }) =>
        scopeReasons(reasons, t)
          .map(({ text }) => t(text))
          .join('\n'),
    },
  ];
}

type AcknowledgedProps = { readonly line: AddresseeLine; readonly version: number };

function Acknowledged({ line, version }: AcknowledgedProps) {
  const { t } = useWords();
  const { acknowledgedAt, acknowledgedVersion } = line;
  if (!acknowledgedAt) return t(sayPage('directives.page.not-acknowledged'));
  return (
    <>
      <Moment at={acknowledgedAt} />
      {acknowledgedVersion !== null && acknowledgedVersion < version && (
        <span className="block">
          {t(sayPage('directives.page.older-version', { version: acknowledgedVersion }))}
        </span>
      )}
    </>
  );
}

type ListProps = { readonly assignments: readonly AssignmentLine[] };

/** Each action that falls on one system or on the body, with its own standing and deadline. */
export function AssignmentList({ assignments }: ListProps) {
  const { t } = useWords();
  return (
    <ul>
      {assignments.map(({ id, action, standing, dueAt, changes }) => (
        <li key={id} className="flex flex-wrap gap-2">
          {t(sayPage('directives.page.action-number', { number: action }))}
          <StandingBadge standing={standing} />
          <Deadline at={dueAt} met={isAnswered(standing)} />
          {changes.map(({ dueBefore, changedAt }) => (
            <del key={changedAt.toISOString()}>
              <Moment at={dueBefore} />
            </del>
          ))}
        </li>
      ))}
    </ul>
  );
}

type TargetsProps = Pick<AddresseeLine, 'targets' | 'assignments'>;

function Targets({ targets, assignments }: TargetsProps) {
  const { t } = useWords();
  return (
    <ul className="flex min-w-80 flex-col gap-4">
      {targets.map((target) => (
        <li key={target.systemId}>
          <p>
            <Link href={`/systems/${SystemId.encode(target.systemId)}`}>{target.system}</Link>{' '}
            {target.releasedAt && (
              <Badge tone="neutral">{t(say('directives.standing.released'))}</Badge>
            )}
          </p>
          <p>
            {target.outcome && <span className="block">{t(outcomeWords(target.outcome))}</span>}
            <Deadline at={target.dueAt} met={isSettled(assignments, target.systemId)} />
          </p>
          {target.tableDueAt && (
            <p className="text-dns-16N-130 text-solid-gray-700">
              {t(sayPage('directives.page.table-due'))} <Moment at={target.tableDueAt} />
            </p>
          )}
          <AssignmentList
            assignments={assignments.filter(({ systemId }) => systemId === target.systemId)}
          />
          <ReasonList reasons={target.reasons} />
          <ClaimList claims={target.claims} />
        </li>
      ))}
    </ul>
  );
}

type Props = { readonly directive: Directive };

const pageSize = 100;

/** Every addressee with its standing and the evidence for it, those that worry first, in parts. */
export function AddresseeTable({ directive }: Props) {
  const { t } = useWords();
  const directiveId = directive.id;
  const columns = useColumns(directive);
  const [offset, setOffset] = useState(0);
  const asked = useQuery('standing');
  const only = standings.find((each) => each === asked);
  const { total, addressees } = useEndpoint(listAddressees, {
    ...{ directiveId, offset, limit: pageSize },
    ...(only ? { standing: only } : {}),
  });
  return (
    <>
      <Table
        caption={t(sayPage('directives.page.addressee-list'))}
        quiet
        name="addressees"
        outOf={total}
        rows={addressees}
        subject={() => DirectiveId.encode(directiveId)}
        rowKey={({ organizationId }) => organizationId}
        columns={columns}
        empty={<p>{t(sayPage('directives.page.no-addressees'))}</p>}
      />
      {total > pageSize && (
        <Paging total={total} offset={offset} size={pageSize} onOffset={setOffset} />
      )}
    </>
  );
}
