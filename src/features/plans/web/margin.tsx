import { Badge, type Tone } from '#ui/badge.tsx';
import { Link } from '#ui/link.tsx';
import { useWords } from '#ui/words.tsx';

import type { AnchorState } from '../anchor.ts';
import { anchorWords } from '../opinion-words.ts';
import { say } from '../page-texts.ts';
import { ConsultationId } from '../plan.ts';
import type { MarginNote } from '../plan-api.ts';
import { Quote } from './opinion-text.tsx';

export const anchorTones: Record<AnchorState, Tone> = {
  ...{ kept: 'neutral', moved: 'info', reworded: 'good', gone: 'warning' },
};

type Props = { readonly notes: readonly MarginNote[] };

/** Opinions on a paragraph, beside it. */
export function Margin({ notes }: Props) {
  const { t } = useWords();
  if (notes.length === 0) return null;
  return (
    <aside aria-label={t(say('plans.page.margin'))} className="border-l-4 border-key-900 pl-3">
      <Notes notes={notes} />
    </aside>
  );
}

/** Opinions on the text as a whole, and on paragraphs that are no longer there. */
export function Unplaced({ notes }: Props) {
  const { t } = useWords();
  const whole = notes.filter(({ paragraph }) => paragraph === null);
  const gone = notes.filter(({ state }) => state === 'gone');
  return (
    <>
      {whole.length > 0 && (
        <section className="flex flex-col gap-2">
          <h3 className="text-std-17B-170">{t(say('plans.page.on-whole'))}</h3>
          <Notes notes={whole} />
        </section>
      )}
      {gone.length > 0 && (
        <section className="flex flex-col gap-2">
          <h3 className="text-std-17B-170">{t(say('plans.page.no-longer'))}</h3>
          <Notes notes={gone} />
        </section>
      )}
    </>
  );
}

function Notes({ notes }: Props) {
  const { t } = useWords();
  return (
    <ul className="flex max-w-3xl flex-col gap-3">
      {notes.map(({ id, consultationId, quote, state, words, giver }) => (
        <li key={id} className="flex flex-col gap-1">
          <Quote words={quote} />
          <p className="whitespace-pre-wrap">
            <Link href={`/consultations/${ConsultationId.encode(consultationId)}`}>{words}</Link>
          </p>
          <p className="flex flex-wrap items-center gap-2 text-dns-16N-130 text-solid-gray-700">
            {giver}
            {state !== 'kept' && <Badge tone={anchorTones[state]}>{t(anchorWords[state])}</Badge>}
          </p>
        </li>
      ))}
    </ul>
  );
}
