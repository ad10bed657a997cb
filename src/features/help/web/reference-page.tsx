import { useState } from 'react';

import { isCalled } from '#kernel/fold.ts';
import { grouped } from '#kernel/group.ts';
import { buttonLook } from '#ui/button.tsx';
import { useEndpoint } from '#ui/call.ts';
import { FindField } from '#ui/find-field.tsx';
import { Page, Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../api-texts.ts';
import { featureNames, featureWords, reasonWords } from '../api-words.ts';
import { type Call, callsOf, featureOf, showDescription } from '../reference.ts';
import { membersOf } from '../schema.ts';
import { say as sayHelp } from '../texts.ts';
import { CallView } from './call-view.tsx';

/** Everything of a call by which it can be found. */
const found = ({ method, path, permission, parameters, body, answer }: Call) =>
  [
    ...[method, path, permission],
    ...parameters.map(({ name }) => name),
    ...[body, answer].flatMap((each) =>
      each ? membersOf(each.schema).map(({ name }) => name) : [],
    ),
  ].join(' ');

const placeOf = (feature: string) => {
  const at = featureNames.indexOf(feature);
  return at < 0 ? featureNames.length : at;
};

/** What other programs can ask of this installation, as the server itself describes it. */
export function ReferencePage() {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const description = useEndpoint(showDescription, {});
  const calls = callsOf(description).filter((call) => isCalled(found(call), query));
  const groups = [...grouped(calls, ({ permission }) => featureOf(permission))].sort(
    ([a], [b]) => placeOf(a) - placeOf(b),
  );
  return (
    <Page
      title={t(say('help.api.title'))}
      lead={t(say('help.api.lead'))}
      above={[{ label: t(sayHelp('help.title')), href: '/help' }]}
    >
      <Section title={t(say('help.api.begin'))}>
        <ul className="flex max-w-3xl list-disc flex-col gap-1 pl-6">
          <li>{t(say('help.api.begin-token'))}</li>
          <li>{t(say('help.api.begin-key'))}</li>
          <li>{t(say('help.api.begin-names'))}</li>
        </ul>
        <p>
          <a
            href="/api/openapi.json"
            download="noroshi-openapi.json"
            className={buttonLook('outlined')}
          >
            {t(say('help.api.download'))}
          </a>
        </p>
      </Section>
      <FindField
        label={t(say('help.api.search'))}
        support={t(say('help.api.search-support'))}
        value={query}
        onValue={setQuery}
        found={t(say('help.api.found', { count: calls.length }))}
      />
      {calls.length === 0 && <p>{t(say('help.api.none'))}</p>}
      {groups.map(([feature, own]) => (
        <Section key={feature} id={`feature-${feature}`} title={t(featureWords(feature))}>
          <ul className="flex flex-col">
            {own.map((call) => (
              <li key={call.id} className="border-b border-solid-gray-300">
                <CallView call={call} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <Section id="errors" title={t(say('help.api.errors'))}>
        <p>{t(say('help.api.errors-lead'))}</p>
        <Refusals statuses={description.components.responses.refusal['x-statuses']} />
      </Section>
    </Page>
  );
}

type Refused = { readonly reason: string; readonly status: number };

function Refusals({ statuses }: { readonly statuses: Readonly<Record<string, number>> }) {
  const { t } = useWords();
  const rows = Object.entries(statuses).map(([reason, status]) => ({ reason, status }));
  const columns: Column<Refused>[] = [
    { head: say('help.api.status'), cell: ({ status }) => status },
    { head: say('help.api.reason'), cell: ({ reason }) => <code>{reason}</code> },
    { head: say('help.api.means'), cell: ({ reason }) => t(reasonWords(reason)) },
  ];
  return (
    <Table
      caption={t(say('help.api.errors'))}
      quiet
      rows={rows}
      rowKey={({ reason }) => reason}
      columns={columns}
      empty={<p>{t(say('help.api.no-errors'))}</p>}
    />
  );
}
