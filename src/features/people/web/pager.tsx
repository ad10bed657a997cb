import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../texts.ts';

type Props = {
  readonly total: number;
  readonly offset: number;
  readonly size: number;
  readonly onOffset: (offset: number) => void;
};

/** Which part of a list is shown, and the parts before and after it. */
export function Pager({ total, offset, size, onOffset }: Props) {
  const { t } = useWords();
  if (total <= size) return null;
  const last = Math.min(offset + size, total);
  return (
    <nav aria-label={t(say('people.page.parts'))} className="flex flex-wrap items-center gap-4">
      <Button
        weight="outlined"
        waiting={offset === 0}
        onClick={() => {
          onOffset(Math.max(0, offset - size));
        }}
      >
        {t(say('people.page.before'))}
      </Button>
      <span role="status">{t(say('people.page.part', { from: offset + 1, to: last, total }))}</span>
      <Button
        weight="outlined"
        waiting={last >= total}
        onClick={() => {
          onOffset(offset + size);
        }}
      >
        {t(say('people.page.after'))}
      </Button>
    </nav>
  );
}
