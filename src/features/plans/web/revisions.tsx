import { Badge } from '#ui/badge.tsx';
import { Moment } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../page-texts.ts';
import { PlanId } from '../plan.ts';
import type { RevisionLine } from '../plan-api.ts';
import { stateTones, stateWords } from './plan-words.ts';

type Props = { readonly planId: PlanId; readonly revisions: readonly RevisionLine[] };

/** The revisions of a plan, the latest first; each leads to its text and to what it changed. */
export function Revisions({ planId, revisions }: Props) {
  const { t } = useWords();
  const plan = `/plans/${PlanId.encode(planId)}`;
  const earlier = (number: number) => revisions.find((each) => each.number < number)?.number;
  const columns: Column<RevisionLine>[] = [
    {
      head: say('plans.page.number'),
      cell: ({ number }) => (
        <Link href={`${plan}?revision=${number}#text`}>
          {t(say('plans.page.revision', { number }))}
        </Link>
      ),
      text: ({ number }) => t(say('plans.page.revision', { number })),
      sort: ({ number }) => number,
    },
    {
      head: say('plans.page.state'),
      cell: ({ state }) => <Badge tone={stateTones[state]}>{t(stateWords[state])}</Badge>,
      text: ({ state }) => t(stateWords[state]),
    },
    { head: say('plans.page.note'), cell: ({ note }) => note },
    { head: say('plans.page.written'), cell: ({ writtenAt }) => <Moment at={writtenAt} /> },
    { head: say('plans.page.decision'), cell: ({ decision }) => decision ?? '' },
    {
      head: say('plans.page.compare'),
      cell: ({ number }) => {
        const from = earlier(number);
        return from === undefined ? (
          ''
        ) : (
          <Link href={`${plan}/comparison?from=${from}&to=${number}`}>
            {t(say('plans.page.compare-with', { from }))}
          </Link>
        );
      },
      text: () => '',
    },
  ];
  return (
    <Table
      quiet
      name="revisions"
      caption={t(say('plans.page.revisions'))}
      rows={revisions}
      rowKey={({ number }) => String(number)}
      columns={columns}
      empty={null}
    />
  );
}
