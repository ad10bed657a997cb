import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { useQuery } from '#ui/address.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Form } from '#ui/form.tsx';
import { Link, useGo } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { listSystems, registerSystem } from '../api.ts';
import { freshnesses } from '../freshness.ts';
import { freshnessWords, importanceWords } from '../inventory-words.ts';
import { SystemId, type SystemLine } from '../system.ts';
import { say } from '../texts.ts';
import { FreshnessBadge } from './freshness-badge.tsx';
import { LedgerFieldsInputs, ledgerFieldsOf } from './ledger-fields.tsx';

function useColumns(): Column<SystemLine>[] {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  return [
    {
      head: say('inventory.page.system'),
      cell: ({ id, name }) => <Link href={`/systems/${SystemId.encode(id)}`}>{name}</Link>,
      sort: ({ name }) => name,
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
      head: say('inventory.page.freshness'),
      glossary: 'fresh-stale-none',
      cell: ({ freshness }) => <FreshnessBadge freshness={freshness} />,
      text: ({ freshness }) => t(freshnessWords(freshness)),
      sort: ({ freshness }) => freshnesses.indexOf(freshness),
    },
    {
      head: say('inventory.page.taken-at'),
      cell: ({ latest }) => latest && <Moment at={latest.takenAt} />,
      sort: ({ latest }) => latest?.takenAt ?? null,
    },
    {
      head: say('inventory.page.components'),
      cell: ({ latest }) => latest?.components,
      sort: ({ latest }) => latest?.components ?? null,
      numeric: true,
    },
    {
      head: say('inventory.page.exposure'),
      cell: ({ exposure }) => t(exposureWords(exposure)),
      sort: ({ exposure }) => (exposure ? Number(exposure.exposed) : null),
    },
    {
      head: say('inventory.page.importance'),
      cell: ({ importance }) => t(importanceWords(importance)),
      text: ({ importance }) => t(importanceWords(importance)),
    },
  ];
}

const exposureWords = (exposure: SystemLine['exposure']) =>
  exposure
    ? say(exposure.exposed ? 'inventory.page.exposed' : 'inventory.page.not-exposed')
    : say('inventory.page.exposure-unstated');

/** Which of the systems the address asks for. */
function useWanted(): (line: SystemLine) => boolean {
  const freshness = useQuery('freshness');
  const exposure = useQuery('exposure');
  return (line) =>
    (freshness === undefined || line.freshness === freshness) &&
    (exposure !== 'unstated' || line.exposure === null);
}

const most = 1000;

/** The systems in scope, with how much is known of each now. */
export function SystemsPage() {
  const { t } = useWords();
  const { may, organizationId } = usePerson();
  const isOwn = useQuery('of') === 'own';
  const columns = useColumns();
  const isWanted = useWanted();
  const { systems, total } = useEndpoint(listSystems, {
    organizationId: isOwn ? organizationId : undefined,
    offset: 0,
    limit: most,
  });
  const wanted = systems.filter(isWanted);
  return (
    <Page title={t(say('inventory.title'))} lead={t(say('inventory.page.lead'))}>
      <div className="flex flex-col gap-4">
        <p className="flex flex-wrap gap-x-6">
          <Link href="/systems/overdue">{t(say('inventory.page.overdue'))}</Link>
          {may('inventory.register') && (
            <Link href="/systems/import">{t(say('inventory.page.to-import'))}</Link>
          )}
        </p>
        {wanted.length < total && (
          <p>
            <Link href="/systems">{t(say('inventory.page.show-all', { total }))}</Link>
          </p>
        )}
        <Table
          caption={t(say('inventory.page.list'))}
          name="systems"
          outOf={total}
          rows={wanted}
          rowKey={({ id }) => id}
          columns={columns}
          empty={<p>{t(say('inventory.page.none'))}</p>}
        />
      </div>
      {may('inventory.register') && (
        <Section id="register" title={t(say('inventory.page.register'))}>
          <RegisterForm />
        </Section>
      )}
    </Page>
  );
}

function RegisterForm() {
  const { t } = useWords();
  const go = useGo();
  const { organizationId } = usePerson();
  const { act, pending, failure } = useAct(registerSystem);
  return (
    <Form
      label={t(say('inventory.page.register'))}
      submit={t(say('inventory.page.register-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={(entered) => {
        act({ organizationId, ...ledgerFieldsOf(entered) }, ({ id }) => {
          go(`/systems/${SystemId.encode(id)}`);
        });
      }}
    >
      <LedgerFieldsInputs />
    </Form>
  );
}
