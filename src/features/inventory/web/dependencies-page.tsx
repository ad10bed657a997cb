import { Suspense, useDeferredValue, useState } from 'react';
import type { z } from 'zod';

import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { cut } from '#kernel/cut.ts';
import { useQuery } from '#ui/address.ts';
import { buttonLook } from '#ui/button.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Download } from '#ui/download.tsx';
import { Form, SelectField, TextField } from '#ui/form.tsx';
import { Link, useGo } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { exportDependents, listDependents, suggestValues } from '../api.ts';
import { type Dependent, Facet, facets } from '../dependency.ts';
import { say } from '../dependency-texts.ts';
import { facetWords } from '../field-words.ts';
import { pathWords } from '../inventory-words.ts';
import { say as saySheet } from '../sheet-texts.ts';
import { SystemId } from '../system.ts';
import { say as sayInventory } from '../texts.ts';
import { AliasSection } from './alias-section.tsx';
import { dependentsPath } from './ledger-section.tsx';

/** Who rests on a product, a region, a contractor or the like. */
export function DependenciesPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const facet = Facet.safeParse(useQuery('facet')).data ?? 'region';
  const value = useQuery('value') ?? '';
  return (
    <Page
      title={t(say('inventory.page.dependencies'))}
      lead={t(say('inventory.page.dependencies-lead'))}
    >
      <SearchForm key={`${facet} ${value}`} facet={facet} value={value} />
      {value !== '' && <Found facet={facet} value={value} />}
      {may('inventory.curate') && <AliasSection facet={facet} />}
    </Page>
  );
}

type Sought = { readonly facet: Facet; readonly value: string };

function SearchForm({ facet, value }: Sought) {
  const { t } = useWords();
  const go = useGo();
  const [chosen, setChosen] = useState(facet);
  const [typed, setTyped] = useState(value);
  const settled = useDeferredValue(typed);
  return (
    <>
      <Form
        label={t(say('inventory.page.search'))}
        submit={t(say('inventory.page.search'))}
        pending={false}
        failure={undefined}
        onSubmit={({ text }) => {
          go(dependentsPath(text('facet'), text('value').trim()));
        }}
      >
        <SelectField
          name="facet"
          label={t(say('inventory.page.facet'))}
          options={facets.map((each) => ({ value: each, label: t(facetWords(each)) }))}
          defaultValue={facet}
          required
          onChange={(each) => {
            setChosen(Facet.parse(each));
          }}
        />
        <TextField
          name="value"
          label={t(say('inventory.page.sought'))}
          support={t(say('inventory.page.sought-support'))}
          defaultValue={value}
          required
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
          }}
        />
      </Form>
      <Suspense>
        <Suggestions facet={chosen} typed={settled} />
      </Suspense>
    </>
  );
}

type Suggested = z.output<typeof suggestValues.output>;

/** Names that ledgers hold, beginning with what was typed. */
function Suggestions({ facet, typed }: { readonly facet: Facet; readonly typed: string }) {
  const { t } = useWords();
  const text = cut(typed.trim(), 300);
  const suggested: Suggested = useEndpoint(suggestValues, { facet, text });
  if (suggested.length === 0) return null;
  return (
    <section aria-label={t(say('inventory.page.suggestions'))}>
      <h2 className="mb-1 font-bold">{t(say('inventory.page.suggestions'))}</h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {suggested.map(({ value, systems }) => (
          <li key={value}>
            <Link href={dependentsPath(facet, value)}>{value}</Link>{' '}
            <span className="text-solid-gray-700">
              {t(say('inventory.page.suggested-systems', { systems }))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useColumns(): Column<Dependent>[] {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  return [
    {
      head: sayInventory('inventory.page.organization'),
      cell: ({ organizationId }) => (
        <Link href={`/organizations/${OrganizationId.encode(organizationId)}`}>
          {nameOf(organizationId)}
        </Link>
      ),
      sort: ({ organizationId }) => nameOf(organizationId),
    },
    {
      head: sayInventory('inventory.page.system'),
      cell: ({ systemId, systemName }) => (
        <Link href={`/systems/${SystemId.encode(systemId)}`}>{systemName}</Link>
      ),
      sort: ({ systemName }) => systemName,
    },
    { head: say('inventory.page.facet'), cell: ({ facet }) => t(facetWords(facet)) },
    { head: say('inventory.page.value'), cell: ({ value }) => value },
    {
      head: say('inventory.page.path'),
      cell: ({ path }) =>
        path.length === 0
          ? t(say('inventory.page.direct'))
          : path.map((step) => t(pathWords(step))).join(' → '),
      sort: ({ path }) => path.length,
    },
  ];
}

const most = 1000;

function Found({ facet, value }: Sought) {
  const { t } = useWords();
  const { may } = usePerson();
  const columns = useColumns();
  const found = useEndpoint(listDependents, { facet, value, offset: 0, limit: most });
  const { organizations, systems, total, dependents } = found;
  const ids = organizations.map((id) => OrganizationId.encode(id)).join(',');
  return (
    <Section title={t(say('inventory.page.found', { value }))}>
      <p role="status">
        {t(say('inventory.page.found-counts', { organizations: organizations.length, systems }))}
      </p>
      {found.isCut && <Notice tone="warning" title={t(say('inventory.page.cut'))} />}
      {total > 0 && (
        <div className="flex flex-wrap gap-3">
          {may('directives.draft') && (
            <Link href={`/directives/new?organizations=${ids}`} className={buttonLook()}>
              {t(say('inventory.page.draft-alert'))}
            </Link>
          )}
          <Download endpoint={exportDependents} input={{ facet, value, encoding: 'utf-8' }}>
            {t(saySheet('inventory.page.csv'))}
          </Download>
          <Download endpoint={exportDependents} input={{ facet, value, encoding: 'shift_jis' }}>
            {t(saySheet('inventory.page.csv-shift-jis'))}
          </Download>
        </div>
      )}
      <Table
        caption={t(say('inventory.page.dependents'))}
        rows={dependents}
        rowKey={({ systemId, facet: through, value: written }) =>
          `${systemId} ${through} ${written}`
        }
        columns={columns}
        empty={<p>{t(say('inventory.page.nobody'))}</p>}
      />
      {total > dependents.length && (
        <p>{t(sayInventory('inventory.page.first', { shown: most, total }))}</p>
      )}
    </Section>
  );
}
