import { useAct, useEndpoint, useUpload } from '#ui/call.ts';
import { CalendarDay } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form } from '#ui/form.tsx';
import { Link, useGo } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { adoptLaws, type LawLine, listLawOffers, listLaws, takeLaw } from '../api.ts';
import { InstrumentId } from '../instrument.ts';
import { say } from '../law-texts.ts';
import { kindWords } from '../law-words.ts';
import { Countdown } from './law-marks.tsx';
import { WriteForm } from './write-form.tsx';

const hrefOf = ({ id }: Pick<LawLine, 'id'>) => `/laws/${InstrumentId.encode(id)}`;

/** Every law that was taken in, what comes next of it, and ways to take in more. */
export function LawsPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const { laws } = useEndpoint(listLaws, {});
  return (
    <Page title={t(say('laws.title'))} lead={t(say('laws.lead'))}>
      <Next laws={laws} />
      <LawTable laws={laws} />
      {may('laws.prepare') && (
        <>
          <Offers />
          <Section id="take" title={t(say('laws.take'))}>
            <TakeForm />
            <Disclosure summary={t(say('laws.write'))}>
              <WriteForm laws={laws} />
            </Disclosure>
          </Section>
        </>
      )}
    </Page>
  );
}

type LawsProps = { readonly laws: readonly LawLine[] };

/** The days that come first, of at most three laws. */
function Next({ laws }: LawsProps) {
  const { t, language } = useWords();
  const coming = laws
    .flatMap((law) => (law.next ? [{ law, next: law.next }] : []))
    .toSorted((one, other) => one.next.days - other.next.days)
    .slice(0, 3);
  if (coming.length === 0) return null;
  return (
    <Section title={t(say('laws.countdown'))}>
      <p>{t(say('laws.countdown-lead'))}</p>
      <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {coming.map(({ law, next }) => (
          <li key={law.id} className="rounded-12 border border-solid-gray-600 p-4">
            <Link href={hrefOf(law)} className="link font-bold">
              {law.short[language]}
            </Link>
            <p className="text-std-28B-150">
              <Countdown days={next.days} />
            </p>
            <p>
              <CalendarDay day={next.on} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function LawTable({ laws }: LawsProps) {
  const { t, language } = useWords();
  const { may } = usePerson();
  const none = may('laws.prepare') ? say('laws.none') : say('laws.none-read');
  return (
    <Table
      name="laws"
      caption={t(say('laws.list'))}
      rows={laws}
      rowKey={({ id }) => id}
      columns={[
        {
          head: say('laws.name'),
          cell: (law) => <Link href={hrefOf(law)}>{law.names[language]}</Link>,
          text: ({ names }) => names[language],
        },
        { head: say('laws.kind'), cell: ({ kind }) => t(kindWords[kind]) },
        { head: say('laws.number'), cell: ({ number }) => number?.[language] ?? '' },
        {
          head: say('laws.promulgated'),
          cell: ({ promulgatedOn: day }) => (day ? <CalendarDay day={day} /> : ''),
          sort: ({ promulgatedOn }) => promulgatedOn ?? '',
        },
        {
          head: say('laws.next'),
          cell: ({ next }) =>
            next && (
              <>
                <CalendarDay day={next.on} /> <Countdown days={next.days} />
              </>
            ),
          sort: ({ next }) => next?.on ?? '9999',
          text: ({ next }) => next?.on ?? '',
        },
        {
          head: say('laws.in-force-parts'),
          cell: ({ inForce: count, parts }) => t(say('laws.of-parts', { count, parts })),
        },
        {
          head: say('laws.obligations'),
          cell: ({ obligations }) => obligations.toLocaleString(),
          sort: ({ obligations }) => obligations,
          numeric: true,
        },
        ...(may('laws.prepare') || may('laws.confirm') ? [draftsColumn] : []),
      ]}
      empty={<p>{t(none)}</p>}
    />
  );
}

const draftsColumn = {
  head: say('laws.drafts'),
  cell: ({ drafts }: LawLine) => drafts.toLocaleString(),
  sort: ({ drafts }: LawLine) => drafts,
  numeric: true,
};

function Offers() {
  const { t, language } = useWords();
  const offers = useEndpoint(listLawOffers, {});
  const adopting = useAct(adoptLaws);
  return (
    <Section id="offers" title={t(say('laws.offers'))}>
      {adopting.answer && (
        <Notice
          tone="good"
          title={t(say('laws.adopted', { drafts: adopting.answer.drafts }))}
          live
        />
      )}
      <Table
        quiet
        caption={t(say('laws.offers'))}
        rows={offers}
        rowKey={({ key }) => key}
        columns={[
          { head: say('laws.name'), cell: ({ names }) => names[language] },
          { head: say('laws.kind'), cell: ({ kind }) => t(kindWords[kind]) },
          { head: say('laws.version'), cell: ({ version }) => version },
          {
            head: say('laws.state'),
            cell: ({ isRevision }) => t(isRevision ? say('laws.revision') : say('laws.new')),
          },
        ]}
        acts={[
          {
            label: t(say('laws.adopt')),
            content: (rows, done) => (
              <Form
                label={t(say('laws.adopt'))}
                submit={t(say('laws.adopt'))}
                pending={adopting.pending}
                failure={adopting.failure}
                onSubmit={() => {
                  adopting.act({ keys: rows.map(({ key }) => key) }, done);
                }}
              >
                <p>{t(say('laws.adopt-what', { count: rows.length }))}</p>
              </Form>
            ),
          },
        ]}
        empty={<p>{t(say('laws.offers-none'))}</p>}
      />
    </Section>
  );
}

function TakeForm() {
  const { t } = useWords();
  const go = useGo();
  const { act, pending, failure } = useUpload(takeLaw);
  return (
    <Form
      label={t(say('laws.take'))}
      submit={t(say('laws.adopt'))}
      pending={pending}
      failure={failure}
      onSubmit={({ file }) => {
        const content = file('file');
        if (content) {
          act({}, content, (law) => {
            go(hrefOf(law));
          });
        }
      }}
    >
      <FileField
        name="file"
        label={t(say('laws.file'))}
        support={t(say('laws.take-support'))}
        accept=".json,application/json"
      />
    </Form>
  );
}
