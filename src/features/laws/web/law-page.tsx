import { useAddressId, useQuery } from '#ui/address.ts';
import { useEndpoint } from '#ui/call.ts';
import { CalendarDay, Moment } from '#ui/clock.tsx';
import { DateField } from '#ui/date-field.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form } from '#ui/form.tsx';
import { Link, useGo } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { Table } from '#ui/table.tsx';
import { Tree, type TreeNode } from '#ui/tree.tsx';
import { useWords } from '#ui/words.tsx';

import { type LawLine, listLaws, showLaw, type ShownLaw } from '../api.ts';
import type { Force } from '../in-force.ts';
import { InstrumentId } from '../instrument.ts';
import { say } from '../law-texts.ts';
import { forceWords, kindWords } from '../law-words.ts';
import { citation } from '../provision.ts';
import { GuidanceSection } from './guidance-section.tsx';
import { Countdown, ForceBadge } from './law-marks.tsx';
import { ObligationsSection } from './obligations-section.tsx';

/** A law with the tree it stands in, what is in force of it, and what it obliges to. */
export function LawPage() {
  const { t, language } = useWords();
  const lawId = useAddressId(InstrumentId);
  const on = useQuery('on');
  const law = useEndpoint(showLaw, on === undefined ? { lawId } : { lawId, on });
  return (
    <Page
      title={law.short[language]}
      lead={law.names[language]}
      above={[{ label: t(say('laws.title')), href: '/laws' }]}
    >
      <Head law={law} />
      <InTree law={law} />
      <Effects law={law} />
      <Provisions law={law} />
      <ObligationsSection law={law} />
      <GuidanceSection law={law} />
      <Disclosure summary={t(say('laws.versions'))}>
        <Versions law={law} />
      </Disclosure>
    </Page>
  );
}

type LawProps = { readonly law: ShownLaw };

function Head({ law }: LawProps) {
  const { t, language } = useWords();
  const { kind, number, promulgatedOn, version, next, source, certainty } = law;
  return (
    <>
      <DefinitionList
        items={[
          { term: t(say('laws.kind')), value: t(kindWords[kind]) },
          { term: t(say('laws.number')), value: number?.[language] ?? '—' },
          {
            term: t(say('laws.promulgated')),
            value: promulgatedOn ? <CalendarDay day={promulgatedOn} /> : '—',
          },
          {
            term: t(say('laws.next')),
            value: next ? (
              <>
                <CalendarDay day={next.on} /> <Countdown days={next.days} />
              </>
            ) : (
              '—'
            ),
          },
          { term: t(say('laws.version')), value: version },
          { term: t(say('laws.source')), value: source },
          { term: t(say('laws.certainty')), value: certainty[language] },
        ]}
      />
      <p>
        <Link href={`/law-readiness?lawId=${InstrumentId.encode(law.id)}`} className="link">
          {t(say('laws.readiness-link'))}
        </Link>
      </p>
    </>
  );
}

/** The law that everything here rests on, with all that rests on it. */
function InTree({ law }: LawProps) {
  const { t, language } = useWords();
  const { laws } = useEndpoint(listLaws, {});
  const above = (of: Pick<LawLine, 'id' | 'parentId'>): string => {
    const parent = laws.find(({ id }) => id === of.parentId);
    return parent ? above(parent) : of.id;
  };
  const nodeOf = (each: LawLine): TreeNode => ({
    id: InstrumentId.encode(each.id),
    name: each.short[language],
    href: `/laws/${InstrumentId.encode(each.id)}`,
    beside: <span className="text-solid-gray-700">{t(kindWords[each.kind])}</span>,
    below: laws.filter(({ parentId }) => parentId === each.id).map(nodeOf),
  });
  const root = above(law);
  const nodes = laws.filter(({ id }) => id === root).map(nodeOf);
  const open = laws.map(({ id }) => InstrumentId.encode(id));
  return (
    <Section title={t(say('laws.tree'))}>
      <Tree label={t(say('laws.tree'))} nodes={nodes} open={open} />
    </Section>
  );
}

/** The day of an effect, or the latest there can be. */
function Takes({ force }: { readonly force: Force }) {
  const { t } = useWords();
  if (force.on) return <CalendarDay day={force.on} />;
  if (!force.latest) return <>—</>;
  return (
    <>
      {t(say('laws.latest'))} <CalendarDay day={force.latest} />
    </>
  );
}

function Effects({ law }: LawProps) {
  const { t, language } = useWords();
  const rangeWords = ({ ranges }: ShownLaw['effects'][number]) =>
    ranges.length === 0
      ? t(say('laws.rest'))
      : ranges
          .map(({ from, to }) =>
            [from, ...(to === undefined ? [] : [to])]
              .map((each) => citation(each, language))
              .join(language === 'ja' ? 'から' : ' to '),
          )
          .join(language === 'ja' ? '、' : ', ');
  return (
    <Section title={t(say('laws.effects'))}>
      <Table
        quiet
        caption={t(say('laws.effects'))}
        rows={law.effects}
        rowKey={rangeWords}
        columns={[
          { head: say('laws.provision'), cell: rangeWords },
          {
            head: say('laws.state'),
            cell: ({ force }) => <ForceBadge state={force.state} />,
            text: ({ force }) => t(forceWords[force.state]),
          },
          {
            head: say('laws.day'),
            cell: ({ force }) => <Takes force={force} />,
            sort: ({ force }) => force.on ?? force.latest ?? '',
          },
          { head: say('laws.source'), cell: ({ source }) => source },
          { head: say('laws.certainty'), cell: ({ certainty }) => certainty[language] },
        ]}
        empty={null}
      />
      <h3 className="text-std-20B-160">{t(say('laws.transitions'))}</h3>
      <Table
        quiet
        caption={t(say('laws.transitions'))}
        rows={law.transitions}
        rowKey={({ key }) => key}
        columns={[
          {
            head: say('laws.provision'),
            cell: ({ provision }) => citation(provision, language),
          },
          { head: say('laws.heading'), cell: ({ names }) => names[language] },
          { head: say('laws.until'), cell: ({ until }) => <CalendarDay day={until} /> },
          {
            head: say('laws.state'),
            cell: ({ isOver }) => t(isOver ? say('laws.over') : say('laws.running')),
          },
        ]}
        empty={<p>{t(say('laws.no-transitions'))}</p>}
      />
    </Section>
  );
}

function Provisions({ law }: LawProps) {
  const { t, language } = useWords();
  const go = useGo();
  return (
    <Section id="provisions" title={t(say('laws.provisions'))}>
      <Form
        label={t(say('laws.on'))}
        submit={t(say('laws.on-show'))}
        pending={false}
        failure={undefined}
        onSubmit={({ text }) => {
          go(`/laws/${InstrumentId.encode(law.id)}?on=${text('on')}`);
        }}
      >
        <DateField name="on" label={t(say('laws.on'))} defaultValue={law.on} required />
      </Form>
      <Table
        quiet
        name="provisions"
        caption={t(say('laws.provisions'))}
        rows={law.provisions}
        rowKey={({ at }) => at}
        columns={[
          { head: say('laws.provision'), cell: ({ at }) => citation(at, language), sort: null },
          { head: say('laws.heading'), cell: ({ names }) => names[language] },
          {
            head: say('laws.state'),
            cell: ({ force }) => <ForceBadge state={force.state} />,
            text: ({ force }) => t(forceWords[force.state]),
          },
          {
            head: say('laws.day'),
            cell: ({ force }) => <Takes force={force} />,
            sort: ({ force }) => force.on ?? force.latest ?? '',
          },
        ]}
        empty={<p>{t(say('laws.no-provisions'))}</p>}
      />
    </Section>
  );
}

function Versions({ law }: LawProps) {
  const { t } = useWords();
  return (
    <Table
      quiet
      caption={t(say('laws.versions'))}
      rows={law.versions}
      rowKey={({ number }) => String(number)}
      columns={[
        { head: say('laws.version'), cell: ({ version }) => version },
        {
          head: say('laws.taken-at'),
          cell: ({ takenAt }) => <Moment at={takenAt} />,
          sort: ({ takenAt }) => takenAt,
        },
        {
          head: say('laws.hash'),
          cell: ({ sha256 }) => <code className="break-all">{sha256}</code>,
          text: ({ sha256 }) => sha256,
        },
      ]}
      empty={null}
    />
  );
}
