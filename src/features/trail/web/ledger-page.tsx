import { DirectiveId } from '#features/directives/directive.ts';
import { say as sayLedger } from '#features/ledger/texts.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { endOfDay, momentOf } from '#kernel/moment.ts';
import { useQuery } from '#ui/address.ts';
import { useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { areaWords } from '../acts.ts';
import { type Line, listLines, type Things } from '../api.ts';
import { say } from '../texts.ts';
import { type Asked, ledgerPath, useAsked } from './asked.ts';
import { FilterForm } from './filter-form.tsx';
import { LedgerState } from './ledger-state.tsx';
import { ReceiptCheck } from './receipt-check.tsx';
import { useSaid } from './said.ts';
import { ThingLink, useCalled } from './things.tsx';

function useColumns(things: Things): Column<Line>[] {
  const { t } = useWords();
  const { saidAct } = useSaid();
  const { called, who, whose } = useCalled(things);
  const areaOf = (act: string) => {
    const words = areaWords(act);
    return words ? t(words) : act;
  };
  const unplaced = t(say('trail.unplaced'));
  return [
    {
      head: say('trail.position'),
      cell: ({ position }) => position ?? unplaced,
      sort: ({ position }) => position,
      numeric: true,
    },
    { head: say('trail.at'), cell: ({ at }) => <Moment at={at} />, sort: ({ at }) => at },
    {
      head: say('trail.done'),
      cell: ({ id, act }) => <Link href={`/ledger/${id}`}>{saidAct(act)}</Link>,
      text: ({ act }) => saidAct(act),
    },
    {
      head: say('trail.area'),
      cell: ({ act }) => areaOf(act),
    },
    { head: say('trail.person'), cell: who },
    {
      head: say('trail.subject'),
      cell: ({ subject }) => <ThingLink id={subject} things={things} />,
      text: ({ subject }) => called(subject),
    },
    { head: say('trail.organization'), cell: whose },
  ];
}

/** What is asked of the server: the days of the address as moments in Japan. */
const inputOf = ({ from, until, organization, ...rest }: Asked) => ({
  ...rest,
  ...(organization === undefined ? {} : { organization: OrganizationId.parse(organization) }),
  ...(from === undefined ? {} : { from: momentOf(`${from}T00:00`) }),
  ...(until === undefined ? {} : { until: endOfDay(until) }),
});

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Only of what bears a label is the label asked when the table leaves. */
const labelled = ({ subject }: Line) =>
  DirectiveId.safeParse(subject).success ? subject : undefined;

/** What was done, as it is kept for proof: in words, to be narrowed, page by page. */
export function LedgerPage() {
  const { t } = useWords();
  const asked = useAsked();
  const isNarrowed = Object.keys(asked).length > 0;
  return (
    <Page title={t(sayLedger('ledger.title'))} lead={t(say('trail.lead'))}>
      <LedgerState />
      <Section title={t(say(isNarrowed ? 'trail.list-narrowed' : 'trail.list'))}>
        <div className="print:hidden">
          {isNarrowed ? (
            <FilterForm key={ledgerPath(asked)} asked={asked} />
          ) : (
            <Disclosure summary={t(say('trail.filter'))}>
              <FilterForm asked={asked} />
            </Disclosure>
          )}
        </div>
        <Lines asked={asked} />
      </Section>
      <ReceiptCheck />
    </Page>
  );
}

function Lines({ asked }: { readonly asked: Asked }) {
  const { t } = useWords();
  const wanted = useQuery('before') ?? '';
  const before = uuidForm.test(wanted) ? wanted : undefined;
  const isNarrowed = Object.keys(asked).length > 0;
  const { lines, things, hasOlder } = useEndpoint(listLines, {
    ...inputOf(asked),
    ...(before === undefined ? {} : { before }),
  });
  const columns = useColumns(things);
  const last = lines.at(-1);
  return (
    <>
      <Table
        caption={t(say(isNarrowed ? 'trail.list-narrowed' : 'trail.list'))}
        quiet
        name="entries"
        {...(hasOlder ? { outOf: 'more' } : {})}
        rows={lines}
        rowKey={({ id }) => id}
        columns={columns}
        subject={labelled}
        empty={<p>{t(say(isNarrowed ? 'trail.none-narrowed' : 'trail.none'))}</p>}
      />
      <p className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
        {before !== undefined && <Link href={ledgerPath(asked)}>{t(say('trail.newest'))}</Link>}
        {hasOlder && last && (
          <Link href={ledgerPath({ ...asked, before: last.id })}>{t(say('trail.older'))}</Link>
        )}
      </p>
    </>
  );
}
