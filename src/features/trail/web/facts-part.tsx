import type { ReactNode } from 'react';

import { wordsDiff } from '#kernel/words-diff.ts';
import { Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Diff } from '#ui/diff.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import type { Line, Things } from '../api.ts';
import { changesIn, factWords, isId } from '../facts.ts';
import { say } from '../texts.ts';
import { fieldWords, valueWords } from '../value-words.ts';
import { useSaid } from './said.ts';
import { ThingLink } from './things.tsx';

type Props = { readonly line: Line; readonly things: Things };

/** What else is provable of an act: what it changed, and its further facts, each under its name. */
export function FactsPart({ line, things }: Props) {
  const { t } = useWords();
  const { changes, told } = changesIn(line.facts);
  const rest = Object.entries(line.facts).filter(([key]) => !told.includes(key));
  const { said } = useSaid();
  const wordOf = (text: string) => {
    const words = valueWords('before', text);
    return words ? said(words, text) : text;
  };
  return (
    <Section title={t(say('trail.facts'))}>
      {changes.length > 0 && (
        <DefinitionList
          items={changes.map(({ field, before, after }, at) => ({
            term: field === null ? t(say('trail.changes')) : t(fieldWords(field)),
            value: <Diff key={at} stretches={wordsDiff(wordOf(before), wordOf(after))} />,
          }))}
        />
      )}
      {rest.length > 0 && <Facts facts={Object.fromEntries(rest)} things={things} />}
      {changes.length + rest.length === 0 && <p>{t(say('trail.no-facts'))}</p>}
      <div className="print:hidden">
        <Disclosure summary={t(say('trail.json'))}>
          <pre
            role="region"
            tabIndex={0}
            aria-label={t(say('trail.json-label'))}
            className="max-h-96 max-w-3xl overflow-auto text-dns-14N-130 break-all whitespace-pre-wrap"
          >
            {JSON.stringify(line.facts, null, 2)}
          </pre>
        </Disclosure>
      </div>
    </Section>
  );
}

type FactsProps = {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly things: Things;
};

function Facts({ facts, things }: FactsProps) {
  const { said } = useSaid();
  return (
    <DefinitionList
      items={Object.entries(facts).map(([key, value]) => ({
        term: said(factWords(key), key),
        value: <Value name={key} value={value} things={things} />,
      }))}
    />
  );
}

type ValueProps = { readonly name: string; readonly value: unknown; readonly things: Things };

const momentForm = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const mostShown = 20;

function Value({ name, value, things }: ValueProps): ReactNode {
  const { said } = useSaid();
  const words = valueWords(name, value);
  if (words) return said(words, String(value));
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (momentForm.test(value)) return <Moment at={new Date(value)} />;
    return isId(value) ? <ThingLink id={value} things={things} /> : value;
  }
  if (Array.isArray(value)) return <Values name={name} values={value} things={things} />;
  if (typeof value !== 'object' || value === null) return null;
  return <Nested facts={{ ...value }} things={things} />;
}

/** The first of a list one by one; of the others, how many they are. */
function Values({ name, values, things }: Omit<ValueProps, 'value'> & { values: unknown[] }) {
  const { t } = useWords();
  if (values.length === 0) return t(say('trail.nothing'));
  return (
    <ul>
      {values.slice(0, mostShown).map((each, at) => (
        // A fact never changes.
        <li key={at}>
          <Value name={name} value={each} things={things} />
        </li>
      ))}
      {values.length > mostShown && (
        <li>{t(say('trail.more-values', { count: values.length - mostShown }))}</li>
      )}
    </ul>
  );
}

/** Facts within a fact. */
function Nested({ facts, things }: FactsProps) {
  const { t } = useWords();
  const { said } = useSaid();
  const entries = Object.entries(facts);
  if (entries.length === 0) return t(say('trail.nothing'));
  return (
    <ul>
      {entries.map(([key, value]) => (
        <li key={key}>
          {said(factWords(key), key)}: <Value name={key} value={value} things={things} />
        </li>
      ))}
    </ul>
  );
}
