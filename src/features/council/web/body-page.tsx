import { calendarDayWords } from '#kernel/moment.ts';
import { useAddressId } from '#ui/address.ts';
import { useEndpoint } from '#ui/call.ts';
import { Day } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import { useJoined, useNaming, useWords } from '#ui/words.tsx';

import { type Basis, BodyId } from '../body.ts';
import { type BodyLine, type SeatLine, showBody } from '../body-api.ts';
import { seatKindWords, titleOf } from '../meeting-words.ts';
import { say } from '../page-texts.ts';
import type { CouncilRule, Share } from '../rule.ts';
import { EndTermForm, SeatForm, SeatPersonForm } from './body-forms.tsx';

/** One body: by which rule it meets, what came before and after it, and who sits in it. */
export function BodyPage() {
  const { t, language } = useWords();
  const { may } = usePerson();
  const nameOf = useNaming();
  const councilId = useAddressId(BodyId);
  const { body, rule, line, seats } = useEndpoint(showBody, { councilId });
  const isOpen = may('council.prepare') && body.endedAt === null;
  const until = body.seenUntil?.toISOString().slice(0, 10);
  return (
    <Page title={nameOf(body)} above={[{ label: t(say('council-page.title')), href: '/council' }]}>
      {until && (
        <Notice
          tone="info"
          title={t(say('council-page.seen-until', { day: calendarDayWords(until, language) }))}
        />
      )}
      <Section title={t(say('council-page.seats'))}>
        <Seats seats={seats} mayPrepare={isOpen} />
        {isOpen && (
          <div className="print:hidden">
            <Disclosure summary={t(say('council-page.add-seat'))}>
              <SeatForm councilId={councilId} />
            </Disclosure>
            {seats.length > 0 && (
              <>
                <Disclosure summary={t(say('council-page.seat-person'))}>
                  <SeatPersonForm seats={seats} />
                </Disclosure>
                <Disclosure summary={t(say('council-page.end-term'))}>
                  <EndTermForm seats={seats} />
                </Disclosure>
              </>
            )}
          </div>
        )}
      </Section>
      <Section title={t(say('council-page.rule'))}>
        <RuleWords rule={rule} />
      </Section>
      {line.length > 0 && (
        <Section title={t(say('council-page.line'))}>
          <Line bodies={line} />
        </Section>
      )}
    </Page>
  );
}

function Line({ bodies }: { readonly bodies: readonly BodyLine[] }) {
  const { t } = useWords();
  const nameOf = useNaming();
  return (
    <ul className="flex flex-col gap-2">
      {bodies.map((each) => (
        <li key={each.id}>
          <Link href={`/council/bodies/${BodyId.encode(each.id)}`}>{nameOf(each)}</Link>{' '}
          {t(say('council-page.generation-of', { number: each.generation }))}
        </li>
      ))}
    </ul>
  );
}

const basisWords: Readonly<Record<Basis, ReturnType<typeof say>>> = {
  'ex-officio': say('council-page.ex-officio'),
  personal: say('council-page.personal'),
};

type SeatsProps = { readonly seats: readonly SeatLine[]; readonly mayPrepare: boolean };

function Seats({ seats, mayPrepare }: SeatsProps) {
  const { t, language } = useWords();
  const joined = useJoined();
  const running = ({ terms }: SeatLine, standing: 'holder' | 'alternate') =>
    terms.filter((term) => term.isRunning && term.standing === standing);
  const holderOf = (seat: SeatLine) => running(seat, 'holder')[0];
  const none = mayPrepare ? 'council-page.no-seats' : 'council-page.no-seats-read';
  return (
    <Table
      name="seats"
      caption={t(say('council-page.seats'))}
      quiet
      rows={seats}
      rowKey={({ id }) => id}
      columns={[
        {
          head: say('council-page.seat'),
          cell: (seat) => titleOf(seat, language),
        },
        { head: say('council-page.kind'), cell: ({ kind }) => t(seatKindWords[kind]) },
        { head: say('council-page.basis'), cell: ({ basis }) => t(basisWords[basis]) },
        {
          head: say('council-page.holder'),
          cell: (seat) => holderOf(seat)?.name ?? t(say('council-page.vacant')),
        },
        {
          head: say('council-page.term'),
          cell: (seat) => {
            const term = holderOf(seat);
            if (!term) return '';
            return term.endsAt ? (
              <Day at={new Date(term.endsAt.getTime() - 1)} />
            ) : (
              t(say('council-page.no-end'))
            );
          },
        },
        {
          head: say('council-page.alternates-now'),
          cell: (seat) => joined(running(seat, 'alternate').map(({ name }) => name)),
        },
        {
          head: say('council-page.earlier'),
          cell: ({ terms }) =>
            joined(terms.filter(({ isRunning }) => !isRunning).map(({ name }) => name)),
        },
      ]}
      empty={<p>{t(say(none))}</p>}
    />
  );
}

function RuleWords({ rule }: { readonly rule: CouncilRule }) {
  const { t, language } = useWords();
  const { quorum, majority, castingVote, alternates } = rule;
  const share = (asked: Share, of: ReturnType<typeof say>) => {
    const { numerator, denominator, beyond } = asked;
    const key = beyond ? 'council-page.beyond' : 'council-page.at-least';
    return t(say(key, { numerator, denominator, of: t(of) }));
  };
  const base =
    majority.of === 'present' ? say('council-page.of-present') : say('council-page.of-cast');
  const standing = alternates.vote
    ? say('council-page.alternates-both')
    : alternates.count
      ? say('council-page.alternates-count')
      : say('council-page.alternates-none');
  return (
    <DefinitionList
      items={[
        { term: t(say('council-page.rule')), value: rule.names[language] },
        { term: t(say('council-page.quorum')), value: share(quorum, say('council-page.of-seats')) },
        { term: t(say('council-page.majority')), value: share(majority, base) },
        {
          term: t(say('council-page.tie')),
          value: t(castingVote ? say('council-page.tie-chair') : say('council-page.tie-falls')),
        },
        { term: t(say('council-page.alternates')), value: t(standing) },
        { term: t(say('council-page.source')), value: rule.source },
        { term: t(say('council-page.certainty')), value: rule.certainty[language] },
      ]}
    />
  );
}
