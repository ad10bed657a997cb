import type { ReactNode } from 'react';

import { Badge } from '#ui/badge.tsx';
import { Moment } from '#ui/clock.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../consultation-texts.ts';
import { say as sayPage } from '../page-texts.ts';
import type { OpinionId } from '../plan.ts';
import { OpinionText } from './opinion-text.tsx';

type Own = {
  readonly id: OpinionId;
  readonly paragraph: number | null;
  readonly quote: string;
  readonly words: string;
  readonly proposal: string;
  readonly givenAt: Date;
  readonly isWithdrawn: boolean;
};

type Props = {
  readonly opinions: readonly Own[];
  /** What its giver can still do with one. */
  readonly act?: (id: OpinionId) => ReactNode;
};

/** The opinions that somebody gave, as they gave them. */
export function OwnOpinions({ opinions, act }: Props) {
  const { t } = useWords();
  if (opinions.length === 0) return <p>{t(say('plans.consultation.no-own'))}</p>;
  return (
    <ul className="flex max-w-3xl flex-col gap-4">
      {opinions.map((opinion) => (
        <li key={opinion.id} className="rounded-8 border border-solid-gray-300 p-4">
          <Said opinion={opinion} />
          {act && !opinion.isWithdrawn && act(opinion.id)}
        </li>
      ))}
    </ul>
  );
}

function Said({ opinion }: { readonly opinion: Own }) {
  const { t } = useWords();
  const { paragraph, givenAt, isWithdrawn } = opinion;
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-3">
        <strong>
          {paragraph === null
            ? t(say('plans.consultation.whole'))
            : t(sayPage('plans.page.paragraph', { number: paragraph }))}
        </strong>
        <Moment at={givenAt} />
        {isWithdrawn && <Badge tone="neutral">{t(say('plans.consultation.withdrawn'))}</Badge>}
      </p>
      <OpinionText opinion={opinion} />
    </div>
  );
}
