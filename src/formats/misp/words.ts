import type { MispEvent, MispSighting } from './model.ts';

/** Words of the model and the numbers that stand for them in an event, either way. */
function pairs<Word extends string>(numbers: Readonly<Record<Word, string>>) {
  const byNumber = new Map(Object.entries<string>(numbers).map(([word, number]) => [number, word]));
  return {
    numberOf: (word: Word): string => numbers[word],
    wordOf: (number: string | undefined): Word | undefined => {
      const word = byNumber.get(number ?? '');
      return word !== undefined && isWord(word, numbers) ? word : undefined;
    },
  };
}

function isWord<Word extends string>(
  word: string,
  numbers: Readonly<Record<Word, string>>,
): word is Word {
  return Object.hasOwn(numbers, word);
}

/** Event, `threat_level_id`. */
export const threatLevels = pairs<MispEvent['threatLevel']>({
  ...{ high: '1', medium: '2', low: '3', undefined: '4' },
});

/** Event, `analysis`. */
export const analyses = pairs<MispEvent['analysis']>({ initial: '0', ongoing: '1', complete: '2' });

/** Sighting, `type`. */
export const sightingTypes = pairs<MispSighting['type']>({
  ...{ seen: '0', 'false-positive': '1', expiration: '2', 'true-positive': '3' },
});
