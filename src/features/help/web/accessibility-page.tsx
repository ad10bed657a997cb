import { showDoor } from '#features/access/api.ts';
import { useEndpoint } from '#ui/call.ts';
import { CalendarDay } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Page, Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { say } from '../accessibility-texts.ts';
import { criteria, type Criterion } from '../criteria.ts';

/** When the policy was set down. */
const since = '2026-11-26';

/** What the site undertakes on accessibility, what was tested and what was not; open to everybody. */
export function AccessibilityPage() {
  const { t } = useWords();
  return (
    <Page title={t(say('help.accessibility.title'))} lead={t(say('help.accessibility.lead'))}>
      <Section title={t(say('help.accessibility.policy'))}>
        <Policy />
      </Section>
      <Section title={t(say('help.accessibility.results'))}>
        <Results />
      </Section>
      <Section title={t(say('help.accessibility.untested'))}>
        <Untested />
      </Section>
      <Section title={t(say('help.accessibility.criteria'))}>
        <p>{t(say('help.accessibility.criteria-lead'))}</p>
        <Criteria />
      </Section>
      <Section title={t(say('help.accessibility.contact'))}>
        <Contact />
      </Section>
    </Page>
  );
}

function Policy() {
  const { t } = useWords();
  const exceptions = [
    say('help.accessibility.exception-sources'),
    say('help.accessibility.exception-charts'),
    say('help.accessibility.exception-papers'),
  ];
  return (
    <DefinitionList
      items={[
        {
          term: t(say('help.accessibility.scope')),
          value: t(say('help.accessibility.scope-is')),
        },
        {
          term: t(say('help.accessibility.standard')),
          value: t(say('help.accessibility.standard-is')),
        },
        {
          term: t(say('help.accessibility.level')),
          value: (
            <>
              <strong className="block">{t(say('help.accessibility.level-is'))}</strong>
              {t(say('help.accessibility.level-why'))}
            </>
          ),
        },
        {
          term: t(say('help.accessibility.exceptions')),
          value: <Listed texts={exceptions.map(t)} />,
        },
        { term: t(say('help.accessibility.plan')), value: t(say('help.accessibility.plan-is')) },
        { term: t(say('help.accessibility.since')), value: <CalendarDay day={since} /> },
      ]}
    />
  );
}

function Results() {
  const { t } = useWords();
  return (
    <DefinitionList
      items={[
        {
          term: t(say('help.accessibility.method')),
          value: t(say('help.accessibility.method-is')),
        },
        { term: t(say('help.accessibility.tool')), value: t(say('help.accessibility.tool-is')) },
        { term: t(say('help.accessibility.pages')), value: t(say('help.accessibility.pages-is')) },
        {
          term: t(say('help.accessibility.outcome')),
          value: t(say('help.accessibility.outcome-is')),
        },
        {
          term: t(say('help.accessibility.keyboard')),
          value: t(say('help.accessibility.keyboard-is')),
        },
      ]}
    />
  );
}

function Untested() {
  const { t } = useWords();
  const untested = [
    say('help.accessibility.untested-readers'),
    say('help.accessibility.untested-tools'),
    say('help.accessibility.untested-people'),
    say('help.accessibility.untested-browsers'),
  ];
  return (
    <>
      <p>{t(say('help.accessibility.untested-lead'))}</p>
      <Listed texts={untested.map(t)} />
    </>
  );
}

function Listed({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul className="flex max-w-3xl list-disc flex-col gap-1 pl-6">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

const checkWords = {
  rules: say('help.accessibility.by-rules'),
  use: say('help.accessibility.by-use'),
} as const;

function Criteria() {
  const { t } = useWords();
  const how = ({ checks }: Criterion) => {
    if (checks === null) return t(say('help.accessibility.inapplicable'));
    if (checks.length === 0) return t(say('help.accessibility.by-nobody'));
    return checks.map((check) => t(checkWords[check])).join(' / ');
  };
  const columns: Column<Criterion>[] = [
    { head: say('help.accessibility.number'), cell: ({ number }) => number },
    { head: say('help.accessibility.criterion'), cell: ({ name }) => t(name) },
    { head: say('help.accessibility.grade'), cell: ({ level }) => level },
    { head: say('help.accessibility.how'), cell: how, sort: how },
  ];
  return (
    <Table
      caption={t(say('help.accessibility.criteria'))}
      quiet
      rows={criteria}
      rowKey={({ number }) => number}
      columns={columns}
      empty={<p>{t(say('help.accessibility.no-criteria'))}</p>}
    />
  );
}

/** The desks of the headquarters, as they are registered in this installation. */
function Contact() {
  const { t } = useWords();
  const name = useNaming();
  const { headquarters } = useEndpoint(showDoor, {});
  if (!headquarters || headquarters.contacts.length === 0) {
    return <p>{t(say('help.accessibility.contact-none'))}</p>;
  }
  return (
    <>
      <p>{t(say('help.accessibility.contact-lead'))}</p>
      <ul className="flex flex-col gap-4">
        {headquarters.contacts.map(({ duty, email, phone }) => (
          <li key={`${duty} ${email} ${phone}`}>
            <p className="font-bold">
              {name(headquarters)} {duty}
            </p>
            {phone !== '' && <p>{t(say('help.accessibility.phone', { phone }))}</p>}
            {email !== '' && <p>{t(say('help.accessibility.email', { email }))}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
