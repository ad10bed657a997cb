import { useState } from 'react';

import { useAddressId } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { CalendarDay } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { SelectField } from '#ui/form.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { Family, type Said, showTable } from '../api.ts';
import { say } from '../texts.ts';
import { Amendments, DefaultForm } from './amendments.tsx';
import { useName } from './name.ts';
import { type Shown, useInputs, useOutcome } from './outcome.ts';
import { ProposeForm } from './propose-form.tsx';

type Version = Shown['versions'][number];

/** One decision table: its rows and times, every version side by side, and what is proposed of it. */
export function TablePage() {
  const { t } = useWords();
  const name = useName();
  const { may } = usePerson();
  const table = useEndpoint(showTable, { family: useAddressId(Family) });
  const newest = table.versions.at(-1);
  return (
    <Page
      title={name(table.names)}
      lead={<span lang="en">{table.definition}</span>}
      above={[{ label: t(say('profiles.title')), href: '/profile' }]}
    >
      <DefinitionList
        items={[
          { term: t(say('profiles.page.table')), value: table.family },
          {
            term: t(say('profiles.page.in-force')),
            value: table.inForce ?? t(say('profiles.page.not-in-force')),
          },
          { term: t(say('profiles.page.source')), value: table.source },
          { term: t(say('profiles.page.certainty')), value: name(table.certainty) },
          ...(table.isDefault
            ? [{ term: t(say('profiles.page.default')), value: t(say('profiles.page.yes')) }]
            : []),
        ]}
      />
      {newest && (
        <Section title={t(say('profiles.page.rows'))}>
          <Rows table={table} />
        </Section>
      )}
      <Section title={t(say('profiles.page.amendments'))}>
        <Amendments table={table} />
        {may('profiles.propose') && newest && table.editable && (
          <Disclosure summary={t(say('profiles.page.propose'))}>
            <ProposeForm table={table} base={newest} />
          </Disclosure>
        )}
        {may('profiles.propose') && !table.isDefault && table.inForce !== null && (
          <Disclosure summary={t(say('profiles.page.propose-default'))}>
            <DefaultForm family={table.family} />
          </Disclosure>
        )}
      </Section>
    </Page>
  );
}

/** The rows of one version; beside them those of another, if two are compared. */
function Rows({ table }: { readonly table: Shown }) {
  const { t } = useWords();
  const outcome = useOutcome();
  const words = useInputs(table);
  const names = table.versions.map(({ version }) => version);
  const [chosen, setChosen] = useState(table.inForce ?? names.at(-1) ?? '');
  const [other, setOther] = useState('');
  const found = (version: string) => table.versions.find((each) => each.version === version);
  const shown = found(chosen);
  const beside = found(other);
  if (!shown) return null;
  const options = table.versions.map(({ version, from }) => ({
    value: version,
    label: from ? `${version} (${from})` : version,
  }));
  return (
    <>
      <div className="flex flex-wrap gap-6">
        <SelectField
          name="version"
          label={t(say('profiles.page.version'))}
          options={options}
          defaultValue={chosen}
          onChange={setChosen}
        />
        {options.length > 1 && (
          <SelectField
            name="other"
            label={t(say('profiles.page.compare'))}
            options={options.filter(({ value }) => value !== chosen)}
            defaultValue={null}
            onChange={setOther}
          />
        )}
      </div>
      <Times version={shown} beside={beside} />
      <Table
        caption={t(say('profiles.page.rows-of', { version: shown.version }))}
        rows={shown.rows.map((row, at) => ({ ...row, at }))}
        rowKey={({ at }) => String(at)}
        columns={[
          ...table.inputs.map(({ key }, at): Column<Row> => ({
            head: { key: `${words.called(at)} (${key})` },
            cell: ({ inputs }) => words.value(at, inputs[at]),
          })),
          {
            head: say('profiles.page.outcome'),
            cell: (row) => outcome(row.outcome, shown.outcomes[row.outcome]),
            sort: (row) => table.outcome.values.findIndex(({ key }) => key === row.outcome),
          },
          ...(beside
            ? [
                {
                  head: { key: beside.version },
                  cell: (row: Row) => <Compared row={row} beside={beside} />,
                },
              ]
            : []),
        ]}
        empty={null}
      />
    </>
  );
}

type Row = Version['rows'][number] & { readonly at: number };

function Compared({ row, beside }: { readonly row: Row; readonly beside: Version }) {
  const outcome = useOutcome();
  const other = beside.rows.find(({ inputs }) => inputs.join() === row.inputs.join());
  if (!other) return null;
  const words = outcome(other.outcome, beside.outcomes[other.outcome]);
  return other.outcome === row.outcome ? words : <Badge tone="warning">{words}</Badge>;
}

type TimesProps = { readonly version: Version; readonly beside: Version | undefined };

function Times({ version, beside }: TimesProps) {
  const { t } = useWords();
  const name = useName();
  const time = (said: Said | undefined) => {
    if (!said) return '';
    if (said.byCatalogue) return t(say('profiles.length.given-day'));
    return said.days === null
      ? t(say('profiles.page.no-date'))
      : t(say('profiles.length.days', { count: said.days }));
  };
  return (
    <>
      <DefinitionList
        items={Object.entries(version.outcomes).map(([key, said]) => {
          const before = beside?.outcomes[key];
          const differs = before && before.days !== said.days;
          return {
            term: `${said.names ? name(said.names) : key} (${key})`,
            value: (
              <>
                {time(said)}{' '}
                {differs && (
                  <Badge tone="warning">
                    {beside.version}: {time(before)}
                  </Badge>
                )}
              </>
            ),
          };
        })}
      />
      <p className="text-solid-gray-700">
        {version.source} {name(version.certainty)}{' '}
        {version.from && (
          <>
            {t(say('profiles.page.from'))}: <CalendarDay day={version.from} />
          </>
        )}
      </p>
    </>
  );
}
