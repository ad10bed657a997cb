import { useAddressId } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Confirm } from '#ui/dialog.tsx';
import { Refusal } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import {
  type Handover,
  HandoverId,
  type HandoverItem,
  kindWords,
  outcomeWords,
  reasonWords,
} from '../handover.ts';
import {
  completeHandover,
  relistHandover,
  showHandover,
  withdrawHandover,
} from '../handover-api.ts';
import { say } from '../handover-texts.ts';
import { say as sayPeople } from '../texts.ts';
import { HandoverBadge } from './handovers-page.tsx';

/** One hand-over: what is open in the leaver's name, and what becomes of it. */
export function HandoverPage() {
  const { t } = useWords();
  const naming = useNaming();
  const handoverId = useAddressId(HandoverId);
  const { items, ...handover } = useEndpoint(showHandover, { handoverId });
  const { leaver, successor, reason, note, state, begunAt, begunBy, endedAt } = handover;
  const organization = { nameJa: handover.organizationJa, nameEn: handover.organizationEn };
  return (
    <Page
      title={t(say('people.page.handover-of', { leaver, successor }))}
      above={[{ label: t(say('people.page.handovers')), href: '/handovers' }]}
    >
      <DefinitionList
        items={[
          { term: t(sayPeople('people.page.state')), value: <HandoverBadge state={state} /> },
          { term: t(say('people.page.organization')), value: naming(organization) },
          { term: t(say('people.page.leaver')), value: leaver },
          { term: t(say('people.page.successor')), value: successor },
          { term: t(say('people.page.reason')), value: t(reasonWords(reason)) },
          { term: t(say('people.page.note')), value: note || t(sayPeople('people.page.unset')) },
          {
            term: t(say('people.page.begun-at')),
            value: (
              <>
                <Moment at={begunAt} /> {begunBy}
              </>
            ),
          },
          ...(endedAt
            ? [{ term: t(say('people.page.ended-at')), value: <Moment at={endedAt} /> }]
            : []),
        ]}
      />
      <Section title={t(say('people.page.open-things'))}>
        <p>{t(say('people.page.open-things-lead'))}</p>
        <Items items={items} isOver={state === 'completed'} />
      </Section>
      {state === 'begun' && handover.mayComplete && (
        <Acts handover={handover} count={items.length} />
      )}
    </Page>
  );
}

type ItemsProps = { readonly items: readonly HandoverItem[]; readonly isOver: boolean };

function Items({ items, isOver }: ItemsProps) {
  const { t } = useWords();
  const columns: Column<HandoverItem>[] = [
    { head: say('people.page.thing'), cell: ({ kind }) => t(kindWords(kind)) },
    {
      head: say('people.page.title'),
      cell: ({ title, href }) => (href === '' ? title : <Link href={href}>{title}</Link>),
    },
    { head: say('people.page.becomes'), cell: ({ outcome }) => t(outcomeWords(outcome)) },
    ...(isOver
      ? [
          {
            head: sayPeople('people.page.state'),
            cell: ({ settledAt }: HandoverItem) => (
              <Badge tone={settledAt ? 'good' : 'warning'}>
                {t(say(settledAt ? 'people.page.settled' : 'people.page.unsettled'))}
              </Badge>
            ),
          },
        ]
      : []),
  ];
  return (
    <Table
      caption={t(say('people.page.open-things'))}
      quiet
      rows={items.map((item, at) => ({ ...item, at }))}
      rowKey={({ at }) => String(at)}
      columns={columns}
      empty={<p>{t(say('people.page.nothing-open'))}</p>}
    />
  );
}

type ActsProps = { readonly handover: Handover; readonly count: number };

function Acts({ handover: { id, leaver, successor }, count }: ActsProps) {
  const { t } = useWords();
  const complete = useAct(completeHandover);
  const relist = useAct(relistHandover);
  const withdraw = useAct(withdrawHandover);
  const failure = complete.failure ?? relist.failure ?? withdraw.failure;
  const pending = complete.pending || relist.pending || withdraw.pending;
  return (
    <Section title={t(say('people.page.carry-out'))}>
      {failure && <Refusal failure={failure} />}
      {relist.answer && (
        <Notice
          tone="info"
          title={t(say('people.page.relisted', { count: relist.answer.count }))}
          live
        />
      )}
      <p className="flex flex-wrap gap-3">
        <Confirm
          label={t(say('people.page.complete'))}
          title={t(say('people.page.complete'))}
          confirm={t(say('people.page.complete'))}
          tone="danger"
          waiting={pending}
          onConfirm={() => {
            complete.act({ handoverId: id });
          }}
        >
          <p>{t(say('people.page.complete-warning', { leaver, successor, count }))}</p>
        </Confirm>
        <Button
          weight="outlined"
          waiting={pending}
          onClick={() => {
            relist.act({ handoverId: id });
          }}
        >
          {t(say('people.page.relist'))}
        </Button>
        <Button
          weight="outlined"
          waiting={pending}
          onClick={() => {
            withdraw.act({ handoverId: id });
          }}
        >
          {t(say('people.page.withdraw'))}
        </Button>
      </p>
    </Section>
  );
}
