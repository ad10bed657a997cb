import { useState } from 'react';

import { useEndpoint } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { Moment } from '#ui/clock.tsx';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { type FactLine, listFacts } from '../api.ts';
import { blockKeys } from '../contribution.ts';
import { type FieldKey, fieldKeys, fieldOf, isFieldKey } from '../fact-fields.ts';
import { blocks } from '../field.ts';
import type { IncidentId } from '../incident.ts';
import { say } from '../record-texts.ts';
import { say as contractor } from '../without-account-texts.ts';
import { Answer } from './answer.tsx';
import { Opening } from './opening.tsx';
import { CertaintyBadge, ShownValue } from './shown-value.tsx';

type Props = {
  /** The record they are of; without it they are only read. */
  readonly incidentId?: IncidentId;
  readonly facts: readonly FactLine[];
  readonly mayReport?: boolean;
  readonly lead?: string;
};

/** What is known of an incident, part by part, and the way to say more or something else. */
export function FactsSection({ incidentId, facts, mayReport = false, lead }: Props) {
  const { t } = useWords();
  const byField = new Map(facts.map((fact) => [fact.field, fact]));
  const parts = blockKeys
    .map((block) => ({
      block,
      told: fieldKeys
        .filter((field) => fieldOf(field).block === block)
        .flatMap((field) => byField.get(field) ?? []),
    }))
    .filter(({ told }) => told.length > 0);
  return (
    <Section id="facts" title={t(say('incidents.record.facts'))}>
      <p className="max-w-3xl text-solid-gray-700">
        {lead ?? t(say('incidents.record.facts-lead'))}
      </p>
      {parts.map(({ block, told }) => (
        <section key={block} className="flex flex-col">
          <h3 className="text-std-18B-160 mb-1">{t(blocks[block])}</h3>
          <ul className="flex flex-col border-t border-solid-gray-300">
            {told.map((fact) => (
              <FactRow key={fact.field} {...{ incidentId, fact, mayReport }} />
            ))}
          </ul>
        </section>
      ))}
      {incidentId !== undefined && mayReport && (
        <Opening label={t(say('incidents.record.add'))}>
          <Further incidentId={incidentId} known={byField} />
        </Opening>
      )}
    </Section>
  );
}

type RowProps = {
  readonly incidentId: IncidentId | undefined;
  readonly fact: FactLine;
  readonly mayReport: boolean;
};

/** One fact: what, how sure, since when, by whom; how it came about; how it is changed. */
function FactRow({ incidentId, fact, mayReport }: RowProps) {
  const { t } = useWords();
  const label = t(fieldOf(fact.field).label);
  return (
    <li className="grid grid-cols-1 gap-x-6 gap-y-1 border-b border-solid-gray-300 py-3 md:grid-cols-[14rem_1fr]">
      <h4 className="font-bold">{label}</h4>
      <div className="flex min-w-0 flex-col gap-1">
        <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
          <CertaintyBadge certainty={fact.certainty} />
          {fact.value !== null && (
            <div className="min-w-0 break-words">
              <ShownValue field={fact.field} value={fact.value} />
            </div>
          )}
        </div>
        <Said fact={fact} />
        {incidentId !== undefined && <FactActs {...{ incidentId, fact, mayReport }} />}
      </div>
    </li>
  );
}

type ActsProps = RowProps & { readonly incidentId: IncidentId };

/** How a fact is changed, and how it came about. */
function FactActs({ incidentId, fact, mayReport }: ActsProps) {
  const { t } = useWords();
  const label = t(fieldOf(fact.field).label);
  return (
    <div className="-ml-4 flex flex-wrap">
      {mayReport && (
        <Opening
          label={t(say('incidents.record.change'))}
          name={t(say('incidents.record.change-of', { field: label }))}
        >
          <Answer incidentId={incidentId} field={fact.field} fact={fact} />
        </Opening>
      )}
      <Opening
        label={t(say('incidents.record.history'))}
        name={t(say('incidents.record.history-of', { field: label }))}
      >
        <History incidentId={incidentId} field={fact.field} />
      </Opening>
    </div>
  );
}

/** Since when a fact holds, who said it, and when. */
function Said({ fact: { since, by, firm, at } }: { readonly fact: FactLine }) {
  const { t } = useWords();
  return (
    <p className="flex flex-wrap gap-x-3 text-dns-16N-130 text-solid-gray-700">
      {since && <Since at={since} />}
      <span>{by}</span>
      {firm !== undefined && <span>{t(contractor('incidents.contribute.firm', { firm }))}</span>}
      <Moment at={at} />
    </p>
  );
}

function Since({ at }: { readonly at: Date }) {
  const { t } = useWords();
  const [before = '', after = ''] = t(say('incidents.record.since', { at: '|' })).split('|');
  return (
    <span>
      {before}
      <Moment at={at} />
      {after}
    </span>
  );
}

type HistoryProps = { readonly incidentId: IncidentId; readonly field: FieldKey };

function History({ incidentId, field }: HistoryProps) {
  const facts = useEndpoint(listFacts, { incidentId, field });
  return (
    <ol className="flex flex-col gap-3">
      {facts.map((fact, place) => (
        // What was said never changes its order.
        <li key={place} className="flex flex-col gap-1">
          <div className="flex flex-wrap items-start gap-x-3">
            <CertaintyBadge certainty={fact.certainty} />
            {fact.value !== null && <ShownValue field={field} value={fact.value} />}
          </div>
          <Said fact={fact} />
        </li>
      ))}
    </ol>
  );
}

type FurtherProps = {
  readonly incidentId: IncidentId;
  readonly known: ReadonlyMap<FieldKey, FactLine>;
};

/** Says something of which nobody said anything yet, whether or not a report asks for it. */
function Further({ incidentId, known }: FurtherProps) {
  const { t } = useWords();
  const [field, setField] = useState<FieldKey>();
  return (
    <>
      <ChoiceField
        name="field"
        label={t(say('incidents.record.add-field'))}
        options={fieldKeys
          .filter((key) => !known.has(key) || key === field)
          .map((key) => ({ value: key, label: t(fieldOf(key).label) }))}
        defaultValue={null}
        onChange={(key) => {
          setField(isFieldKey(key) ? key : undefined);
        }}
      />
      {field && (
        <Answer key={field} incidentId={incidentId} field={field} fact={known.get(field)} />
      )}
    </>
  );
}
