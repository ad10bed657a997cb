import { outcomeWords } from '#features/exposure/exposure-words.ts';
import { SystemId } from '#features/inventory/system.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { useQuery } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { Deadline, Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Link } from '#ui/link.tsx';
import { ReasonList } from '#ui/reason-list.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import type { AddresseeLine } from '../api.ts';
import { byConcern } from '../directive-words.ts';
import { isAnswered, isSettled } from '../standing.ts';
import { say } from '../texts.ts';
import { ClaimList } from './claim-list.tsx';
import { Standings } from './standing-badge.tsx';

const concern = ({ standing }: AddresseeLine) => byConcern.indexOf(standing);

function useColumns(version: number): Column<AddresseeLine>[] {
  const { t } = useWords();
  const name = useNaming();
  return [
    {
      head: say('directives.page.organization'),
      cell: (line) => (
        <Link href={`/organizations/${OrganizationId.encode(line.organizationId)}`}>
          {name(line)}
        </Link>
      ),
      sort: name,
    },
    {
      head: say('directives.page.standing'),
      cell: (line) => <Standings {...line} />,
      sort: concern,
    },
    {
      head: say('directives.page.due'),
      cell: ({ dueAt, standing }) => <Deadline at={dueAt} met={isAnswered(standing)} />,
      sort: ({ dueAt }) => dueAt,
    },
    {
      head: say('directives.page.acknowledged'),
      cell: (line) => <Acknowledged line={line} version={version} />,
      sort: ({ acknowledgedAt }) => acknowledgedAt,
    },
    {
      head: say('directives.page.evidence'),
      cell: ({ targets, assignments }) =>
        targets.length === 0 ? (
          t(say('directives.page.no-system'))
        ) : (
          <Disclosure summary={t(say('directives.page.target-count', { count: targets.length }))}>
            <Targets targets={targets} assignments={assignments} />
          </Disclosure>
        ),
    },
  ];
}

type AcknowledgedProps = { readonly line: AddresseeLine; readonly version: number };

function Acknowledged({ line, version }: AcknowledgedProps) {
  const { t } = useWords();
  const { acknowledgedAt, acknowledgedVersion } = line;
  if (!acknowledgedAt) return t(say('directives.page.not-acknowledged'));
  return (
    <>
      <Moment at={acknowledgedAt} />
      {acknowledgedVersion !== null && acknowledgedVersion < version && (
        <span className="block">
          {t(say('directives.page.older-version', { version: acknowledgedVersion }))}
        </span>
      )}
    </>
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
              {t(say('directives.page.table-due'))} <Moment at={target.tableDueAt} />
            </p>
          )}
          <ReasonList reasons={target.reasons} />
          <ClaimList claims={target.claims} />
        </li>
      ))}
    </ul>
  );
}

type Props = { readonly addressees: readonly AddresseeLine[]; readonly version: number };

/** Every addressee with its standing and the evidence for it, those that worry first. */
export function AddresseeTable({ addressees, version }: Props) {
  const { t } = useWords();
  const columns = useColumns(version);
  const only = useQuery('standing');
  const rows = addressees
    .filter(
      ({ standing, overdue }) => !only || standing === only || (only === 'overdue' && overdue),
    )
    .toSorted((a, b) => concern(a) - concern(b) || a.dueAt.getTime() - b.dueAt.getTime());
  return (
    <Table
      caption={t(say('directives.page.addressee-list'))}
      quiet
      rows={rows}
      rowKey={({ organizationId }) => organizationId}
      columns={columns}
      empty={<p>{t(say('directives.page.no-addressees'))}</p>}
    />
  );
}
