import { SystemId } from '#features/inventory/system.ts';
import { Badge } from '#ui/badge.tsx';
import { Link } from '#ui/link.tsx';
import { useWords } from '#ui/words.tsx';

import { type FieldKey, fieldOf } from '../fact-fields.ts';
import { type FactValue, isCountable, valueShapes } from '../fact-value.ts';
import type { FactCertainty } from '../facts.ts';
import { indicatorWords } from '../indicator-words.ts';
import { certaintyWords, type Shown, shownValue, spell } from '../shown.ts';
import { useVoice } from './voice.ts';

type Props = { readonly field: FieldKey; readonly value: FactValue | null };

/** What a field holds; what is in the inventory or among the threats leads there. */
export function ShownValue({ field, value }: Props) {
  const { t } = useWords();
  const voice = useVoice();
  const { kind } = fieldOf(field);
  if (value === null) return <>{t(certaintyWords.unknown)}</>;
  if (kind === 'systems') return <Systems value={value} />;
  if (kind === 'indicators') return <Indicators value={value} />;
  if (kind === 'vulnerabilities') return <Vulnerabilities value={value} />;
  const shown = shownValue(field, value);
  if (kind === 'contacts') return <Spelled shown={inPairs(shown, (each) => spell(each, voice))} />;
  if (isCountable(kind)) return <Spelled shown={shown.map((each) => spell(each, voice))} />;
  const between = kind === 'span' ? ' – ' : ' ';
  return (
    <span className="wrap-anywhere whitespace-pre-wrap">
      {shown.map((each) => spell(each, voice)).join(between)}
    </span>
  );
}

/** A contact is two things to read: what for, and who. */
function inPairs(shown: readonly Shown[], words: (shown: Shown) => string): readonly string[] {
  const spelled = shown.map(words);
  return spelled.flatMap((each, at) => (at % 2 === 0 ? [`${each}: ${spelled[at + 1] ?? ''}`] : []));
}

function Spelled({ shown }: { readonly shown: readonly string[] }) {
  return (
    <ul className="flex flex-col wrap-anywhere">
      {shown.map((each, at) => (
        // What was told keeps its order, and two may read alike.
        <li key={at}>{each}</li>
      ))}
    </ul>
  );
}

function Indicators({ value }: { readonly value: FactValue }) {
  const { t } = useWords();
  return (
    <ul className="flex flex-col">
      {valueShapes.indicators.parse(value).map(({ type, value: sign, note }, at) => (
        <li key={at}>
          {t(indicatorWords[type])} <code className="wrap-anywhere">{sign}</code>
          {note && <span className="text-solid-gray-700"> {note}</span>}
        </li>
      ))}
    </ul>
  );
}

function Systems({ value }: { readonly value: FactValue }) {
  const systems = valueShapes.systems.parse(value);
  return (
    <ul className="flex flex-col">
      {systems.map(({ id, name, role }, at) => {
        const known = SystemId.safeParse(id);
        return (
          <li key={at}>
            {known.success ? (
              <Link href={`/systems/${SystemId.encode(known.data)}`}>{name}</Link>
            ) : (
              name
            )}
            {role && <span className="text-solid-gray-700"> {role}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function Vulnerabilities({ value }: { readonly value: FactValue }) {
  return (
    <ul className="flex flex-col">
      {valueShapes.vulnerabilities.parse(value).map(({ id, product }, at) => (
        <li key={at}>
          <Link href={`/threats/${encodeURIComponent(id)}`}>{id}</Link>
          {product && <span className="text-solid-gray-700"> {product}</span>}
        </li>
      ))}
    </ul>
  );
}

const tones = { confirmed: 'good', suspected: 'warning', unknown: 'open' } as const;

export function CertaintyBadge({ certainty }: { readonly certainty: FactCertainty }) {
  const { t } = useWords();
  return <Badge tone={tones[certainty]}>{t(certaintyWords[certainty])}</Badge>;
}
