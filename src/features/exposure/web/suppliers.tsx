import { useAct, useEndpoint } from '#ui/call.ts';
import { Day } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField, SelectField } from '#ui/form.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import {
  listSuppliers,
  recogniseSupplier,
  revokeSupplier,
  type Supplier,
} from '../assertion-api.ts';
import { say } from '../assertion-texts.ts';

/** Who issues statements, and whom the headquarters has recognised as the maker of what. */
export function Suppliers() {
  const { t } = useWords();
  const { may } = usePerson();
  const suppliers = useEndpoint(listSuppliers, {});
  const recognised = suppliers.filter(({ recognisedAt }) => recognisedAt !== null);
  const others = suppliers.filter(({ recognisedAt }) => recognisedAt === null);
  const columns: Column<Supplier>[] = [
    {
      head: say('exposure.vex.author'),
      cell: ({ author }) => author,
      sort: ({ author }) => author,
    },
    {
      head: say('exposure.vex.effect'),
      cell: ({ recognisedAt, reason }) =>
        recognisedAt ? (
          <>
            {t(say('exposure.vex.recognised'))} (<Day at={recognisedAt} />)
            <span className="block">{reason}</span>
          </>
        ) : (
          t(say('exposure.vex.unrecognised-author'))
        ),
    },
    {
      head: say('exposure.vex.makes'),
      cell: ({ makes }) =>
        makes.map((made) => (
          <code key={made} className="block">
            {made}
          </code>
        )),
    },
    {
      head: say('exposure.vex.count'),
      cell: ({ assertions }) => assertions,
      sort: ({ assertions }) => assertions,
      numeric: true,
    },
  ];
  return (
    <>
      <Table
        caption={t(say('exposure.vex.suppliers'))}
        quiet
        rows={suppliers}
        rowKey={({ author }) => author}
        columns={columns}
        empty={<p>{t(say('exposure.vex.no-suppliers'))}</p>}
      />
      {may('exposure.weigh') && others.length > 0 && <RecogniseForm authors={others} />}
      {may('exposure.weigh') && recognised.length > 0 && <RevokeForm authors={recognised} />}
    </>
  );
}

type Props = { readonly authors: readonly Supplier[] };

const optionsOf = (authors: readonly Supplier[]) =>
  authors.map(({ author }) => ({ value: author, label: author }));

function RecogniseForm({ authors }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(recogniseSupplier);
  return (
    <Disclosure summary={t(say('exposure.vex.recognise'))}>
      <Form
        label={t(say('exposure.vex.recognise'))}
        submit={t(say('exposure.vex.recognise'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          const makes = text('makes')
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean);
          act({ author: text('author'), makes, reason: text('reason') });
        }}
      >
        <SelectField
          name="author"
          label={t(say('exposure.vex.author'))}
          options={optionsOf(authors)}
          required
        />
        <LongTextField
          name="makes"
          label={t(say('exposure.vex.makes'))}
          support={t(say('exposure.vex.makes-support'))}
          required
        />
        <LongTextField name="reason" label={t(say('exposure.vex.reason'))} required />
      </Form>
    </Disclosure>
  );
}

function RevokeForm({ authors }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(revokeSupplier);
  return (
    <Disclosure summary={t(say('exposure.vex.revoke'))}>
      <Form
        label={t(say('exposure.vex.revoke'))}
        submit={t(say('exposure.vex.revoke'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          act({ author: text('author'), reason: text('reason') });
        }}
      >
        <SelectField
          name="author"
          label={t(say('exposure.vex.author'))}
          options={optionsOf(authors)}
          required
        />
        <LongTextField name="reason" label={t(say('exposure.vex.reason'))} required />
      </Form>
    </Disclosure>
  );
}
