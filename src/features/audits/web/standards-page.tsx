import { useEndpoint, useUpload } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { Moment } from '#ui/clock.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form, TextField } from '#ui/form.tsx';
import { Link, useGo } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { EditionId } from '../edition.ts';
import {
  type EditionLine,
  importEdition,
  importMapping,
  listEditions,
  listMappings,
  type MappingLine,
} from '../edition-api.ts';
import { say } from '../page-texts.ts';
import { MappingDrafts } from './mapping-drafts.tsx';

type Props = { readonly editions: readonly EditionLine[] };

/** The standards that audits go by, and how their editions map onto one another. */
export function StandardsPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const editions = useEndpoint(listEditions, {});
  const mayImport = may('audits.plan');
  return (
    <Page title={t(say('audits.page.standards'))} lead={t(say('audits.page.standards-lead'))}>
      <Editions editions={editions} mayImport={mayImport} />
      {editions.length > 1 && (
        <>
          <Section title={t(say('audits.page.compare'))}>
            <CompareForm editions={editions} />
          </Section>
          <Section title={t(say('audits.page.mappings'))}>
            <Mappings editions={editions} />
          </Section>
          <MappingDrafts editions={editions} />
        </>
      )}
      {mayImport && (
        <Section id="import" title={t(say('audits.page.import'))}>
          <ImportForm />
        </Section>
      )}
      {mayImport && editions.length > 1 && (
        <Section title={t(say('audits.page.import-mapping'))}>
          <MappingForm editions={editions} />
        </Section>
      )}
    </Page>
  );
}

const models = {
  catalog: say('audits.page.model.catalog'),
  profile: say('audits.page.model.profile'),
} as const;

function Editions({ editions, mayImport }: Props & { readonly mayImport: boolean }) {
  const { t } = useWords();
  const columns: Column<EditionLine>[] = [
    {
      head: say('audits.page.name'),
      cell: ({ id, title }) => <Link href={`/standards/${EditionId.encode(id)}`}>{title}</Link>,
      text: ({ title }) => title,
      sort: ({ title }) => title,
    },
    { head: say('audits.page.version'), cell: ({ version }) => version },
    { head: say('audits.page.model'), cell: ({ model }) => t(models[model]) },
    {
      head: say('audits.page.clauses'),
      cell: ({ clauses }) => clauses.toLocaleString(),
      sort: ({ clauses }) => clauses,
      numeric: true,
    },
    {
      head: say('audits.page.imported'),
      cell: ({ importedAt }) => <Moment at={importedAt} />,
      sort: ({ importedAt }) => importedAt,
    },
  ];
  const none = mayImport ? 'audits.page.no-editions' : 'audits.page.no-editions-read';
  return (
    <Table
      name="editions"
      caption={t(say('audits.page.editions'))}
      rows={editions}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<p>{t(say(none))}</p>}
    />
  );
}

const optionsOf = (editions: readonly EditionLine[]) =>
  editions.map(({ id, title, version }) => ({
    value: EditionId.encode(id),
    label: `${title} ${version}`,
  }));

function Ends({ editions }: Props) {
  const { t } = useWords();
  const options = optionsOf(editions);
  return (
    <>
      <ChoiceField
        name="from"
        label={t(say('audits.page.old'))}
        options={options}
        defaultValue={null}
        required
      />
      <ChoiceField
        name="to"
        label={t(say('audits.page.new'))}
        options={options}
        defaultValue={null}
        required
      />
    </>
  );
}

function CompareForm({ editions }: Props) {
  const { t } = useWords();
  const go = useGo();
  return (
    <Form
      label={t(say('audits.page.compare'))}
      submit={t(say('audits.page.compare-submit'))}
      pending={false}
      failure={undefined}
      onSubmit={({ text }) => {
        go(`/standards/comparison?from=${text('from')}&to=${text('to')}`);
      }}
    >
      <Ends editions={editions} />
    </Form>
  );
}

function Mappings({ editions }: Props) {
  const { t } = useWords();
  const mappings = useEndpoint(listMappings, {});
  const titles = new Map(editions.map(({ id, title, version }) => [id, `${title} ${version}`]));
  const between = ({ from, to }: MappingLine) =>
    `/standards/comparison?from=${EditionId.encode(from)}&to=${EditionId.encode(to)}`;
  return (
    <Table
      quiet
      caption={t(say('audits.page.mappings'))}
      rows={mappings}
      rowKey={({ id }) => id}
      columns={[
        {
          head: say('audits.page.name'),
          cell: (line) => <Link href={between(line)}>{line.title}</Link>,
        },
        { head: say('audits.page.old'), cell: ({ from }) => titles.get(from) ?? '' },
        { head: say('audits.page.new'), cell: ({ to }) => titles.get(to) ?? '' },
        {
          head: say('audits.page.relations'),
          cell: ({ relations }) => relations.toLocaleString(),
          sort: ({ relations }) => relations,
          numeric: true,
        },
      ]}
      empty={<p>{t(say('audits.page.no-mappings'))}</p>}
    />
  );
}

function ImportForm() {
  const { t } = useWords();
  const { act, pending, failure, answer } = useUpload(importEdition);
  return (
    <Form
      label={t(say('audits.page.import'))}
      submit={t(say('audits.page.import-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ file, text }) => {
        const content = file('file');
        const [title, version] = [text('title').trim(), text('version').trim()];
        const said = { title: title || undefined, version: version || undefined };
        if (content) act({ name: content.name, ...said }, content);
      }}
    >
      {answer && (
        <Notice tone="good" title={t(say('audits.page.taken', { count: answer.clauses }))} live />
      )}
      <FileField
        name="file"
        label={t(say('audits.page.file'))}
        support={t(say('audits.page.file-support'))}
        accept=".json,.yaml,.yml,.txt,application/json,text/plain"
      />
      <TextField name="title" label={t(say('audits.page.text-title'))} />
      <TextField name="version" label={t(say('audits.page.text-version'))} />
    </Form>
  );
}

function MappingForm({ editions }: Props) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useUpload(importMapping);
  return (
    <Form
      label={t(say('audits.page.import-mapping'))}
      submit={t(say('audits.page.import-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ file, text }) => {
        const content = file('file');
        const ends = { from: EditionId.decode(text('from')), to: EditionId.decode(text('to')) };
        if (content) act(ends, content);
      }}
    >
      {answer && (
        <Notice
          tone="good"
          title={t(say('audits.page.mapped', { count: answer.relations }))}
          live
        />
      )}
      <Ends editions={editions} />
      <FileField
        name="file"
        label={t(say('audits.page.file'))}
        support={t(say('audits.page.mapping-support'))}
        accept=".json,.yaml,.yml,application/json"
      />
    </Form>
  );
}
