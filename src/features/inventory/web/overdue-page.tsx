import type { z } from 'zod';

import { listOrganizations } from '#features/organizations/api.ts';
import type { OrganizationLine } from '#features/organizations/organization.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNames, useNaming, useWords } from '#ui/words.tsx';

import { listOverdue } from '../api.ts';
import { cadenceDays } from '../cadence.ts';
import { importanceWords } from '../inventory-words.ts';
import { SystemId } from '../system.ts';
import { say } from '../texts.ts';
import { ShrinkageSection } from './shrinkage-section.tsx';

type Line = z.output<typeof listOverdue.output>['systems'][number];

/** The body right below the headquarters that answers for a body: a ministry, or the body itself. */
function desksOf(bodies: readonly OrganizationLine[]): (id: OrganizationId) => OrganizationId {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  return (id) => {
    let at = byId.get(id);
    for (let step = 0; at && step < bodies.length; step += 1) {
      const above = at.supervisorId === null ? undefined : byId.get(at.supervisorId);
      if (!above || above.kind === 'headquarters') return at.id;
      at = above;
    }
    return id;
  };
}

function useColumns(): Column<Line>[] {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  return [
    {
      head: say('inventory.page.system'),
      cell: ({ systemId, systemName }) => (
        <Link href={`/systems/${SystemId.encode(systemId)}`}>{systemName}</Link>
      ),
      sort: ({ systemName }) => systemName,
    },
    {
      head: say('inventory.page.organization'),
      cell: ({ organizationId }) => (
        <Link href={`/organizations/${OrganizationId.encode(organizationId)}`}>
          {nameOf(organizationId)}
        </Link>
      ),
      sort: ({ organizationId }) => nameOf(organizationId),
    },
    {
      head: say('inventory.page.due-at'),
      cell: ({ dueAt, late }) => (
        <>
          <Moment at={dueAt} />
          {late && <span className="block">{t(say('inventory.page.marked-late'))}</span>}
        </>
      ),
      sort: ({ dueAt }) => dueAt,
    },
    {
      head: say('inventory.page.taken-at'),
      cell: ({ takenAt }) =>
        takenAt ? <Moment at={takenAt} /> : t(say('inventory.freshness.none')),
      sort: ({ takenAt }) => takenAt,
    },
    {
      head: say('inventory.page.importance'),
      cell: ({ importance }) => t(importanceWords(importance)),
    },
  ];
}

const most = 1000;

/** Inventories that are owed and have not come, by the ministry that answers for them. */
export function OverduePage() {
  const { t } = useWords();
  const { may } = usePerson();
  const naming = useNaming();
  const columns = useColumns();
  const bodies = useEndpoint(listOrganizations, {});
  const { systems, total } = useEndpoint(listOverdue, { offset: 0, limit: most });
  const deskOf = desksOf(bodies);
  const order = bodies.filter(({ id }) =>
    systems.some((each) => deskOf(each.organizationId) === id),
  );
  return (
    <Page
      title={t(say('inventory.page.overdue'))}
      above={[{ label: t(say('inventory.title')), href: '/systems' }]}
      lead={t(say('inventory.page.overdue-lead', cadenceDays))}
    >
      <p role="status">{t(say('inventory.page.overdue-count', { total }))}</p>
      {order.map((body) => (
        <Section key={body.id} title={naming(body)}>
          <Table
            caption={naming(body)}
            quiet
            rows={systems.filter((each) => deskOf(each.organizationId) === body.id)}
            rowKey={({ systemId }) => systemId}
            columns={columns}
            empty={null}
          />
        </Section>
      ))}
      {total > systems.length && <p>{t(say('inventory.page.first', { shown: most, total }))}</p>}
      <ShrinkageSection mayAnswer={false} mayAccept={may('inventory.curate')} />
    </Page>
  );
}
