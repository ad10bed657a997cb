import { Suspense, useState } from 'react';

import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
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
  const decisions = useEndpoint(listDecisions, of);
  return (
    <ol aria-label={t(say('exposure.history.title'))} className="flex flex-col gap-2">
      {decisions.map((decision) => (
        <li key={decision.id} className="border-l-4 border-solid-gray-300 pl-2">
          <Entry decision={decision} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ decision }: { readonly decision: DecisionLine }) {
  const { t } = useWords();
  const words = useDecisionWords();
  const { decidedAt, inputs, missing, outcome, supersededAt, table } = decision;
  const waits = () =>
    say('exposure.history.waiting', { inputs: missing.map(words.input).join(' / ') });
  return (
    <>
      <Moment at={decidedAt} />{' '}
      {supersededAt === null && <Badge tone="info">{t(say('exposure.history.current'))}</Badge>}
      <span className="block font-bold">
        {outcome === null ? t(waits()) : words.outcome(decision)}
      </span>
      <span className="block text-dns-14N-130 text-solid-gray-700">
        {table}
        <br />
        {Object.entries(inputs)
          .map(([input, { value }]) => `${words.input(input)}: ${words.value(input, value)}`)
          .join(' / ')}
      </span>
    </>
  );
}
