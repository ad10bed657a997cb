import { type FieldKey, fieldOf } from './fact-fields.ts';
import { type FactValue, isCountable, valueShapes } from './fact-value.ts';
import { indicatorWords } from './indicator-words.ts';
import { certaintyWords, shownValue, spell, type Voice } from './shown.ts';

/** What a field holds in lines to be read, one for each thing in it; that nobody knows is said. */
export function answerLines(
  field: FieldKey,
  value: FactValue | null,
  voice: Voice,
): readonly string[] {
  if (value === null) return [voice.say(certaintyWords.unknown)];
  const { kind } = fieldOf(field);
  if (kind === 'indicators') {
    return valueShapes.indicators
      .parse(value)
      .map(({ type, value: sign, note = '' }) =>
        [voice.say(indicatorWords[type]), sign, note].filter((part) => part !== '').join(' '),
      );
  }
  const spelled = shownValue(field, value).map((each) => spell(each, voice));
  if (kind === 'contacts') return inPairs(spelled);
  if (isCountable(kind)) return spelled;
  const between = kind === 'span' && voice.language === 'ja' ? '〜' : kind === 'span' ? ' – ' : ' ';
  return [spelled.join(between)];
}

/** A contact is two things to read: what for, and who. */
const inPairs = (spelled: readonly string[]): readonly string[] =>
  spelled.flatMap((each, at) => (at % 2 === 0 ? [`${each}: ${spelled[at + 1] ?? ''}`] : []));
