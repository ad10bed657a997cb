import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SelectField, TextField } from '#ui/form.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { dropAlias, listAliases, nameAlias } from '../api.ts';
import { Facet, facets } from '../dependency.ts';
import { say } from '../dependency-texts.ts';
import { facetWords } from '../field-words.ts';

type Alias = { readonly facet: Facet; readonly value: string; readonly means: string };

/** Writings that the headquarters keeps as one, so that a search for either finds both. */
export function AliasSection({ facet }: { readonly facet: Facet }) {
  const { t } = useWords();
  return (
    <Disclosure summary={t(say('inventory.page.aliases'))}>
      <p>{t(say('inventory.page.aliases-lead'))}</p>
      <AliasTable />
      <NameForm facet={facet} />
    </Disclosure>
  );
}

function AliasTable() {
  const { t } = useWords();
  const aliases = useEndpoint(listAliases, {});
  const { act, pending } = useAct(dropAlias);
  const columns: Column<Alias>[] = [
    { head: say('inventory.page.alias'), cell: ({ value }) => value },
    { head: say('inventory.page.means'), cell: ({ means }) => means, sort: ({ means }) => means },
    { head: say('inventory.page.facet'), cell: ({ facet }) => t(facetWords(facet)) },
    {
      head: say('inventory.page.alias-drop'),
      cell: ({ facet, value }) => (
        <Button
          weight="text"
          waiting={pending}
          aria-label={t(say('inventory.page.alias-drop-one', { value }))}
          onClick={() => {
            act({ facet, value });
          }}
        >
          {t(say('inventory.page.alias-drop'))}
        </Button>
      ),
    },
  ];
  return (
    <Table
      caption={t(say('inventory.page.aliases'))}
      quiet
      rows={aliases}
      rowKey={({ facet, value }) => `${facet} ${value}`}
      columns={columns}
      empty={<p>{t(say('inventory.page.no-aliases'))}</p>}
    />
  );
}

function NameForm({ facet }: { readonly facet: Facet }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(nameAlias);
  return (
    <Form
      label={t(say('inventory.page.alias-submit'))}
      submit={t(say('inventory.page.alias-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ facet: Facet.parse(text('facet')), value: text('value'), means: text('means') });
      }}
    >
      <SelectField
        name="facet"
        label={t(say('inventory.page.facet'))}
        options={facets.map((each) => ({ value: each, label: t(facetWords(each)) }))}
        defaultValue={facet}
      />
      <TextField name="value" label={t(say('inventory.page.alias'))} required />
      <TextField name="means" label={t(say('inventory.page.means'))} required />
    </Form>
  );
}
