import type { Stretch } from '#kernel/words-diff.ts';

import { say } from './texts.ts';
import { useWords } from './words.tsx';

const looks = {
  removed: 'bg-red-50 text-red-1000 decoration-2',
  added: 'bg-green-50 text-green-1000 decoration-2 underline-offset-4',
} as const;

/** What changed between two texts: struck out and underlined, said to those who only hear it. */
export function Diff({ stretches }: { readonly stretches: readonly Stretch[] }) {
  const { t } = useWords();
  return (
    <p className="max-w-3xl whitespace-pre-wrap">
      {stretches.map(({ kind, text }, at) => {
        // What stands at a place of a comparison is that stretch alone.
        const key = `${at} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={key} className={looks[kind]}>
            <span className="sr-only">{t(say(marks[kind]))}</span>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}

const marks = { removed: 'ui.diff.removed', added: 'ui.diff.added' } as const;
