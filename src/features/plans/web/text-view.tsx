import type { ReactNode } from 'react';

import { useWords } from '#ui/words.tsx';

import { say } from '../page-texts.ts';
import { type Paragraph, shapeOf } from '../paragraph.ts';

type Props = {
  readonly paragraphs: readonly Paragraph[];
  /** What stands beside a paragraph. */
  readonly beside?: (number: number) => ReactNode;
  /** What can be done with a paragraph, below it. */
  readonly below?: (number: number) => ReactNode;
};

/** A text paragraph by paragraph, each under the number by which it is named, with what belongs to it. */
export function TextView({ paragraphs, beside, below }: Props) {
  const { t } = useWords();
  return (
    <ol className="flex flex-col gap-5">
      {paragraphs.map(({ number, source }) => {
        const margin = beside?.(number);
        return (
          <li
            key={number}
            id={`p${number}`}
            className={`scroll-mt-4 ${margin ? 'grid grid-cols-1 gap-3 lg:grid-cols-[1fr_22rem]' : ''}`}
          >
            <div className="flex max-w-3xl flex-col gap-1">
              <Shaped source={source} />
              <p className="flex flex-wrap items-center gap-x-4 text-dns-16N-130 text-solid-gray-700">
                {t(say('plans.page.paragraph', { number }))}
                {below?.(number)}
              </p>
            </div>
            {margin}
          </li>
        );
      })}
    </ol>
  );
}

function Shaped({ source }: { readonly source: string }) {
  const shape = shapeOf(source);
  if (shape.kind === 'item') {
    return (
      <p className="flex gap-2 whitespace-pre-wrap">
        <span>{shape.sign}</span>
        <span>{shape.words}</span>
      </p>
    );
  }
  if (shape.kind === 'words') return <p className="whitespace-pre-wrap">{shape.words}</p>;
  if (shape.level === 1) return <h3 className="text-std-20B-150">{shape.words}</h3>;
  if (shape.level === 2) return <h4 className="text-std-18B-160">{shape.words}</h4>;
  return <h5 className="text-std-17B-170">{shape.words}</h5>;
}
