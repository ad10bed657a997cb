import { Badge, type Tone } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { Page } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { type Handover, HandoverId, type HandoverState, reasonWords } from '../handover.ts';
import { listHandovers } from '../handover-api.ts';
import { say } from '../handover-texts.ts';
import { say as sayPeople } from '../texts.ts';

const states = {
  begun: { tone: 'open', words: say('people.page.handover-begun') },
  completed: { tone: 'good', words: say('people.page.handover-completed') },
  withdrawn: { tone: 'neutral', words: say('people.page.handover-withdrawn') },
} as const satisfies Record<HandoverState, { readonly tone: Tone; readonly words: object }>;

/** Where a hand-over stands. */
export function HandoverBadge({ state }: { readonly state: HandoverState }) {
  const { t } = useWords();
  return <Badge tone={states[state].tone}>{t(states[state].words)}</Badge>;
}

/** The hand-overs that concern the reader. */
export function HandoversPage() {
  const { t } = useWords();
  const naming = useNaming();
  const handovers = useEndpoint(listHandovers, {});
  const columns: Column<Handover>[] = [
    {
      head: say('people.page.leaver'),
      cell: ({ id, leaver }) => <Link href={`/handovers/${HandoverId.encode(id)}`}>{leaver}</Link>,
      sort: ({ leaver }) => leaver,
    },
    {
      head: say('people.page.successor'),
      cell: ({ successor }) => successor,
      sort: ({ successor }) => successor,
    },
    {
      head: say('people.page.organization'),
      cell: ({ organizationJa, organizationEn }) =>
        naming({ nameJa: organizationJa, nameEn: organizationEn }),
    },
    { head: say('people.page.reason'), cell: ({ reason }) => t(reasonWords(reason)) },
    {
      head: say('people.page.begun-at'),
      cell: ({ begunAt }) => <Moment at={begunAt} />,
      sort: ({ begunAt }) => begunAt,
    },
    { head: sayPeople('people.page.state'), cell: ({ state }) => <HandoverBadge state={state} /> },
  ];
  return (
    <Page title={t(say('people.page.handovers'))} lead={t(say('people.page.handovers-lead'))}>
      <Table
        caption={t(say('people.page.handovers'))}
        rows={handovers}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<p>{t(say('people.page.no-handovers'))}</p>}
      />
    </Page>
  );
}
