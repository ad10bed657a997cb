import type { z } from 'zod';

import { Deadline, Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { useWords } from '#ui/words.tsx';

import type { DecisionLine, showExposure } from '../api.ts';
import { say } from '../decision-texts.ts';
import { giverWords } from '../exposure-words.ts';
import { DecisionHistory, type HistoryProps } from './decision-history.tsx';
import { useDecisionWords } from './decision-words.ts';

type System = z.output<typeof showExposure.output>['bodies'][number]['systems'][number];

type Props = { readonly system: System; readonly of: Omit<HistoryProps, 'systemId'> };

/** What was decided for a system, or what the decision waits for, with the inputs it rests on. */
export function DecisionCell({ system, of }: Props) {
  const { t } = useWords();
  const words = useDecisionWords();
  const { decision, verdict } = system;
  if (!decision) return verdict === 'affected' ? t(say('exposure.page.undecided')) : null;
  const missing = decision.missing.map((input) => words.input(input));
  return (
    <div className="min-w-56">
      {decision.outcome ? (
        <p className="font-bold">{words.outcome(decision)}</p>
      ) : (
        <p>
          {t(
            say('exposure.page.waits-for', { inputs: missing.join(t(say('exposure.page.comma'))) }),
          )}
        </p>
      )}
      {decision.dueAt && <Deadline at={decision.dueAt} />}
      <Disclosure summary={t(say('exposure.page.inputs'))}>
        <Inputs decision={decision} />
      </Disclosure>
      <DecisionHistory {...of} systemId={system.id} />
    </div>
  );
}

function Inputs({ decision }: { readonly decision: DecisionLine }) {
  const { t } = useWords();
  const words = useDecisionWords();
  return (
    <div>
      <ul className="list-disc pl-5">
        {Object.entries(decision.inputs).map(([input, { value, source }]) => (
          <li key={input}>
            {t(
              say('exposure.page.input', {
                input: words.input(input),
                value: words.value(input, value),
                source: t(giverWords(source)),
              }),
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-dns-14N-130 text-solid-gray-600">
        {decision.table} ({decision.tableVersion})
        <br />
        {t(say('exposure.page.decided-at'))} <Moment at={decision.decidedAt} />
      </p>
    </div>
  );
}
