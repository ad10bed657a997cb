import type { z } from 'zod';

import { Badge } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { CalendarDay } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { listTables, showProfile } from '../api.ts';
import { askedOfWords } from '../profile-words.ts';
import { say } from '../texts.ts';
import { ClockRules } from './clock-rules.tsx';
import { useName } from './name.ts';

type Shown = z.output<typeof showProfile.output>;
type Fact = Shown['profile']['kinds'][number];
type TableLine = z.output<typeof listTables.output>[number];

const listed = ['kinds', 'sectors', 'designations'] as const;
const lists = {
  kinds: say('profiles.page.kinds'),
  sectors: say('profiles.page.sectors'),
  designations: say('profiles.page.designations'),
};

/** The jurisdiction the installation works under, with where each fact comes from and how sure it is. */
export function ProfilePage() {
  const { t } = useWords();
  const name = useName();
  const { profile, calendars, today } = useEndpoint(showProfile, {});
  return (
    <Page title={t(say('profiles.title'))} lead={t(say('profiles.page.lead'))}>
      <DefinitionList
        items={[
          { term: t(say('profiles.page.profile')), value: name(profile.names) },
          { term: t(say('profiles.page.version')), value: `${profile.id} ${profile.version}` },
          { term: t(say('profiles.page.zone')), value: profile.zone },
          { term: t(say('profiles.page.today')), value: <CalendarDay day={today} /> },
        ]}
      />
      <Section title={t(say('profiles.page.tables'))}>
        <Tables />
      </Section>
      <Section title={t(say('profiles.page.rules'))}>
        <ClockRules rules={profile.clockRules} />
      </Section>
      <Section title={t(say('profiles.page.calendars'))}>
        {calendars.map((calendar) => (
          <CalendarCard key={calendar.id} calendar={calendar} />
        ))}
      </Section>
      <Section title={t(say('profiles.page.lists'))}>
        {listed.map((list) => (
          <Disclosure key={list} summary={`${t(lists[list])} (${profile[list].length})`}>
            <Facts facts={profile[list]} caption={t(lists[list])} />
          </Disclosure>
        ))}
        <Disclosure summary={`${t(say('profiles.page.inputs'))} (${profile.inputs.length})`}>
          <Inputs inputs={profile.inputs} />
        </Disclosure>
      </Section>
      {profile.gaps.length > 0 && (
        <Section title={t(say('profiles.page.gaps'))}>
          <ul className="list-disc pl-5">
            {profile.gaps.map((gap) => (
              <li key={gap.names.en}>
                {name(gap.names)}
                <span className="block text-solid-gray-700" lang="en">
                  {gap.source}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

function Tables() {
  const { t } = useWords();
  const name = useName();
  const tables = useEndpoint(listTables, {});
  const columns: Column<TableLine>[] = [
    {
      head: say('profiles.page.table'),
      cell: ({ family, names, isDefault }) => (
        <>
          <Link href={`/profile/tables/${encodeURIComponent(family)}`}>{name(names)}</Link>
          {isDefault && <Badge tone="info">{t(say('profiles.page.default'))}</Badge>}
          <span className="block text-solid-gray-700">{family}</span>
        </>
      ),
    },
    {
      head: say('profiles.page.in-force'),
      cell: ({ inForce }) => inForce ?? t(say('profiles.page.not-in-force')),
    },
    { head: say('profiles.page.from'), cell: ({ from }) => from && <CalendarDay day={from} /> },
    { head: say('profiles.page.until'), cell: ({ until }) => until && <CalendarDay day={until} /> },
    { head: say('profiles.page.source'), cell: ({ source }) => source },
    { head: say('profiles.page.certainty'), cell: ({ certainty }) => name(certainty) },
  ];
  return (
    <Table
      caption={t(say('profiles.page.tables'))}
      quiet
      rows={tables}
      rowKey={({ family }) => family}
      columns={columns}
      empty={null}
    />
  );
}

function Facts({ facts, caption }: { readonly facts: readonly Fact[]; readonly caption: string }) {
  const name = useName();
  const columns: Column<Fact>[] = [
    {
      head: say('profiles.page.name'),
      cell: ({ key, names }) => (
        <>
          {name(names)}
          <span className="block text-solid-gray-700">{key}</span>
        </>
      ),
    },
    { head: say('profiles.page.from'), cell: ({ from }) => from && <CalendarDay day={from} /> },
    { head: say('profiles.page.source'), cell: ({ source }) => source },
    { head: say('profiles.page.certainty'), cell: ({ certainty }) => name(certainty) },
  ];
  return (
    <Table
      caption={caption}
      quiet
      rows={facts}
      rowKey={({ key }) => key}
      columns={columns}
      empty={null}
    />
  );
}

type Input = Shown['profile']['inputs'][number];

function Inputs({ inputs }: { readonly inputs: readonly Input[] }) {
  const { t } = useWords();
  const name = useName();
  const columns: Column<Input>[] = [
    {
      head: say('profiles.page.name'),
      cell: ({ key, names }) => `${name(names)} (${key})`,
    },
    {
      head: say('profiles.page.asked-of'),
      cell: ({ askedOf }) => t(askedOfWords[askedOf]),
    },
    {
      head: say('profiles.page.values'),
      cell: ({ values }) =>
        Object.entries(values)
          .map(([key, names]) => `${name(names)} (${key})`)
          .join(' / '),
    },
    { head: say('profiles.page.source'), cell: ({ source }) => source },
    { head: say('profiles.page.certainty'), cell: ({ certainty }) => name(certainty) },
  ];
  return (
    <Table
      caption={t(say('profiles.page.inputs'))}
      quiet
      rows={inputs}
      rowKey={({ key }) => key}
      columns={columns}
      empty={null}
    />
  );
}

type CalendarShown = Shown['calendars'][number];

function CalendarCard({ calendar }: { readonly calendar: CalendarShown }) {
  const { t } = useWords();
  const name = useName();
  const columns: Column<CalendarShown['versions'][number]>[] = [
    {
      head: say('profiles.page.promulgated'),
      cell: ({ version, inForce }) => (
        <>
          <CalendarDay day={version} />{' '}
          {inForce && <Badge tone="info">{t(say('profiles.page.current'))}</Badge>}
        </>
      ),
    },
    { head: say('profiles.page.law'), cell: ({ law }) => name(law) },
    { head: say('profiles.page.source'), cell: ({ source }) => source },
    { head: say('profiles.page.certainty'), cell: ({ certainty }) => name(certainty) },
  ];
  return (
    <div>
      <h3 className="text-std-18B-160">{name(calendar.names)}</h3>
      <p>{calendar.closedSource}</p>
      <Table
        caption={t(say('profiles.page.versions'))}
        rows={calendar.versions}
        rowKey={({ version }) => version}
        columns={columns}
        empty={null}
      />
      <Disclosure summary={t(say('profiles.page.holidays', { count: calendar.holidays.length }))}>
        <ul className="columns-1 md:columns-2">
          {calendar.holidays.map(({ day, names }) => (
            <li key={day}>
              <CalendarDay day={day} /> {name(names)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
