import { Suspense, useState } from 'react';

import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useWords } from '#ui/words.tsx';

import { type DecisionLine, listDecisions } from '../api.ts';
import { say } from '../decision-texts.ts';
import { useDecisionWords } from './decision-words.ts';

export type HistoryProps = {
  readonly vulnerability: string;
  readonly organizationId: OrganizationId;
  readonly systemId: SystemId;
};

/** Every decision on a system about a vulnerability, fetched once somebody asks for it. */
export function DecisionHistory(of: HistoryProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) {
    return (
      <Suspense fallback={<Waiting />}>
        <Decisions {...of} />
      </Suspense>
    );
  }
  return (
    <Button
      weight="text"
      onClick={() => {
        setOpen(true);
      }}
    >
      {t(say('exposure.history.show'))}
    </Button>
  );
}

function Decisions(of: HistoryProps) {
  const { t } = useWords();
  const words = useDecisionWords();
  const decisions = useEndpoint(listDecisions, of);
  const columns: Column<DecisionLine>[] = [
    {
      head: say('exposure.history.when'),
      cell: ({ decidedAt, supersededAt }) => (
        <>
          <Moment at={decidedAt} />{' '}
          {supersededAt === null && <Badge tone="info">{t(say('exposure.history.current'))}</Badge>}
        </>
      ),
    },
    {
      head: say('exposure.history.table'),
      cell: ({ table, tableVersion }) => `${table} (${tableVersion})`,
    },
    {
      head: say('exposure.history.outcome'),
      cell: (decision) =>
        decision.outcome === null
          ? t(
              say('exposure.history.waiting', {
                inputs: decision.missing.map(words.input).join(' / '),
              }),
            )
          : words.outcome(decision),
    },
    {
      head: say('exposure.history.inputs'),
      cell: ({ inputs }) =>
        Object.entries(inputs)
          .map(([input, { value }]) => `${words.input(input)}: ${words.value(input, value)}`)
          .join(' / '),
    },
  ];
  return (
    <Table
      caption={t(say('exposure.history.title'))}
      rows={decisions}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<p>{t(say('exposure.history.none'))}</p>}
    />
  );
}
